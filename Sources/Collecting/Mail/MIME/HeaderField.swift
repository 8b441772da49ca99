import Foundation

/// A field of a mail's head, folded and encoded (RFC 5322, 2.2; RFC 2047).
///
/// Whatever ends a line becomes a space before anything else is done with a text, so that no name
/// can begin a field of its own.
struct HeaderField {
  /// How long a line should be, without its end.
  static let longestLine = 76

  /// The field with its name, without the end of the last line.
  let text: String

  /// A field of words, such as the subject.
  init(_ name: String, words: String) {
    let clean = Self.oneLine(words)
    text = Self.folded(name + ":", Self.tokens(clean))
  }

  /// A field with the address of somebody.
  init(_ name: String, address: MailAddress) {
    let owner = Self.oneLine(address.name)
    guard !owner.isEmpty else {
      text = "\(name): \(address.text)"
      return
    }
    let phrase =
      Self.isPlain(owner)
      ? ["\"" + owner.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""]
      : Self.encodedWords(owner)
    text = Self.folded(name + ":", phrase + ["<\(address.text)>"])
  }

  /// A field that we wrote ourselves, in ASCII.
  init(_ name: String, exactly value: String) {
    text = "\(name): \(Self.oneLine(value))"
  }

  /// The text with a space for every character that ends a line or steers something.
  static func oneLine(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> UnicodeScalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(kept)).split(separator: " ").joined(separator: " ")
  }

  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) } && !text.contains("=?")
  }

  private static func tokens(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    let fits = words.allSatisfy { $0.utf8.count < longestLine }
    return isPlain(text) && fits ? words : encodedWords(text)
  }

  /// The text as encoded words, none of which cuts a character.
  ///
  /// They may have 75 characters; ours are shorter, so that a field's name fits before the first.
  private static func encodedWords(_ text: String) -> [String] {
    let (head, tail) = ("=?utf-8?B?", "?=")
    let most = (60 - head.count - tail.count) / 4 * 3
    var parts: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if parts[parts.count - 1].count + bytes.count > most { parts.append([]) }
      parts[parts.count - 1] += bytes
    }
    return parts.map { head + Data($0).base64EncodedString() + tail }
  }

  /// Joins the tokens with spaces, and goes on in a new line where one would be too long.
  private static func folded(_ start: String, _ tokens: [String]) -> String {
    var done = start
    var length = start.count
    for (index, token) in tokens.enumerated() {
      let breaks = index > 0 && length + 1 + token.count > longestLine
      done += (breaks ? "\r\n " : " ") + token
      length = breaks ? 1 + token.count : length + 1 + token.count
    }
    return done
  }
}
