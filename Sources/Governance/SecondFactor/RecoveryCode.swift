import Crypto
public import Foundation

/// A code that signs in once in the place of the app's.
///
/// - Units: 16 characters of Crockford's base 32, 80 random bits: a plain hash keeps it safe.
public struct RecoveryCode: Hashable, Sendable {
  /// How many an account gets.
  public static let count = 10

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private static let length = 16

  /// The code as it is shown, in groups of four.
  public let text: String

  /// Draws a code.
  public init(using generator: inout some RandomNumberGenerator) {
    let drawn = (0..<Self.length).map { _ in
      Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
    }
    text = Self.grouped(drawn)
  }

  /// Draws the codes of an account.
  static func draw(using generator: inout some RandomNumberGenerator) -> [RecoveryCode] {
    var codes: [RecoveryCode] = []
    for _ in 0..<count { codes.append(RecoveryCode(using: &generator)) }
    return codes
  }

  /// Reads a code as it was typed: case, hyphens and spaces do not matter; O reads as 0, I and L as 1.
  public init?(_ typed: String) {
    let read = typed.lowercased().filter { $0 != "-" && !$0.isWhitespace }
      .map { character -> Character in
        switch character {
        case "o": "0"
        case "i", "l": "1"
        default: character
        }
      }
    guard read.count == Self.length, read.allSatisfy(Self.alphabet.contains) else { return nil }
    text = Self.grouped(read)
  }

  /// What is kept of it: the SHA-256 of the text.
  public var hash: Data { Data(SHA256.hash(data: Data(text.utf8))) }

  private static func grouped(_ characters: [Character]) -> String {
    stride(from: 0, to: length, by: 4).map { String(characters[$0..<$0 + 4]) }
      .joined(separator: "-")
  }
}

extension RecoveryCode: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the code, so that no log can.
  public var description: String { "RecoveryCode(hidden)" }

  /// A mirror that does not show the code.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
