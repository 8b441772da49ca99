/// A mail address, with the name of its owner where there is one.
///
/// It holds no character that could end a line, a header field or a command of SMTP.
public struct MailAddress: Hashable, Sendable {
  /// The longest address that mail servers take, in bytes (RFC 5321, 4.5.3.1.3, without brackets).
  public static let longest = 254

  /// The name; empty where there is none.
  public let name: String

  /// The part after the last `@`.
  public let domain: String

  /// The address itself: `survey@example.org`.
  public let text: String

  /// Reads `survey@example.org`, or `Service survey <survey@example.org>`.
  ///
  /// - Returns: `nil` where the address is none, or holds more than printable ASCII.
  public init?(_ text: String) {
    guard let bracket = text.lastIndex(of: "<") else {
      self.init(bare: text)
      return
    }
    guard text.hasSuffix(">") else { return nil }
    let name = text[..<bracket].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isQuoted = name.count > 1 && name.hasPrefix("\"") && name.hasSuffix("\"")
    self.init(
      name: isQuoted ? String(name.dropFirst().dropLast()) : name,
      address: String(text[text.index(after: bracket)...].dropLast()))
  }

  /// Reads an address that stands alone, as in a roster.
  public init?(bare text: String) {
    self.init(name: "", address: text)
  }

  private init?(name: String, address: String) {
    let pattern = /[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~\-]{1,64}@((?:[A-Za-z0-9\-]+\.)*[A-Za-z0-9\-]+)/
    guard address.utf8.count <= Self.longest, let match = address.wholeMatch(of: pattern) else {
      return nil
    }
    self.name = name
    text = address
    domain = String(match.1)
  }
}

extension MailAddress {
  /// The address as it stands in a `mailto:` (RFC 6068).
  var inURL: String {
    text.utf8.map { byte in
      let scalar = UnicodeScalar(byte)
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain || "@.-_~".unicodeScalars.contains(scalar)
        ? String(scalar) : "%" + QuotedPrintable.hexadecimal(byte)
    }.joined()
  }
}

extension MailAddress: CustomStringConvertible {
  /// Words that do not tell the address, so that no log can.
  public var description: String { "MailAddress(hidden)" }
}
