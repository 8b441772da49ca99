public import Foundation

/// Where invitations to choose a password are kept; an account has one at most.
public protocol WelcomeStore: Sendable {
  /// Puts an invitation in the place of the one before, and notes it.
  ///
  /// - Throws: ``AccountError/notFound``, ``AccountError/changedMeanwhile`` where the account has
  ///   another generation.
  func invite(_ welcome: Welcome) async throws(AccountError)

  /// The invitation of an account.
  func welcome(of account: Int64) async throws(AccountError) -> Welcome?

  /// The invitation of a secret's hash.
  func welcome(_ hash: Data) async throws(AccountError) -> Welcome?
}
