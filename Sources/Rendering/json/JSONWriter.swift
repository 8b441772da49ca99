import Reporting

/// A JSON value whose members keep their order.
indirect enum JSONValue {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])

  /// A long list, each element of which is made when it is written.
  case rows(count: Int, (Int) -> JSONValue)
  case string(String)
  case number(Double)
  case integer(Int)
  case bool(Bool)
  case null
}

/// Writes JSON byte for byte the same each time: members in their order, two spaces a level,
/// numbers in the shortest form that reads back as the same number.
struct JSONWriter {
  private var bytes: [UInt8] = []

  /// Takes what is written piece by piece; `nil` where all is wanted at once.
  private var put: (([UInt8]) -> Void)?

  /// About how many bytes a piece has.
  private static let piece = 1 << 16

  /// Whether all stands on one line.
  private var isOneLine = false

  /// A value on one line, with a line feed at its end.
  static func line(of value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.isOneLine = true
    writer.write(value, level: 0)
    writer.bytes.append(0x0A)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The text of a value, with a line feed at its end.
  static func text(of value: JSONValue) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// The same text in UTF-8.
  static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, level: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  /// Hands the same text over in pieces, so that it never lies in memory as a whole.
  static func write(_ value: JSONValue, to put: @escaping ([UInt8]) -> Void) {
    var writer = JSONWriter()
    writer.put = put
    writer.write(value, level: 0)
    writer.bytes.append(0x0A)
    put(writer.bytes)
  }

  private mutating func handOver() {
    guard bytes.count >= Self.piece, let put else { return }
    put(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .object(let members): write(members, level: level)
    case .array(let values): write(count: values.count, level: level) { values[$0] }
    case .rows(let count, let value): write(count: count, level: level, value)
    case .string(let text): write(text)
    case .number(let number): bytes.append(contentsOf: Self.digits(of: number).utf8)
    case .integer(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  /// Objects of scalars stand on one line, so that a cell stays short.
  private mutating func write(_ members: [(key: String, value: JSONValue)], level: Int) {
    let isFlat = isOneLine || members.allSatisfy { $0.value.isScalar }
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if isFlat {
        if index > 0 { bytes.append(0x20) }
      } else {
        breakLine(level + 1)
      }
      write(member.key)
      bytes.append(contentsOf: ": ".utf8)
      write(member.value, level: level + 1)
    }
    if !isFlat, !members.isEmpty { breakLine(level) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(count: Int, level: Int, _ value: (Int) -> JSONValue) {
    bytes.append(UInt8(ascii: "["))
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(level + 1)
      write(value(index), level: level + 1)
      handOver()
    }
    if count > 0 { breakLine(level) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func breakLine(_ level: Int) {
    guard !isOneLine else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0..<0x20, 0x7F:
        let hex = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u00\(hex.count < 2 ? "0" : "")\(hex)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digits(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return "\(whole)" }
    return "\(number)"
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .object, .array, .rows: false
    case .string, .number, .integer, .bool, .null: true
    }
  }

  /// A figure, or null.
  init(_ figure: Figure?) {
    switch figure?.number {
    case .integer(let number): self = .integer(number)
    case .decimal(let number): self = .number(number)
    case .words(let words): self = .string(words)
    case nil: self = .null
    }
  }

  /// A number of the settings, or null.
  init(_ setting: Setting?) {
    self = setting.map { .number($0.value) } ?? .null
  }

  /// A text, or null.
  init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// Many rows, which are made one after another.
  static func rows<Row>(_ rows: [Row], _ value: @escaping (Row) -> JSONValue) -> JSONValue {
    .rows(count: rows.count) { value(rows[$0]) }
  }

  /// An optional part, or null.
  static func optional<Part>(_ part: Part?, _ value: (Part) -> JSONValue) -> JSONValue {
    part.map(value) ?? .null
  }
}
