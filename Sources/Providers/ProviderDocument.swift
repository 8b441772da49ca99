import Calling
import Foundation
import Governance

/// What a provider says of itself (OpenID Connect Discovery 1.0).
struct ProviderDocument: Sendable {
  /// Where browsers are sent.
  let authorization: CallAddress

  /// Where codes are used.
  let token: CallAddress

  /// Where its keys are.
  let keys: CallAddress

  /// Where it tells more of a person; `nil` where it does not.
  let person: CallAddress?

  /// Whether it takes the program's secret in the head of a call, rather than in the body.
  let takesSecretInHead: Bool

  /// Where the document of an issuer stands.
  static func address(of issuer: String, isPlain: Bool) throws(ProviderError) -> CallAddress {
    let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
    return try address(base + "/.well-known/openid-configuration", isPlain: isPlain)
  }

  /// Reads a document.
  ///
  /// - Throws: ``ProviderError/badDocument`` where it is another issuer's, lacks an address, names one that
  ///   is not encrypted, or does without S256.
  init(_ bytes: Data, of issuer: String, isPlain: Bool) throws(ProviderError) {
    guard let raw = try? JSONDecoder().decode(Raw.self, from: bytes), raw.issuer == issuer,
      raw.challenges?.contains("S256") ?? true
    else { throw .badDocument }
    authorization = try Self.address(raw.authorization, isPlain: isPlain)
    token = try Self.address(raw.token, isPlain: isPlain)
    keys = try Self.address(raw.keys, isPlain: isPlain)
    if let text = raw.person {
      person = try Self.address(text, isPlain: isPlain)
    } else {
      person = nil
    }
    let ways = raw.ways ?? ["client_secret_basic"]
    takesSecretInHead = ways.contains("client_secret_basic") || !ways.contains("client_secret_post")
  }

  private static func address(
    _ text: String, isPlain: Bool
  ) throws(ProviderError) -> CallAddress {
    do {
      return try CallAddress(text, allowsPlain: isPlain)
    } catch {
      throw .badDocument
    }
  }

  private struct Raw: Decodable {
    let issuer: String
    let authorization: String
    let token: String
    let keys: String
    let person: String?
    let challenges: [String]?
    let ways: [String]?

    enum CodingKeys: String, CodingKey {
      case issuer
      case authorization = "authorization_endpoint"
      case token = "token_endpoint"
      case keys = "jwks_uri"
      case person = "userinfo_endpoint"
      case challenges = "code_challenge_methods_supported"
      case ways = "token_endpoint_auth_methods_supported"
    }
  }
}
