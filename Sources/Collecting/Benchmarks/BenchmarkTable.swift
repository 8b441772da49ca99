import Foundation

/// The columns of a file of benchmarks.
enum BenchmarkColumn: String, CaseIterable {
  case name, block, facet, measure, value, n, source, date

  /// The columns that must be there.
  static let needed: [BenchmarkColumn] = [.name, .block, .measure, .value, .n]

  /// Other spellings that are taken.
  private var aliases: [String] {
    switch self {
    case .name: ["organisation", "organization", "label"]
    case .measure: ["of", "role"]
    case .n: ["people", "size"]
    case .block, .facet, .value, .source, .date: []
    }
  }

  /// The column that a header's field names; case, spaces and hyphens do not matter.
  static func named(_ field: String) -> BenchmarkColumn? {
    let name = field.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    return allCases.first { $0.rawValue == name || $0.aliases.contains(name) }
  }
}

/// A file of benchmarks as a table whose columns are known, with the faults of its form.
struct BenchmarkTable {
  /// One row: where it stands and what it says.
  struct Row {
    let line: Int
    fileprivate let values: [BenchmarkColumn: String]

    /// What stands in a column; empty where nothing does.
    subscript(column: BenchmarkColumn) -> String { values[column] ?? "" }
  }

  private(set) var rows: [Row] = []
  private(set) var faults: [BenchmarkFault] = []
  private var places: [BenchmarkColumn: Int] = [:]

  init(_ data: Data) {
    guard let (text, _) = TextEncoding.decode(data) else {
      note(.notText, line: 1)
      return
    }
    let table = CSVTable(text)
    for fault in table.faults {
      switch fault {
      case .unclosedQuote(let line), .strayQuote(let line): note(.quotes, line: line)
      }
    }
    guard let header = table.rows.first else {
      note(.empty, line: 1)
      return
    }
    read(header: header)
    for row in table.rows.dropFirst() { read(row, width: header.fields.count) }
    if rows.isEmpty, faults.isEmpty { note(.empty, line: 1) }
  }

  /// Whether the header has all columns that must be there.
  var isWhole: Bool { BenchmarkColumn.needed.allSatisfy { places[$0] != nil } }

  /// The number of a column's field, from 1.
  func place(of column: BenchmarkColumn) -> Int? { places[column].map { $0 + 1 } }

  private mutating func read(header: CSVTable.Row) {
    var others: [String] = []
    for (place, field) in header.fields.enumerated() {
      guard let column = BenchmarkColumn.named(field) else {
        if !field.isEmpty { others.append(field) }
        continue
      }
      if places[column] != nil {
        note(.doubleColumn(column.rawValue), line: header.line, place + 1)
      }
      places[column] = place
    }
    for column in BenchmarkColumn.needed where places[column] == nil {
      let suggestion = Similarity.nearest(to: column.rawValue, among: others)
      note(.missingColumn(column.rawValue, suggestion: suggestion), line: header.line)
    }
  }

  private mutating func read(_ row: CSVTable.Row, width: Int) {
    // Spreadsheets may add empty fields at the end of a row.
    var fields = row.fields
    while fields.count > width, fields.last == "" { fields.removeLast() }
    guard fields.count == width else {
      return note(.fields(expected: width, found: fields.count), line: row.line)
    }
    rows.append(Row(line: row.line, values: places.mapValues { fields[$0] }))
  }

  private mutating func note(_ reason: BenchmarkFault.Reason, line: Int, _ column: Int? = nil) {
    faults.append(BenchmarkFault(line: line, column: column, reason: reason))
  }
}
