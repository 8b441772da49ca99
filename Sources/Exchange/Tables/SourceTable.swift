import Tallies

/// A table of another program: rows of cells, each row with its line.
struct SourceTable {
  /// One row.
  struct Row {
    /// The line on which the row begins, from 1.
    let line: Int

    /// How many lines the row takes.
    let height: Int

    /// The cells, without blanks at their ends.
    let cells: [String]

    /// Whether all cells are empty.
    var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
  }

  /// The most columns of a sheet that defines a survey.
  static let widestSurvey = 500

  /// The most columns of a file of answers.
  static let widestAnswers = 20_000

  /// All rows, the header and empty ones among them.
  let rows: [Row]

  /// Reads the sheet of a survey: RFC 4180 quotes, LF or CRLF.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - file: the name of the file, for faults.
  ///   - separator: what stands between cells; `nil` for the one of comma, semicolon and tab that
  ///     the first line has most of.
  ///   - widest: the most cells that a row may have.
  /// - Throws: Faults of quotes, with their lines.
  init(
    _ bytes: [UInt8], file: String, separator: UInt8? = nil, widest: Int = widestSurvey
  ) throws(ExchangeFaults) {
    var rows: [Row] = []
    try Self.scan(bytes, file: file, separator: separator, widest: widest) {
      (row: Row) throws(ExchangeFaults) in rows.append(row)
    }
    self.rows = rows
  }

  /// Hands on row by row, so that a large table need not be held.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - file: the name of the file, for faults.
  ///   - separator: what stands between cells; `nil` to tell it from the first line.
  ///   - widest: the most cells that a row may have.
  ///   - body: takes a row.
  /// - Throws: The first faults of the table, or what the body throws.
  static func scan(
    _ bytes: [UInt8], file: String, separator: UInt8? = nil, widest: Int,
    _ body: (Row) throws(ExchangeFaults) -> Void
  ) throws(ExchangeFaults) {
    var ended = bytes
    if ended.last != CellScanner.newline { ended.append(CellScanner.newline) }
    let scanner = CellScanner(separator: separator ?? self.separator(of: ended))
    var faults: [ExchangeFault] = []
    try ended.withUnsafeBufferPointer { buffer throws(ExchangeFaults) in
      var (position, line) = (0, 1)
      while position < buffer.count {
        guard let row = Self.row(in: buffer, from: position, line: line, scanner: scanner) else {
          faults.append(Self.fault(file, line, "a quote opens in this row and never closes"))
          break
        }
        if row.isBroken, faults.count < 20 {
          faults.append(Self.fault(file, line, "something stands behind a closing quote"))
        }
        guard row.row.cells.count <= widest else {
          faults.append(Self.fault(file, line, "more than \(widest) cells stand in this row"))
          break
        }
        if faults.isEmpty { try body(row.row) }
        position = row.next
        line += row.row.height
      }
    }
    guard faults.isEmpty else { throw ExchangeFaults(faults) }
  }

  private static func row(
    in buffer: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, scanner: CellScanner
  ) -> (row: Row, next: Int, isBroken: Bool)? {
    var cells: [String] = []
    var (index, newlines, isBroken) = (start, 0, false)
    while true {
      guard let cell = scanner.cell(in: buffer, from: index) else { return nil }
      let text = String(decoding: buffer[cell.text], as: UTF8.self)
      cells.append(cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text)
      newlines += cell.newlines
      isBroken = isBroken || cell.isBroken
      if let next = scanner.rowEnd(in: buffer, at: cell.next) {
        return (Row(line: line, height: 1 + newlines, cells: cells), next, isBroken)
      }
      index = cell.next + 1
    }
  }

  private static func fault(_ file: String, _ line: Int, _ message: String) -> ExchangeFault {
    ExchangeFault(file: file, line: line, code: .quotes, message: message)
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == CellScanner.newline || $0 == CellScanner.carriageReturn })
    {
      if byte == CellScanner.quote { isQuoted.toggle() }
      if byte == CellScanner.newline, !isQuoted { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? choices[0]
  }
}

/// Rows of a table whose cells are asked for by the name of their column, letter case aside.
struct NamedRows {
  /// The names of the columns, in their order, as they stand in the file.
  let names: [String]

  /// The rows below the header that are not empty.
  let rows: [SourceTable.Row]

  private let columns: [String: Int]

  /// Takes the first row for the header.
  init(_ rows: some Sequence<SourceTable.Row>) {
    let filled = rows.filter { !$0.isEmpty }
    names = filled.first?.cells ?? []
    self.rows = Array(filled.dropFirst())
    columns = Dictionary(
      names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is a column of the name.
  func has(_ name: String) -> Bool { columns[name] != nil }

  /// Whether a column has a name and anything below it.
  func isUsed(_ name: String) -> Bool {
    !name.isEmpty && rows.contains { !text(name.lowercased(), of: $0).isEmpty }
  }

  /// The text of a cell; empty where there is no such column or cell.
  func text(_ name: String, of row: SourceTable.Row) -> String {
    guard let column = columns[name], row.cells.indices.contains(column) else { return "" }
    return row.cells[column]
  }
}
