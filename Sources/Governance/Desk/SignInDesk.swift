public import Foundation

/// Where people sign in, and where it is seen who is signed in.
public struct SignInDesk: Sendable {
  /// What came of a try to sign in.
  public enum Outcome: Hashable, Sendable {
    /// Signed in; the secret is the session's.
    case signedIn(BearerSecret)

    /// Password or provider were right; the second factor is asked for under this secret.
    case needsCode(BearerSecret)

    /// Address, password or code are wrong, or the access was taken back: nobody hears which.
    case wrong

    /// Nothing is tried before this moment.
    case wait(until: Date)
  }

  let store: any GovernanceStore
  private let keeper: PasswordKeeper
  private let lock: SecretLock

  /// Makes a desk.
  public init(store: any GovernanceStore, keeper: PasswordKeeper, lock: SecretLock) {
    self.store = store
    self.keeper = keeper
    self.lock = lock
  }

  /// Signs in with a password.
  ///
  /// An address that is nobody's costs the same work and gets the same answers.
  ///
  /// - Parameters:
  ///   - typed: the address as it was typed.
  ///   - password: the password as it was typed.
  ///   - place: from where.
  ///   - old: the secret of a session that ends with this one.
  ///   - now: the moment.
  ///   - generator: where randomness comes from.
  /// - Returns: what came of it.
  /// - Throws: ``AccountError/busy``, ``AccountError/changedMeanwhile``, and what the store throws.
  public func signIn(
    _ typed: String, password: String, from place: SignInPlace, replacing old: BearerSecret? = nil,
    at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> Outcome {
    let address = MailboxName(typed)
    let name = address?.text ?? typed
    var record: AccountRecord?
    if let address { record = try await store.accountRecord(at: address) }
    let keys = try await keys(of: record?.account, named: name, from: place)
    switch try await store.takeTry(keys, at: now) {
    case .wait(let until): return .wait(until: until)
    case .go(let isSlowing):
      if isSlowing, let record {
        try await store.note(.signInSlowed, of: record.account.id, at: now)
      }
    }
    let isRight = try await keeper.matches(password, record?.password, from: place.network)
    guard isRight, let record, !record.account.isRevoked else { return .wrong }
    try await store.forgetTries(keys[0].hash)
    try await store.forgiveTry(keys.dropFirst().map(\.hash))
    try await raise(password, of: record, from: place, at: now, using: &generator)
    return try await begin(
      record.secondFactor == nil ? .whole : .password, of: record, from: place, replacing: old,
      at: now, using: &generator)
  }

  /// Begins a session of somebody who has proved to be the owner of an account.
  func begin(
    _ stage: Session.Stage, of record: AccountRecord, from place: SignInPlace,
    replacing old: BearerSecret?, at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> Outcome {
    let secret = BearerSecret(using: &generator)
    try await store.begin(
      Session(
        hash: secret.hash, account: record.account.id, stage: stage, began: now, used: now,
        browser: place.browser),
      generation: record.generation, replacing: old?.hash)
    guard stage == .whole else { return .needsCode(secret) }
    try await remember(place, of: record.account, at: now)
    return .signedIn(secret)
  }

  /// Goes on with the code of the second factor, or with a recovery code.
  ///
  /// - Parameters:
  ///   - half: the secret that came with ``Outcome/needsCode(_:)``; it ends with the right code.
  ///   - code: what was typed.
  ///   - place: from where.
  ///   - now: the moment.
  ///   - generator: where randomness comes from.
  /// - Returns: what came of it; ``Outcome/wrong`` also where the time for the code is over.
  /// - Throws: ``AccountError/keyDoesNotFit``, ``AccountError/changedMeanwhile``, and what the store throws.
  public func confirm(
    _ half: BearerSecret, code: String, from place: SignInPlace, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> Outcome {
    guard let session = try await store.session(half.hash), session.stage == .password,
      session.isAlive(at: now),
      let record = try await store.accountRecord(of: session.account), !record.account.isRevoked,
      let factor = record.secondFactor
    else { return .wrong }
    let key = TryKey(hash: SignInPlace.codeHash(of: record.account.id), rule: .code)
    if case .wait(let until) = try await store.takeTry([key], at: now) {
      return .wait(until: until)
    }
    guard try await takes(code, of: record.account, factor, at: now) else { return .wrong }
    try await store.forgetTries(key.hash)
    let secret = BearerSecret(using: &generator)
    try await store.begin(
      Session(
        hash: secret.hash, account: record.account.id, stage: .whole, began: now, used: now,
        browser: place.browser),
      generation: record.generation, replacing: half.hash)
    try await remember(place, of: record.account, at: now)
    return .signedIn(secret)
  }

  /// Who is signed in with a secret, and notes the use.
  ///
  /// - Returns: `nil` where the session is over, is only half, or its account may nothing any more.
  public func account(
    of secret: BearerSecret, at now: Date
  ) async throws(AccountError) -> (account: Account, session: Session)? {
    guard let session = try await store.session(secret.hash), session.stage == .whole,
      session.isAlive(at: now),
      let record = try await store.accountRecord(of: session.account), !record.account.isRevoked
    else { return nil }
    if now.timeIntervalSince(session.used) >= Session.noteAfter {
      try await store.touch(session.hash, at: now)
    }
    return (record.account, session)
  }

  /// Ends a session.
  public func signOut(_ secret: BearerSecret, at now: Date) async throws(AccountError) {
    try await store.end(secret.hash, at: now)
  }

  /// What tries are counted under: the place first, then the account where the place is not known.
  private func keys(
    of account: Account?, named name: String, from place: SignInPlace
  ) async throws(AccountError) -> [TryKey] {
    let network = place.networkHash(of: name)
    let whole = TryKey(hash: SignInPlace.accountHash(of: name), rule: .account)
    guard let account else { return [TryKey(hash: network, rule: .place), whole] }
    if let device = place.deviceHash(of: name),
      try await store.isKnown(device, of: account.id)
    {
      return [TryKey(hash: device, rule: .place)]
    }
    let key = TryKey(hash: network, rule: .place)
    return try await store.isKnown(network, of: account.id) ? [key] : [key, whole]
  }

  private func takes(
    _ typed: String, of account: Account, _ factor: SecondFactor, at now: Date
  ) async throws(AccountError) -> Bool {
    if let code = RecoveryCode(typed) {
      return try await store.takeRecoveryCode(code.hash, of: account.id, at: now)
    }
    let totp = TOTP(secret: try lock.open(factor.sealedSecret, of: account.id))
    guard let step = totp.step(of: typed, at: now, after: factor.lastStep) else { return false }
    return try await store.takeStep(step, of: account.id)
  }

  private func remember(
    _ place: SignInPlace, of account: Account, at now: Date
  ) async throws(AccountError) {
    let name = account.address.text
    try await store.remember(place.networkHash(of: name), of: account.id, at: now)
    if let device = place.deviceHash(of: name) {
      try await store.remember(device, of: account.id, at: now)
    }
  }

  /// Hashes a password again that was hashed with other work; whoever is busy is left for the next time.
  private func raise(
    _ password: String, of record: AccountRecord, from place: SignInPlace, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) {
    guard keeper.isOutdated(record.password) else { return }
    let hash: PasswordHash
    do {
      hash = try await keeper.hash(password, from: place.network, using: &generator)
    } catch {
      return
    }
    try await store.change(
      record.account.id, by: .raisedPassword(hash), generation: record.generation, at: now)
  }
}
