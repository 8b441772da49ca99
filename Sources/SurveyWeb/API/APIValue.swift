import Foundation

/// A value of JSON.
indirect enum APIValue: Encodable, Hashable, Sendable {
  case object([String: APIValue])
  case array([APIValue])
  case string(String)
  case integer(Int)
  case null

  /// A text, or null.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A moment, in UTC.
  init(_ moment: Date) { self = .string(moment.formatted(Date.ISO8601FormatStyle())) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let values): try container.encode(values)
    case .string(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .null: try container.encodeNil()
    }
  }

  /// The bytes, the same each time: members by name.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
