import Foundation
import SurveyModel

/// One file of a roster as a table whose columns are known, with the faults of its form.
struct RosterTable {
  /// One row: where it stands and what it says.
  struct Row {
    let line: Int
    fileprivate let values: [RosterColumn: String]

    /// What stands in a column; empty where nothing does.
    subscript(column: RosterColumn) -> String { values[column] ?? "" }
  }

  let source: RosterSource
  private(set) var columns: [RosterColumn] = []
  private(set) var rows: [Row] = []
  private(set) var faults: [RosterFault] = []
  private(set) var notes: [RosterNote] = []
  private var header: [String] = []

  init(_ data: Data, source: RosterSource) {
    self.source = source
    guard let (text, encoding) = TextEncoding.decode(data) else {
      note(.notText, line: 1)
      return
    }
    if encoding == .windows1252 { notes.append(.guessedEncoding(source, encoding)) }
    let table = CSVTable(text)
    for fault in table.faults {
      switch fault {
      case .unclosedQuote(let line): note(.unclosedQuote, line: line)
      case .strayQuote(let line): note(.strayQuote, line: line)
      }
    }
    guard let first = table.rows.first else {
      note(.empty, line: 1)
      return
    }
    read(header: first)
    for row in table.rows.dropFirst() { read(row) }
  }

  private var places: [Int: RosterColumn] = [:]

  private mutating func read(header row: CSVTable.Row) {
    header = row.fields
    var ignored: [String] = []
    for (place, field) in row.fields.enumerated() {
      guard let column = RosterColumn.named(field, in: source) else {
        if !field.isEmpty { ignored.append(field) }
        continue
      }
      if columns.contains(column) { note(.doubleColumn(column), line: row.line) }
      columns.append(column)
      places[place] = column
    }
    if !ignored.isEmpty { notes.append(.ignoredColumns(source, ignored)) }
  }

  private mutating func read(_ row: CSVTable.Row) {
    // Spreadsheets may add empty fields at the end of a row.
    var fields = row.fields
    while fields.count > header.count, fields.last == "" { fields.removeLast() }
    guard fields.count == header.count else {
      note(.fields(expected: header.count, found: fields.count), line: row.line)
      return
    }
    var values: [RosterColumn: String] = [:]
    for (place, column) in places { values[column] = fields[place] }
    rows.append(Row(line: row.line, values: values))
  }

  /// Whether the header has a column.
  func has(_ column: RosterColumn) -> Bool { columns.contains(column) }

  /// Demands a column, and says which one of the file may be meant.
  mutating func require(_ column: RosterColumn) {
    guard !has(column), !header.isEmpty else { return }
    let free = header.indices.filter { places[$0] == nil }.map { header[$0] }
    let suggestion = Similarity.nearest(to: column.rawValue, among: free)
    note(.missingColumn(column, suggestion: suggestion), line: 1)
  }

  /// Demands that a row fills a column within the room that there is.
  ///
  /// - Returns: what stands there; `nil` when that is a fault.
  mutating func value(
    _ column: RosterColumn, of row: Row, most: Int
  ) -> String? {
    let value = row[column]
    if value.isEmpty {
      // A column that is missing as a whole has been told once.
      if has(column) { note(.missingValue(column), line: row.line) }
      return nil
    }
    guard value.utf8.count <= most else {
      note(.tooLong(column, most: most), line: row.line)
      return nil
    }
    return value
  }

  /// Takes down a fault.
  mutating func note(_ reason: RosterFault.Reason, line: Int) {
    faults.append(RosterFault(source: source, line: line, reason: reason))
  }
}
