/// Text as bytes that every mail server carries unchanged (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// The longest line, without its end.
  static let longestLine = 76

  /// Encodes a text in UTF-8; its lines end with CR LF then.
  static func encode(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\r\n")
  }

  /// One line, broken softly where it is too long.
  private static func line(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var done = ""
    var length = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let token = token(byte, isLast: isLast)
      // A soft break takes one place itself.
      if length + token.count > longestLine - (isLast ? 0 : 1) {
        done += "=\r\n"
        length = 0
      }
      done += token
      length += token.count
    }
    return done
  }

  private static func token(_ byte: UInt8, isLast: Bool) -> String {
    if byte == 0x20 ? !isLast : (0x21...0x7E).contains(byte) && byte != 0x3D {
      return String(UnicodeScalar(byte))
    }
    return "=" + hexadecimal(byte)
  }

  /// A byte as two digits.
  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
