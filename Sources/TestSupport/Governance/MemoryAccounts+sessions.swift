public import Foundation
public import Governance

extension MemoryAccounts: SessionStore {
  /// Begins a session in the place of another.
  public func begin(
    _ session: Session, generation: Int, replacing old: Data?
  ) async throws(AccountError) {
    guard let found = kept[session.account], found.record.generation == generation,
      !found.record.account.isRevoked
    else { throw .changedMeanwhile }
    if let old { sessionsByHash[old] = nil }
    sessionsByHash = sessionsByHash.filter { _, other in
      session.began.timeIntervalSince(other.began) <= Session.absoluteEnd
        && session.began.timeIntervalSince(other.used) <= Session.idleEnd
    }
    sessionsByHash[session.hash] = session
    if session.stage == .whole { write(.signedIn, session.account) }
  }

  /// The session of a secret's hash.
  public func session(_ hash: Data) async throws(AccountError) -> Session? {
    sessionsByHash[hash]
  }

  /// The whole sessions of an account, the one used last first.
  public func sessions(of account: Int64) async throws(AccountError) -> [Session] {
    sessionsByHash.values.filter { $0.account == account && $0.stage == .whole }
      .sorted { $0.used > $1.used }
  }

  /// Notes that a session is used.
  public func touch(_ hash: Data, at now: Date) async throws(AccountError) {
    guard let found = sessionsByHash[hash] else { return }
    sessionsByHash[hash] = Session(
      hash: hash, account: found.account, stage: found.stage, began: found.began,
      used: max(found.used, now), browser: found.browser)
  }

  /// Ends a session, and notes it if there was one.
  public func end(_ hash: Data, at now: Date) async throws(AccountError) {
    guard let found = sessionsByHash.removeValue(forKey: hash) else { return }
    write(.signedOut, found.account)
  }

  /// Ends the sessions of an account but one, and notes it.
  public func endSessions(
    of account: Int64, except one: Data?, at now: Date
  ) async throws(AccountError) -> Int {
    let gone = sessionsByHash.values.filter { $0.account == account && $0.hash != one }
    for session in gone { sessionsByHash[session.hash] = nil }
    if !gone.isEmpty { write(.sessionsEnded, account) }
    return gone.count
  }

  /// Counts a try before it is made, under all keys or under none.
  public func takeTry(_ keys: [TryKey], at now: Date) async throws(AccountError) -> TryVerdict {
    let (verdict, next) = TryVerdict.over(keys, keys.map { tries[$0.hash] }, at: now)
    for (key, count) in zip(keys, next) { tries[key.hash] = count }
    return verdict
  }

  /// Takes the count of one try back under each key.
  public func forgiveTry(_ hashes: [Data]) async throws(AccountError) {
    for hash in hashes {
      tries[hash] = tries[hash].map { TryCount(count: max(0, $0.count - 1), last: $0.last) }
    }
  }

  /// Forgets all tries under a key.
  public func forgetTries(_ hash: Data) async throws(AccountError) { tries[hash] = nil }

  /// Whether an account has signed in from a place before.
  public func isKnown(_ place: Data, of account: Int64) async throws(AccountError) -> Bool {
    kept[account]?.places[place] != nil
  }

  /// Keeps that an account has signed in from a place; the oldest beyond 20 are forgotten.
  public func remember(
    _ place: Data, of account: Int64, at now: Date
  ) async throws(AccountError) {
    guard var found = kept[account] else { return }
    found.places[place] = now
    let newest = found.places.sorted { $0.value > $1.value }.prefix(20)
    found.places = Dictionary(newest.map { ($0.key, $0.value) }) { first, _ in first }
    kept[account] = found
  }
}

extension MemoryAccounts: TokenStore {
  /// Adds a token, and notes it.
  public func add(_ token: AccessToken) async throws(AccountError) {
    _ = try alive(token.account)
    guard !tokens.contains(where: { $0.account == token.account && $0.name == token.name }) else {
      throw .tokenNameTaken
    }
    tokens.append(token)
    write(.tokenMade, token.account)
  }

  /// The tokens of an account, by name.
  public func tokens(of account: Int64) async throws(AccountError) -> [AccessToken] {
    tokens.filter { $0.account == account }.sorted { $0.name < $1.name }
  }

  /// The token of a secret's hash.
  public func token(_ hash: Data) async throws(AccountError) -> AccessToken? {
    tokens.first { $0.hash == hash }
  }

  /// Removes a token, and notes it.
  public func removeToken(
    named name: String, of account: Int64, at now: Date
  ) async throws(AccountError) {
    guard let index = tokens.firstIndex(where: { $0.account == account && $0.name == name }) else {
      throw .noToken
    }
    tokens.remove(at: index)
    write(.tokenRevoked, account)
  }
}
