import Crypto
public import Foundation

/// A random secret that whoever holds it shows: of a session, of a known device, or of a program.
///
/// - Units: 256 random bits, as 64 hexadecimal digits.
public struct BearerSecret: Hashable, Sendable {
  /// The text that is handed out once.
  public let text: String

  /// Draws a secret.
  public init(using generator: inout some RandomNumberGenerator) {
    text = (0..<32).map { _ in
      let byte = UInt8.random(in: 0...255, using: &generator)
      return String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// Reads a secret as it was shown; `nil` for a text that cannot be one.
  public init?(_ shown: some StringProtocol) {
    let isDigit: (UInt8) -> Bool = { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard shown.utf8.count == 64, shown.utf8.allSatisfy(isDigit) else { return nil }
    text = String(shown)
  }

  /// What is kept of it: the SHA-256 of the text.
  public var hash: Data { Data(SHA256.hash(data: Data(text.utf8))) }
}

extension BearerSecret: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the secret, so that no log can.
  public var description: String { "BearerSecret(hidden)" }

  /// A mirror that does not show the secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
