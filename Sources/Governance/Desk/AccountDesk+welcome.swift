public import Foundation

extension AccountDesk {
  /// Adds an account whose owner chooses the password, by an invitation.
  ///
  /// - Returns: the account, and the secret of the invitation, which is kept nowhere.
  /// - Throws: ``AccountError/badAddress``, ``AccountError/noName``, and what the store throws.
  public func addInvited(
    _ typed: String, name: String, post: Post, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> (account: Account, secret: BearerSecret) {
    guard let address = MailboxName(typed) else { throw .badAddress }
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty else { throw .noName }
    let account = try await store.add(
      NewAccount(
        address: address, name: name, post: post, password: keeper.nobodys(using: &generator)),
      at: now)
    return (account, try await invite(account.id, at: now, using: &generator))
  }

  /// Invites the owner of an account to choose a password; what counted before counts until then.
  ///
  /// - Returns: the secret of the invitation, which is kept nowhere.
  /// - Throws: ``AccountError/notFound``, also where the access was taken back.
  public func invite(
    _ account: Int64, at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> BearerSecret {
    guard let record = try await store.accountRecord(of: account), !record.account.isRevoked else {
      throw .notFound
    }
    let secret = BearerSecret(using: &generator)
    try await store.invite(
      Welcome(hash: secret.hash, account: account, generation: record.generation, began: now))
    return secret
  }

  /// Whose password is chosen with an invitation; `nil` where it counts no more.
  public func invited(
    by secret: BearerSecret, at now: Date
  ) async throws(AccountError) -> AccountRecord? {
    guard let welcome = try await store.welcome(secret.hash),
      let record = try await store.accountRecord(of: welcome.account),
      welcome.counts(for: record, at: now)
    else { return nil }
    return record
  }
}
