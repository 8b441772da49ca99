public import Foundation

/// A provider that vouches for people, so that they sign in without a password of ours.
public protocol SignInProvider: Sendable {
  /// What people call it.
  var label: String { get }

  /// Its address, by which it names itself.
  var issuer: String { get }

  /// The methods of signing in there in whose place our second factor is not asked for.
  var trustedMethods: Set<String> { get }

  /// Where a browser is sent.
  ///
  /// - Parameters:
  ///   - words: what goes along.
  ///   - address: where the browser comes back.
  ///   - now: the moment.
  /// - Returns: the whole address.
  /// - Throws: why the provider cannot be used.
  func address(
    for words: ProviderWords, returningTo address: String, at now: Date
  ) async throws(ProviderError) -> String

  /// Whom the provider vouches for with a code.
  ///
  /// - Parameters:
  ///   - code: what the browser has brought.
  ///   - words: what went along.
  ///   - address: where the browser came back.
  ///   - now: the moment.
  /// - Returns: the person; nothing is said of accounts.
  /// - Throws: why the provider’s word cannot be taken.
  func identity(
    of code: String, _ words: ProviderWords, returningTo address: String, at now: Date
  ) async throws(ProviderError) -> VouchedIdentity
}
