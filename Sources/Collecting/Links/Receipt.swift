import Crypto
public import Foundation

/// The code by which a respondent sees that the ballot is in the box; it leads to no answer.
///
/// Formula: the first 60 bits of HMAC-SHA256(link secret, "parallax receipt"), as 12 characters of
/// Crockford's base 32. One link has one receipt, however often it is used.
public struct Receipt: Hashable, Sendable {
  /// How many characters a receipt has, hyphens apart.
  public static let length = 12

  private let characters: String

  /// Reads a receipt as it was typed; case and hyphens do not matter.
  ///
  /// - Returns: `nil` for a text that cannot be a receipt.
  public init?(_ typed: String) {
    let trimmed = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let canonical = CrockfordBase32.canonical(trimmed, count: Self.length) else {
      return nil
    }
    characters = canonical.uppercased()
  }

  init(secret: LinkSecret) {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("parallax receipt".utf8), using: SymmetricKey(data: Data(secret.text.utf8)))
    characters = CrockfordBase32.encode(code, count: Self.length).uppercased()
  }

  /// The receipt as it is shown: three groups of four (`K7QF-2M9X-4RTB`).
  public var text: String {
    let code = Array(characters)
    return stride(from: 0, to: code.count, by: 4)
      .map { String(code[$0..<min($0 + 4, code.count)]) }
      .joined(separator: "-")
  }

  /// The SHA-256 of the twelve characters: what the box keeps beside the ballot.
  public var hash: Data { Data(SHA256.hash(data: Data(characters.utf8))) }
}
