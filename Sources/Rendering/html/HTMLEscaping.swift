import Mustache

/// Escapes text for HTML byte by byte.
///
/// The escaping that comes with Mustache looks at characters as a reader sees them. A sign that
/// follows a joining mark (such as U+0600) is one character with it, and would pass as it is; a
/// browser looks at code points. So the pages name this type in their first line.
package struct HTMLEscaping: MustacheContentType {
  /// The name by which templates ask for it.
  package static let name = "BYTES"

  /// Makes the escaping; it has no choices.
  package init() {}

  /// Makes the name known to templates that are read from now on.
  package static func register() {
    MustacheContentTypes.register(HTMLEscaping(), named: name)
  }

  package func escapeText(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.contains(where: { Self.entity(of: $0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if let entity = Self.entity(of: byte) {
        escaped.append(contentsOf: entity.utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
