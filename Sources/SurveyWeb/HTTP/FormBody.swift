/// The fields of a form as a browser sends them (`application/x-www-form-urlencoded`).
///
/// Reading never fails on odd input: a broken percent sign stands for itself and bytes that are no
/// UTF-8 become U+FFFD, as the URL standard has it. Only too many fields are refused.
struct FormBody: Hashable, Sendable {
  /// The media type of a form.
  static let mediaType = "application/x-www-form-urlencoded"

  /// The most bytes that a form may have.
  static let maximumSize = 128 * 1024

  /// The most fields that a form may have.
  static let maximumFields = 200

  private let values: [String: String]

  /// Reads the fields of a body; `nil` when there are more than ``maximumFields``.
  ///
  /// Of fields with one name, the last counts.
  init?(_ bytes: some Sequence<UInt8>) {
    let pairs = Array(bytes).split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true)
    guard pairs.count <= Self.maximumFields else { return nil }
    var values: [String: String] = [:]
    for pair in pairs {
      let halves = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = halves.first else { continue }
      let value = halves.count == 2 ? Self.decode(halves[1]) : ""
      values[Self.decode(name)] = value
    }
    self.values = values
  }

  /// What was sent in a field; `nil` when the field was not sent.
  subscript(name: String) -> String? { values[name] }

  /// All fields, by name.
  var fields: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = nibble(bytes[index + 1]), let low = nibble(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
