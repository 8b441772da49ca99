import Crypto
import Foundation
import JWTKit
import Testing

@testable import Providers

/// A signer as a provider has it, with keys of its own, and the tokens that it makes.
struct TokenMaker {
  static let issuer = "https://login.harbour.example/realms/staff"
  static let client = "parallax"
  static let nonce = "n-0S6_WzA2Mj"
  static let now = Date(timeIntervalSince1970: 1_800_000_000)

  let key = P256.Signing.PrivateKey()
  var name = "first"

  static let rules = IDTokenRules(issuer: issuer, client: client, nonce: nonce, now: now)

  /// What a token of the right kind holds.
  static var claims: [String: Any] {
    [
      "iss": issuer, "sub": "248289761001", "aud": client, "nonce": nonce,
      "exp": now.timeIntervalSince1970 + 300, "iat": now.timeIntervalSince1970 - 5,
      "email": "anna@harbour.example", "email_verified": true,
    ]
  }

  /// The claims with some of them changed; `nil` takes one away.
  static func claims(with changes: [String: Any?]) -> [String: Any] {
    var claims = claims
    for (name, value) in changes { claims[name] = value }
    return claims
  }

  /// A signed token (ES256).
  func token(_ claims: [String: Any] = Self.claims, head: [String: Any] = [:]) throws -> String {
    var fields: [String: Any] = ["alg": "ES256", "typ": "JWT", "kid": name]
    for (name, value) in head { fields[name] = value }
    let text = try Self.text(fields) + "." + Self.text(claims)
    let signature = try key.signature(for: Data(text.utf8)).rawRepresentation
    return text + "." + Self.base64(signature)
  }

  /// The key as a provider shows it.
  var shown: [String: Any] {
    let point = key.publicKey.rawRepresentation
    return [
      "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": name,
      "x": Self.base64(point.prefix(32)), "y": Self.base64(point.suffix(32)),
    ]
  }

  /// The set that holds the key, after others.
  func keys(after others: [[String: Any]] = []) throws -> KeySet {
    try KeySet(JSONSerialization.data(withJSONObject: ["keys": others + [shown]]))
  }

  static func text(_ fields: [String: Any]) throws -> String {
    base64(try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys))
  }

  static func base64(_ bytes: Data) -> String {
    bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}
