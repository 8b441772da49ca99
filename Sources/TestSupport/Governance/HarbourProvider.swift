public import Foundation
public import Governance

/// A provider without a network: it vouches for whom it is told, once for each code.
public actor HarbourProvider: SignInProvider {
  /// What people call it.
  public nonisolated let label = "Harbour ID"

  /// Its address.
  public nonisolated let issuer = "https://login.harbour.example"

  /// The methods in whose place our second factor is not asked for.
  public nonisolated let trustedMethods: Set<String>

  private var people: [String: VouchedIdentity] = [:]
  private var fault: ProviderError?

  /// Makes a provider.
  public init(trusting methods: Set<String> = []) {
    trustedMethods = methods
  }

  /// Sets whom a code stands for.
  public func vouch(
    _ code: String, for subject: String, at address: String?, by methods: Set<String> = [],
    issuer: String? = nil
  ) {
    people[code] = VouchedIdentity(
      issuer: issuer ?? self.issuer, subject: subject,
      verifiedAddress: address.flatMap { MailboxName($0) }, methods: methods)
  }

  /// Lets every call fail.
  public func fail(_ error: ProviderError?) { fault = error }

  /// Where a browser is sent.
  public func address(
    for words: ProviderWords, returningTo address: String, at now: Date
  ) async throws(ProviderError) -> String {
    if let fault { throw fault }
    return "\(issuer)/authorize?state=\(words.state)"
  }

  /// Whom the provider vouches for with a code.
  public func identity(
    of code: String, _ words: ProviderWords, returningTo address: String, at now: Date
  ) async throws(ProviderError) -> VouchedIdentity {
    if let fault { throw fault }
    guard let person = people.removeValue(forKey: code) else { throw .noToken }
    return person
  }
}
