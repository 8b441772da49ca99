public import Foundation
public import Governance

/// Accounts in memory, without a database.
public actor MemoryAccounts {
  struct Kept: Sendable {
    var record: AccountRecord
    var recoveryHashes: Set<Data> = []
    var places: [Data: Date] = [:]
  }

  /// The names of the organisations that there are.
  let organisations: Set<String>

  var kept: [Int64: Kept] = [:]
  var sessionsByHash: [Data: Session] = [:]
  var tries: [Data: TryCount] = [:]
  var tokens: [AccessToken] = []
  var welcomes: [Int64: Welcome] = [:]
  var trips: [Data: ProviderTrip] = [:]

  /// What was noted: deed and account.
  public private(set) var notes: [AccountNote] = []

  /// Makes an empty store beside some organisations.
  public init(organisations: Set<String> = AccountHarbour.organisations) {
    self.organisations = organisations
  }

  func write(_ deed: AccountDeed, _ account: Int64) {
    notes.append(AccountNote(deed: deed, account: account))
  }

  func alive(_ account: Int64) throws(AccountError) -> Kept {
    guard let found = kept[account] else { throw .notFound }
    return found
  }
}

/// A deed that was noted.
public struct AccountNote: Hashable, Sendable {
  /// What was done.
  public let deed: AccountDeed

  /// With which account.
  public let account: Int64

  /// Makes a note.
  public init(deed: AccountDeed, account: Int64) {
    self.deed = deed
    self.account = account
  }
}

extension MemoryAccounts: AccountStore {
  /// All accounts, by address.
  public func accounts() async throws(AccountError) -> [Account] {
    kept.values.map(\.record.account).sorted { $0.address.text < $1.address.text }
  }

  /// The account that signs in with an address.
  public func accountRecord(
    at address: MailboxName
  ) async throws(AccountError) -> AccountRecord? {
    kept.values.first { $0.record.account.address == address }?.record
  }

  /// The account of a number.
  public func accountRecord(of account: Int64) async throws(AccountError) -> AccountRecord? {
    kept[account]?.record
  }

  /// Adds an account, and notes it.
  public func add(_ account: NewAccount, at now: Date) async throws(AccountError) -> Account {
    guard try await accountRecord(at: account.address) == nil else { throw .addressTaken }
    try check(account.post)
    let added = Account(
      id: Int64(kept.count + 1), address: account.address, name: account.name, post: account.post)
    kept[added.id] = Kept(
      record: AccountRecord(
        account: added, generation: 0, password: account.password, secondFactor: nil))
    write(.added, added.id)
    return added
  }

  /// Changes an account, notes it, and ends what the change ends.
  public func change(
    _ account: Int64, by change: AccountChange, generation: Int, at now: Date
  ) async throws(AccountError) {
    let former = try alive(account)
    guard former.record.generation == generation else { throw .changedMeanwhile }
    if case .post(let post) = change { try check(post) }
    let new = former.applying(change)
    kept[account] = new
    let hasNobody = !kept.values.contains { $0.isAdministrator }
    if former.isAdministrator, hasNobody {
      kept[account] = former
      throw .lastAdministrator
    }
    if let deed = change.deed { write(deed, account) }
    guard change.endsSessions else { return }
    sessionsByHash = sessionsByHash.filter { $0.value.account != account }
  }

  /// Uses the code of a time step.
  public func takeStep(_ step: Int64, of account: Int64) async throws(AccountError) -> Bool {
    guard let found = kept[account], let factor = found.record.secondFactor,
      factor.lastStep < step
    else { return false }
    kept[account] = found.with(SecondFactor(sealedSecret: factor.sealedSecret, lastStep: step))
    return true
  }

  /// Uses a recovery code up, and notes it.
  public func takeRecoveryCode(
    _ hash: Data, of account: Int64, at now: Date
  ) async throws(AccountError) -> Bool {
    guard kept[account]?.recoveryHashes.remove(hash) != nil else { return false }
    write(.recoveryCodeUsed, account)
    return true
  }

  /// How many recovery codes are left.
  public func recoveryCodeCount(of account: Int64) async throws(AccountError) -> Int {
    kept[account]?.recoveryHashes.count ?? 0
  }

  /// Notes a deed.
  public func note(
    _ deed: AccountDeed, of account: Int64, at now: Date
  ) async throws(AccountError) {
    write(deed, account)
  }

  private func check(_ post: Post) throws(AccountError) {
    if let stranger = post.organisations.subtracting(organisations).min() {
      throw .unknownOrganisation(stranger)
    }
  }
}

extension MemoryAccounts.Kept {
  var isAdministrator: Bool {
    record.account.post == .administrator && !record.account.isRevoked
  }

  /// The account after a change.
  func applying(_ change: AccountChange) -> Self {
    var password = record.password
    var account = record.account
    var new = self
    var factor = record.secondFactor
    var provider = record.provider
    switch change {
    case .password(let hash), .raisedPassword(let hash): password = hash
    case .post(let post):
      account = Account(
        id: account.id, address: account.address, name: account.name, post: post,
        isRevoked: account.isRevoked)
    case .isRevoked(let isRevoked):
      account = Account(
        id: account.id, address: account.address, name: account.name, post: account.post,
        isRevoked: isRevoked)
    case .secondFactor(let other, let hashes):
      factor = other
      new.recoveryHashes = Set(hashes)
    case .provider(let link): provider = link
    }
    new.record = AccountRecord(
      account: account, generation: record.generation + (change.endsSessions ? 1 : 0),
      password: password, secondFactor: factor, provider: provider)
    return new
  }

  /// The account with another second factor and nothing else changed.
  func with(_ factor: SecondFactor) -> Self {
    var new = self
    new.record = AccountRecord(
      account: record.account, generation: record.generation, password: record.password,
      secondFactor: factor, provider: record.provider)
    return new
  }
}

extension AccountChange {
  /// What is noted of the change.
  var deed: AccountDeed? {
    switch self {
    case .raisedPassword: nil
    case .password: .passwordChanged
    case .post: .postChanged
    case .isRevoked(let isRevoked): isRevoked ? .revoked : .restored
    case .secondFactor(let factor, _): factor == nil ? .secondFactorRemoved : .secondFactorSet
    case .provider(let link): link == nil ? .providerUnlinked : .providerLinked
    }
  }
}
