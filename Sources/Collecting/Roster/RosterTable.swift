import Foundation
import SurveyModel

/// One file of a roster as a table whose columns are known, with its faults.
struct RosterTable {
  typealias Row = ColumnTable<RosterColumn>.Row

  let source: RosterSource
  private(set) var faults: [RosterFault] = []
  private let table: ColumnTable<RosterColumn>

  init(_ data: Data, source: RosterSource) {
    self.source = source
    table = ColumnTable(data, columns: RosterColumn.allowed(in: source))
    for fault in table.faults { note(.form(fault.reason), line: fault.line) }
  }

  var rows: [Row] { table.rows }

  /// What should be known of how the file was read.
  var notes: [RosterNote] {
    (table.guessedEncoding.map { [.guessedEncoding(source, $0)] } ?? [])
      + (table.ignored.isEmpty ? [] : [.ignoredColumns(source, table.ignored)])
  }

  /// Whether the header has a column.
  func has(_ column: RosterColumn) -> Bool { table.has(column) }

  /// Demands a column, and says which one of the file may be meant.
  mutating func require(_ column: RosterColumn) {
    if let fault = table.missing(column) { note(.form(fault), line: 1) }
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
