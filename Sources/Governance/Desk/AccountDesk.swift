public import Foundation

/// Where accounts are kept: by an administrator, and each by its owner.
public struct AccountDesk: Sendable {
  let store: any GovernanceStore
  let keeper: PasswordKeeper

  /// From where the desk hashes: whoever is at the machine itself.
  private static let here = "here"

  /// Makes a desk.
  public init(store: any GovernanceStore, keeper: PasswordKeeper) {
    self.store = store
    self.keeper = keeper
  }

  /// The account that signs in with an address.
  ///
  /// - Throws: ``AccountError/badAddress``, ``AccountError/notFound``.
  public func record(at typed: String) async throws(AccountError) -> AccountRecord {
    guard let address = MailboxName(typed) else { throw .badAddress }
    guard let record = try await store.accountRecord(at: address) else { throw .notFound }
    return record
  }

  /// Adds an account.
  ///
  /// - Throws: ``AccountError/badAddress``, ``AccountError/noName``, ``AccountError/badPassword(_:)``, and
  ///   what the store throws.
  public func add(
    _ typed: String, name: String, post: Post, password: String, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> Account {
    guard let address = MailboxName(typed) else { throw .badAddress }
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty else { throw .noName }
    if let fault = PasswordRules.fault(in: password, address: address, name: name) {
      throw .badPassword(fault)
    }
    let hash = try await keeper.hash(password, from: Self.here, using: &generator)
    return try await store.add(
      NewAccount(address: address, name: name, post: post, password: hash), at: now)
  }

  /// Gives an account another password; all its sessions end.
  ///
  /// - Parameters:
  ///   - record: the account.
  ///   - password: the new password.
  ///   - old: the password that it has, where its owner asks; `nil` where an administrator does.
  ///   - network: from where.
  ///   - now: the moment.
  ///   - generator: where randomness comes from.
  /// - Throws: ``AccountError/wrongPassword``, ``AccountError/badPassword(_:)``.
  public func setPassword(
    of record: AccountRecord, to password: String, knowing old: String?, from network: String,
    at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) {
    let account = record.account
    if let old {
      try await prove(record, knowing: old, from: network, at: now)
    }
    if let fault = PasswordRules.fault(in: password, address: account.address, name: account.name) {
      throw .badPassword(fault)
    }
    let hash = try await keeper.hash(password, from: network, using: &generator)
    try await change(record, by: .password(hash), at: now)
  }

  /// Changes an account; what the change ends is over at once.
  public func change(
    _ record: AccountRecord, by change: AccountChange, at now: Date
  ) async throws(AccountError) {
    try await store.change(
      record.account.id, by: change, generation: record.generation, at: now)
  }

  /// Gives an account a second factor, and recovery codes that take the place of earlier ones.
  ///
  /// - Returns: the recovery codes, which are shown once and kept as hashes.
  public func setSecondFactor(
    _ totp: TOTP, of record: AccountRecord, lock: SecretLock, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> [RecoveryCode] {
    let codes = RecoveryCode.draw(using: &generator)
    let factor = SecondFactor(
      sealedSecret: try lock.seal(totp.secret, of: record.account.id), lastStep: 0)
    try await change(
      record, by: .secondFactor(factor, recoveryHashes: codes.map(\.hash)), at: now)
    return codes
  }

  /// Takes the second factor of an account away.
  ///
  /// - Throws: ``AccountError/noSecondFactor``.
  public func removeSecondFactor(
    of record: AccountRecord, at now: Date
  ) async throws(AccountError) {
    guard record.secondFactor != nil else { throw .noSecondFactor }
    try await change(record, by: .secondFactor(nil, recoveryHashes: []), at: now)
  }

  /// Takes away who the owner of an account is at the provider; all its sessions end.
  ///
  /// - Throws: ``AccountError/noProvider``.
  public func removeProvider(
    of record: AccountRecord, at now: Date
  ) async throws(AccountError) {
    guard record.provider != nil else { throw .noProvider }
    try await change(record, by: .provider(nil), at: now)
  }

  /// Makes a token for a program.
  ///
  /// - Returns: the text that the program shows; it is kept nowhere.
  /// - Throws: ``AccountError/badToken``, ``AccountError/tokenNameTaken``.
  public func makeToken(
    named name: String, scope: Set<Right>, until ends: Date, of account: Account, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> String {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty, !scope.isEmpty, scope.isSubset(of: AccessToken.possibleScope), ends > now,
      ends.timeIntervalSince(now) <= AccessToken.longest
    else { throw .badToken }
    let secret = BearerSecret(using: &generator)
    try await store.add(
      AccessToken(
        name: name, account: account.id, scope: scope, began: now, ends: ends, hash: secret.hash))
    return AccessToken.prefix + secret.text
  }

  /// Whose token a program shows.
  ///
  /// - Returns: `nil` where there is no such token, it has ended, or its account may nothing any more.
  public func token(
    shown text: String, at now: Date
  ) async throws(AccountError) -> (token: AccessToken, account: Account)? {
    guard text.hasPrefix(AccessToken.prefix),
      let secret = BearerSecret(text.dropFirst(AccessToken.prefix.count)),
      let token = try await store.token(secret.hash), now < token.ends,
      let record = try await store.accountRecord(of: token.account), !record.account.isRevoked
    else { return nil }
    return (token, record.account)
  }
}
