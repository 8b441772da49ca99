import Foundation

/// A mail address as a name to sign in with, in one spelling: composed (NFC) and in lower case.
public struct MailboxName: Hashable, Sendable {
  /// The most characters that an address has (RFC 5321).
  public static let longest = 254

  /// The text.
  public let text: String

  /// Reads an address as it was typed.
  ///
  /// - Returns: `nil` where there is no text on each side of one `@`, where white space or control
  ///   characters stand inside, or where it is too long.
  public init?(_ typed: String) {
    let trimmed = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    let text = trimmed.precomposedStringWithCanonicalMapping.lowercased()
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      text.unicodeScalars.count <= Self.longest,
      !text.unicodeScalars.contains(where: Self.isForeign)
    else { return nil }
    self.text = text
  }

  /// The part before the `@`.
  public var local: String { String(text.prefix { $0 != "@" }) }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
      || [.control, .format].contains(scalar.properties.generalCategory)
  }
}
