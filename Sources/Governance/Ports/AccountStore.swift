public import Foundation

/// Where accounts are kept.
public protocol AccountStore: Sendable {
  /// All accounts, by address.
  func accounts() async throws(AccountError) -> [Account]

  /// The account that signs in with an address.
  func accountRecord(at address: MailboxName) async throws(AccountError) -> AccountRecord?

  /// The account of a number.
  func accountRecord(of account: Int64) async throws(AccountError) -> AccountRecord?

  /// Adds an account, and notes it.
  ///
  /// - Throws: ``AccountError/addressTaken``, ``AccountError/unknownOrganisation(_:)``.
  func add(_ account: NewAccount, at now: Date) async throws(AccountError) -> Account

  /// Changes an account, notes it, and ends what the change ends, all at once.
  ///
  /// - Parameters:
  ///   - account: the account's number.
  ///   - change: what becomes of it.
  ///   - generation: the generation that the change was decided on.
  ///   - now: the moment.
  /// - Throws: ``AccountError/notFound``, ``AccountError/changedMeanwhile`` where the generation is
  ///   another, ``AccountError/lastAdministrator``, ``AccountError/unknownOrganisation(_:)``.
  func change(
    _ account: Int64, by change: AccountChange, generation: Int, at now: Date
  ) async throws(AccountError)

  /// Uses the code of a time step.
  ///
  /// - Returns: whether it counted: no code of this step or of a later one was used before.
  func takeStep(_ step: Int64, of account: Int64) async throws(AccountError) -> Bool

  /// Uses a recovery code up, and notes it.
  ///
  /// - Returns: whether it was there.
  func takeRecoveryCode(
    _ hash: Data, of account: Int64, at now: Date
  ) async throws(AccountError) -> Bool

  /// How many recovery codes are left.
  func recoveryCodeCount(of account: Int64) async throws(AccountError) -> Int

  /// Notes a deed in the log of acts.
  func note(
    _ deed: AccountDeed, of account: Int64, at now: Date
  ) async throws(AccountError)
}
