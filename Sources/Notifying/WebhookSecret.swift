import Crypto
public import Foundation

/// The secret by which a receiver knows that a call is ours (Standard Webhooks): 32 random bytes,
/// written as `whsec_` and Base64.
public struct WebhookSecret: Hashable, Sendable {
  let bytes: Data

  /// Draws a secret.
  public init(using generator: inout some RandomNumberGenerator) {
    bytes = Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// Takes the bytes of a secret; `nil` where there are fewer than 24 or more than 64.
  public init?(bytes: Data) {
    guard (24...64).contains(bytes.count) else { return nil }
    self.bytes = bytes
  }

  /// The text that is shown once.
  public var text: String { "whsec_" + bytes.base64EncodedString() }

  /// The signature of a call.
  ///
  /// Formula: `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks 1.0.0).
  public func signature(id: String, timestamp: Int, body: Data) -> String {
    let signed = Data("\(id).\(timestamp).".utf8) + body
    let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: bytes))
    return "v1," + Data(code).base64EncodedString()
  }
}

extension WebhookSecret: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the secret, so that no log can.
  public var description: String { "WebhookSecret(hidden)" }

  /// A mirror that does not show the secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
