import Foundation

/// The encodings in which a file of people may come.
public enum TextEncoding: String, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"

  /// UTF-16 with a byte order mark, as spreadsheets write "Unicode text".
  case utf16 = "UTF-16"

  /// Windows-1252, taken when the bytes are no UTF-8; a guess that has to be said aloud.
  case windows1252 = "Windows-1252"

  /// The text of a file's bytes; `nil` when they are no text.
  static func decode(_ data: Data) -> (text: String, encoding: TextEncoding)? {
    let bytes = Array(data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self).map { ($0, .utf8) }
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), low: 0, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), low: 1, high: 0) }
    if bytes.contains(0) { return nil }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    return windows1252(bytes).map { ($0, .windows1252) }
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, low: Int, high: Int
  ) -> (text: String, encoding: TextEncoding)? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { start in
      UInt16(bytes[start + low]) | UInt16(bytes[start + high]) << 8
    }
    return String(validating: units, as: UTF16.self).map { ($0, .utf16) }
  }

  private static func windows1252(_ bytes: [UInt8]) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalar(ofWindows1252: byte) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  private static func scalar(ofWindows1252 byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let code = upperControls[Int(byte) - 0x80]
    return code == 0 ? nil : Unicode.Scalar(code)
  }

  /// What Windows-1252 puts at 0x80–0x9F; zero where it puts nothing.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
