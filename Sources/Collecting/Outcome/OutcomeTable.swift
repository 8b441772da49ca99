import Foundation

/// The columns of a file of figures.
enum OutcomeColumn: String, CaseIterable {
  case department, value, name, wave

  /// Other spellings that are taken.
  private var aliases: [String] {
    switch self {
    case .department: ["department_code", "department_id", "code"]
    case .value: ["figure", "score"]
    case .name: ["label", "outcome"]
    case .wave: []
    }
  }

  /// The column that a header's field names; case, spaces and hyphens do not matter.
  static func named(_ field: String) -> OutcomeColumn? {
    let name = field.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    return allCases.first { $0.rawValue == name || $0.aliases.contains(name) }
  }
}

/// A file of figures as a table whose columns are known, with the faults of its form.
struct OutcomeTable {
  /// One row: where it stands and what it says.
  struct Row {
    let line: Int
    fileprivate let values: [OutcomeColumn: String]

    /// What stands in a column; empty where nothing does.
    subscript(column: OutcomeColumn) -> String { values[column] ?? "" }
  }

  private(set) var rows: [Row] = []
  private(set) var faults: [OutcomeFault] = []
  private(set) var notes: [OutcomeNote] = []
  private var places: [OutcomeColumn: Int] = [:]

  init(_ data: Data) {
    guard let (text, encoding) = TextEncoding.decode(data) else {
      note(.notText, line: 1)
      return
    }
    if encoding == .windows1252 { notes.append(.guessedEncoding(encoding)) }
    let table = CSVTable(text)
    for fault in table.faults {
      switch fault {
      case .unclosedQuote(let line): note(.unclosedQuote, line: line)
      case .strayQuote(let line): note(.strayQuote, line: line)
      }
    }
    guard let header = table.rows.first else {
      note(.empty, line: 1)
      return
    }
    read(header: header)
    for row in table.rows.dropFirst() { read(row, width: header.fields.count) }
  }

  /// Whether the header has a column.
  func has(_ column: OutcomeColumn) -> Bool { places[column] != nil }

  /// The number of a column's field, from 1.
  func place(of column: OutcomeColumn) -> Int? { places[column].map { $0 + 1 } }

  private mutating func read(header: CSVTable.Row) {
    var ignored: [String] = []
    for (place, field) in header.fields.enumerated() {
      guard let column = OutcomeColumn.named(field) else {
        if !field.isEmpty { ignored.append(field) }
        continue
      }
      if has(column) { note(.doubleColumn(column.rawValue), line: header.line, place + 1) }
      places[column] = place
    }
    for column in [OutcomeColumn.department, .value] where !has(column) {
      let suggestion = Similarity.nearest(to: column.rawValue, among: ignored)
      note(.missingColumn(column.rawValue, suggestion: suggestion), line: header.line)
    }
    if !ignored.isEmpty { notes.append(.ignoredColumns(ignored)) }
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

  private mutating func note(
    _ reason: OutcomeFault.Reason, line: Int, _ column: Int? = nil
  ) {
    faults.append(OutcomeFault(line: line, column: column, reason: reason))
  }
}
