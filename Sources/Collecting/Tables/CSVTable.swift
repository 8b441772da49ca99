/// A small table of comma-separated values, as RFC 4180 describes them, with the line of each row.
///
/// The separator is the one of comma, semicolon and tab that the header has most of. Quoted fields
/// may hold separators, line ends and doubled quotes. Empty lines are passed over. All rows are
/// read, also after a faulty one, so that a file's faults can be told together.
struct CSVTable {
  /// One row.
  struct Row {
    /// The line on which the row begins, from 1.
    let line: Int

    /// The fields, without blanks at their ends.
    var fields: [String]
  }

  /// What is wrong with the quotes of a row.
  enum Fault: Error, Hashable {
    /// A quoted field is not closed until the end of the file.
    case unclosedQuote(line: Int)

    /// Something stands between the end of a quoted field and the next separator.
    case strayQuote(line: Int)
  }

  /// The rows, the header among them.
  private(set) var rows: [Row] = []

  /// The faults, in the order of the file.
  private(set) var faults: [Fault] = []

  private let separator: UInt8
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var wasQuoted = false
  private var line = 1
  private var rowLine = 1

  /// Reads a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    separator = Self.separator(of: bytes)
    read(bytes)
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes.drop(while: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? choices[0]
  }

  private mutating func read(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case separator:
        endField()
      case UInt8(ascii: "\r") where bytes.element(after: position) == UInt8(ascii: "\n"):
        break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        endRow()
      case UInt8(ascii: "\"") where !wasQuoted && field.allSatisfy(\.isBlank):
        position = readQuoted(bytes, from: position + 1)
        continue
      default:
        if wasQuoted, !byte.isBlank { note(.strayQuote(line: line)) }
        if !wasQuoted { field.append(byte) }
      }
      position += 1
    }
    if !field.isEmpty || !fields.isEmpty || wasQuoted { endRow() }
  }

  /// Reads a quoted field and returns the position after its closing quote.
  private mutating func readQuoted(_ bytes: [UInt8], from start: Int) -> Int {
    let opening = line
    field = []
    wasQuoted = true
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        guard bytes.element(after: position) == byte else { return position + 1 }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      field.append(byte)
      position += 1
    }
    note(.unclosedQuote(line: opening))
    return position
  }

  private mutating func note(_ fault: Fault) {
    if faults.last != fault { faults.append(fault) }
  }

  private mutating func endField() {
    var rest = field[...]
    while rest.first?.isBlank == true { rest = rest.dropFirst() }
    while rest.last?.isBlank == true { rest = rest.dropLast() }
    fields.append(String(decoding: rest, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    wasQuoted = false
  }

  private mutating func endRow() {
    endField()
    if fields.contains(where: { !$0.isEmpty }) {
      rows.append(Row(line: rowLine, fields: fields))
    }
    fields.removeAll(keepingCapacity: true)
    line += 1
    rowLine = line
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension [UInt8] {
  /// The byte after a position, if there is one.
  fileprivate func element(after position: Int) -> UInt8? {
    position + 1 < count ? self[position + 1] : nil
  }
}
