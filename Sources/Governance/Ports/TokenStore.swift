public import Foundation

/// Where the tokens of programs are kept.
public protocol TokenStore: Sendable {
  /// Adds a token, and notes it.
  ///
  /// - Throws: ``AccountError/tokenNameTaken``, ``AccountError/notFound``.
  func add(_ token: AccessToken) async throws(AccountError)

  /// The tokens of an account, by name.
  func tokens(of account: Int64) async throws(AccountError) -> [AccessToken]

  /// The token of a secret's hash.
  func token(_ hash: Data) async throws(AccountError) -> AccessToken?

  /// Removes a token, and notes it.
  ///
  /// - Throws: ``AccountError/noToken``.
  func removeToken(
    named name: String, of account: Int64, at now: Date
  ) async throws(AccountError)
}

/// All that accounts need of a store.
public typealias GovernanceStore = AccountStore & SessionStore & TokenStore & WelcomeStore
  & ProviderStore
