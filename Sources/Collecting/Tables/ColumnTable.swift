import Foundation

/// A column that a file of ours may have, by the name that its header says.
protocol FileColumn: RawRepresentable<String>, Hashable, Sendable {
  /// Other spellings that are taken.
  var aliases: [String] { get }
}

extension FileColumn {
  /// The column that a header's field names; case, spaces and hyphens do not matter.
  static func named(_ field: String, among columns: [Self]) -> Self? {
    let name = field.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    return columns.first { $0.rawValue == name || $0.aliases.contains(name) }
  }
}

/// A file as a table whose columns are known, with the faults of its form.
struct ColumnTable<Column: FileColumn> {
  /// One row: where it stands and what it says.
  struct Row {
    let line: Int
    fileprivate let values: [Column: String]

    /// What stands in a column; empty where nothing does.
    subscript(column: Column) -> String { values[column] ?? "" }
  }

  /// One fault and its place.
  struct Fault {
    let line: Int

    /// The number of the field, from 1; `nil` where the whole line is meant.
    let column: Int?

    let reason: TableFault
  }

  private(set) var rows: [Row] = []
  private(set) var faults: [Fault] = []

  /// The encoding that was guessed; `nil` where nothing had to be.
  private(set) var guessedEncoding: TextEncoding?

  /// Columns of the file that are none of ours, in the order of the header.
  private(set) var ignored: [String] = []

  private var places: [Column: Int] = [:]
  private var width = 0

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - data: The file.
  ///   - columns: The columns that it may have.
  ///   - needed: Those that it must have.
  init(_ data: Data, columns: [Column], needed: [Column] = []) {
    guard let (text, encoding) = TextEncoding.decode(data) else {
      note(.notText, line: 1)
      return
    }
    if encoding == .windows1252 { guessedEncoding = encoding }
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
    read(header: header, among: columns)
    for column in needed { if let fault = missing(column) { note(fault, line: header.line) } }
    for row in table.rows.dropFirst() { read(row) }
  }

  /// Whether the header has a column.
  func has(_ column: Column) -> Bool { places[column] != nil }

  /// The number of a column's field, from 1.
  func place(of column: Column) -> Int? { places[column].map { $0 + 1 } }

  /// The fault of a header without a column; `nil` where it has it, or where there is no header.
  func missing(_ column: Column) -> TableFault? {
    guard width > 0, !has(column) else { return nil }
    let suggestion = Similarity.nearest(to: column.rawValue, among: ignored)
    return .missingColumn(column.rawValue, suggestion: suggestion)
  }

  private mutating func read(header: CSVTable.Row, among columns: [Column]) {
    width = header.fields.count
    for (place, field) in header.fields.enumerated() {
      guard let column = Column.named(field, among: columns) else {
        if !field.isEmpty { ignored.append(field) }
        continue
      }
      if has(column) { note(.doubleColumn(column.rawValue), line: header.line, place + 1) }
      places[column] = place
    }
  }

  private mutating func read(_ row: CSVTable.Row) {
    // Spreadsheets may add empty fields at the end of a row.
    var fields = row.fields
    while fields.count > width, fields.last == "" { fields.removeLast() }
    guard fields.count == width else {
      return note(.fields(expected: width, found: fields.count), line: row.line)
    }
    rows.append(Row(line: row.line, values: places.mapValues { fields[$0] }))
  }

  private mutating func note(_ reason: TableFault, line: Int, _ column: Int? = nil) {
    faults.append(Fault(line: line, column: column, reason: reason))
  }
}
