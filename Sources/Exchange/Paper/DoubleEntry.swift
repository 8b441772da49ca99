/// The same paper sheets typed twice, compared cell by cell.
public struct DoubleEntry: Sendable {
  /// One difference.
  public struct Difference: Hashable, Sendable {
    /// What differs.
    public enum Kind: Hashable, Sendable {
      /// A cell; the values are `nil` where they say where a person stands.
      case cell(column: String, first: String?, second: String?)

      /// The sheet is in one file only: whether that is the first.
      case missing(isInFirst: Bool)
    }

    /// The number of the sheet, as it was typed.
    public let sheet: String

    /// The line in the first file; `nil` where the sheet is not there.
    public let firstLine: Int?

    /// The line in the second file; `nil` where the sheet is not there.
    public let secondLine: Int?

    /// What differs.
    public let kind: Kind
  }

  /// The differences, in the order of the first file.
  public let differences: [Difference]

  /// How many sheets are in both files.
  public let sheets: Int

  /// The column that holds the number of the sheet.
  public let key: String

  /// Columns that say where a person stands: their values are never repeated.
  private static let standing = ["department", "role", "tier", "parent", "wave", "weight"]

  /// The columns that may hold the number of a sheet.
  public static let keys = ["sheet", "respondent"]

  /// Compares two files.
  ///
  /// Columns go by their names, rows by the number of the sheet, so that neither order matters.
  /// `4` and `4.0`, and an empty cell and `NA`, are alike.
  ///
  /// - Parameters:
  ///   - first: the bytes of the first file.
  ///   - second: the bytes of the second file.
  ///   - names: the names of the two files, for faults.
  ///   - key: the column of the number; `nil` for `sheet`, else `respondent`.
  /// - Returns: What differs.
  /// - Throws: Faults where a file is no table, or a sheet has no number or stands twice in one file.
  public static func compare(
    _ first: [UInt8], _ second: [UInt8], names: (first: String, second: String), key: String? = nil
  ) throws(ExchangeFaults) -> DoubleEntry {
    let left = try EntryTable(first, file: names.first, key: key)
    let right = try EntryTable(second, file: names.second, key: left.key)
    let faults = left.faults + right.faults + columnFaults(left, right, names: names)
    guard faults.isEmpty else { throw ExchangeFaults(faults) }
    var differences: [Difference] = []
    var sheets = 0
    for sheet in left.sheets {
      guard let (mine, other) = pair(sheet, left, right) else {
        differences.append(
          Difference(
            sheet: sheet, firstLine: left.rows[sheet]?.line, secondLine: nil,
            kind: .missing(isInFirst: true)))
        continue
      }
      sheets += 1
      for column in left.columns where column != left.key {
        let (one, two) = (left.text(column, of: mine), right.text(column, of: other))
        guard canonical(one) != canonical(two) else { continue }
        let isHidden = standing.contains(column.lowercased())
        differences.append(
          Difference(
            sheet: sheet, firstLine: mine.line, secondLine: other.line,
            kind: .cell(
              column: column, first: isHidden ? nil : one, second: isHidden ? nil : two)))
      }
    }
    for sheet in right.sheets where left.rows[sheet] == nil {
      differences.append(
        Difference(
          sheet: sheet, firstLine: nil, secondLine: right.rows[sheet]?.line,
          kind: .missing(isInFirst: false)))
    }
    return DoubleEntry(differences: differences, sheets: sheets, key: left.key)
  }

  /// The differences as CSV, with the values that were typed.
  public var csv: String {
    ImportReport.table(
      ["sheet", "column", "first line", "second line", "first", "second"],
      differences.map { difference in
        let lines = [difference.firstLine, difference.secondLine].map { $0.map { "\($0)" } ?? "" }
        switch difference.kind {
        case .cell(let column, let first, let second):
          return [difference.sheet, column] + lines + [first ?? "(differs)", second ?? "(differs)"]
        case .missing(let isInFirst):
          return [difference.sheet, "(whole sheet)"] + lines
            + (isInFirst ? ["there", "missing"] : ["missing", "there"])
        }
      })
  }

  private static func pair(
    _ sheet: String, _ left: EntryTable, _ right: EntryTable
  ) -> (SourceTable.Row, SourceTable.Row)? {
    guard let mine = left.rows[sheet], let other = right.rows[sheet] else { return nil }
    return (mine, other)
  }

  private static func columnFaults(
    _ left: EntryTable, _ right: EntryTable, names: (first: String, second: String)
  ) -> [ExchangeFault] {
    func missing(_ columns: [String], in table: EntryTable, file: String) -> [ExchangeFault] {
      columns.filter { !table.columns.contains($0) }.map { column in
        ExchangeFault(
          file: file, line: 1, code: .missingColumn,
          message: "there is no column “\(Shown.short(column))”, which the other file has")
      }
    }
    return missing(left.columns, in: right, file: names.second)
      + missing(right.columns, in: left, file: names.first)
  }

  /// A cell without what only looks different.
  private static func canonical(_ cell: String) -> String {
    if cell == "NA" { return "" }
    if let number = Double(cell), let whole = Int(exactly: number) { return "\(whole)" }
    return cell
  }
}

/// One of the two files.
private struct EntryTable {
  /// The column of the sheet's number.
  let key: String

  /// The names of the columns.
  let columns: [String]

  /// The numbers of the sheets, in the order of the file.
  private(set) var sheets: [String] = []

  /// The rows by the number of their sheet.
  private(set) var rows: [String: SourceTable.Row] = [:]

  /// What is wrong.
  private(set) var faults: [ExchangeFault] = []

  private let places: [String: Int]

  init(_ bytes: [UInt8], file: String, key wanted: String?) throws(ExchangeFaults) {
    let plain = try SourceBytes.utf8(bytes, file: file, most: SourceBytes.largestAnswers)
    let named = NamedRows(
      try SourceTable(plain, file: file, widest: SourceTable.widestAnswers).rows)
    columns = named.names.filter { !$0.isEmpty }
    let places = Dictionary(
      named.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    if places.count < named.names.count {
      faults.append(
        ExchangeFault(
          file: file, line: 1, code: .doubleColumn, message: "two columns bear the same name"))
    }
    guard let key = (wanted.map { [$0] } ?? DoubleEntry.keys).first(where: { places[$0] != nil })
    else {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, line: 1, code: .missingColumn,
          message: "there is no column “\(wanted ?? DoubleEntry.keys[0])” with the sheet's number"))
    }
    self.key = key
    for row in named.rows {
      let sheet = text(key, of: row)
      if row.cells.count != named.names.count {
        faults.append(
          ExchangeFault(
            file: file, line: row.line, code: .quotes,
            message: "\(row.cells.count) cells; the header has \(named.names.count)"))
      }
      if sheet.isEmpty || rows.updateValue(row, forKey: sheet) != nil {
        faults.append(
          ExchangeFault(
            file: file, line: row.line, code: .sheet,
            message: sheet.isEmpty
              ? "the sheet has no number" : "this sheet's number stands twice in the file"))
      } else {
        sheets.append(sheet)
      }
    }
  }

  /// The text of a cell.
  func text(_ column: String, of row: SourceTable.Row) -> String {
    guard let place = places[column], row.cells.indices.contains(place) else { return "" }
    return row.cells[place]
  }
}
