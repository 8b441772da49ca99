import SurveyModel

/// Translates the rows of a file one after the other; each keeps its line.
struct MappedTable {
  let mapping: AnswerMapping
  let survey: Survey
  let file: String
  let mappingFile: String

  /// The table of ours so far.
  private(set) var bytes: [UInt8] = []

  /// How many rows of answers there were.
  private(set) var rows = 0

  /// How many rows each rule has left out.
  private(set) var dropped: [Int] = []

  /// The columns, as soon as the header was there.
  private(set) var finder: ColumnFinder?

  private var columns: [ColumnFinder.Made] = []
  private var filled = 0
  private var line = 1

  init(mapping: AnswerMapping, survey: Survey, file: String, mappingFile: String) {
    self.mapping = mapping
    self.survey = survey
    self.file = file
    self.mappingFile = mappingFile
  }

  /// Takes the next row.
  ///
  /// - Throws: Columns that the header does not have.
  mutating func take(_ row: SourceTable.Row) throws(ExchangeFaults) {
    guard !row.isEmpty else { return }
    filled += 1
    if filled == mapping.headerRow {
      let finder = try ColumnFinder(row, file: file, mapping: mapping, mappingFile: mappingFile)
      columns = finder.columns(mapping, survey)
      dropped = Array(repeating: 0, count: finder.drops.count)
      self.finder = finder
      write(columns.map(\.name))
    }
    guard filled > mapping.headerRow + mapping.skippedRows, let finder else { return }
    rows += 1
    if let drop = finder.drops.firstIndex(where: { $0.applies(to: row) }) {
      dropped[drop] += 1
      return
    }
    // Empty lines stand for what was passed over, so that faults name the line of the file.
    bytes.append(contentsOf: repeatElement(10, count: max(0, row.line - line)))
    line = max(line, row.line)
    write(columns.map { $0.value(row) })
  }

  private mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let flat = cell.utf8.map { $0 == 10 || $0 == 13 ? UInt8(ascii: " ") : $0 }
      let needsQuotes = flat.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ";") || $0 == 9
      }
      guard needsQuotes else {
        bytes += flat
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in flat {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(10)
    line += 1
  }
}
