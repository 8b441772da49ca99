public import SurveyModel
public import Tallies

/// Answers of another program, turned row by row into the table that ``AnswersFile`` reads.
///
/// A row keeps its line, so that faults name the line of the file; a value that the mapping does not
/// know becomes one that no scale has, so that the reader of answers finds fault with it.
public struct MappedAnswers: Sendable {
  /// How many rows were left out for one reason.
  public struct Dropped: Hashable, Sendable {
    /// The reason.
    public let reason: String

    /// How many rows.
    public let rows: Int
  }

  /// The table of ours: CSV.
  public let table: [UInt8]

  /// The rows that were left out, reason by reason; reasons without a row are absent.
  public let dropped: [Dropped]

  /// How many rows of answers the file has, those left out among them.
  public let rows: Int

  /// The columns of the file that the mapping does not name.
  public let unmapped: [String]

  /// The items whose points are turned round.
  public let reversed: [Identifier<Item>]

  private let names: [String: String]

  /// What no scale has, and no role and no tier.
  static let unknown = "#"

  /// Reads a mapping and translates a file with it.
  ///
  /// - Parameters:
  ///   - source: the answers, plain or gzip.
  ///   - file: the name of that file, for faults.
  ///   - mapping: the bytes of the mapping file.
  ///   - mappingFile: the name of the mapping file, for faults.
  ///   - survey: the survey that was answered.
  /// - Returns: The translated table.
  /// - Throws: ``ExchangeFaults``, or ``AnswersError`` where the file cannot be read at all.
  public static func read(
    _ source: AnswersFile.Source, file: String, mapping: [UInt8], mappingFile: String,
    survey: Survey
  ) throws -> MappedAnswers {
    let rules = try MappingReader.read(mapping, file: mappingFile, survey: survey)
    let most = SourceBytes.largestAnswers
    let bytes = try SourceBytes.utf8(source.contents(most: most), file: file, most: most)
    let table = try SourceTable(bytes, file: file)
    return try MappedAnswers(table, file: file, mapping: rules, mappingFile: mappingFile, survey)
  }

  /// The faults of the reader of answers, with the names of the file's own columns.
  public func naming(_ error: AnswersError) -> AnswersError {
    guard case .faults(let faults) = error else { return error }
    return .faults(faults.renamingColumns { names[$0] ?? $0 })
  }

  /// A value as it is looked up: without blanks at its ends, letter case aside.
  static func folded(_ value: String) -> String {
    value.trimmed.lowercased().replacing("’", with: "'")
  }

  private init(
    _ table: SourceTable, file: String, mapping: AnswerMapping, mappingFile: String,
    _ survey: Survey
  ) throws(ExchangeFaults) {
    let filled = table.rows.enumerated().filter { !$0.element.isEmpty }.map(\.offset)
    guard filled.count >= mapping.headerRow else {
      throw ExchangeFaults(
        ExchangeFault(file: file, code: .empty, message: "the file ends before its header"))
    }
    let header = filled[mapping.headerRow - 1]
    let finder = try ColumnFinder(
      table.rows[header], file: file, mapping: mapping, mappingFile: mappingFile)
    let columns = finder.columns(mapping, survey)
    let first = filled.dropFirst(mapping.headerRow + mapping.skippedRows).first ?? table.rows.count
    var counts = Array(repeating: 0, count: finder.drops.count)
    var (rows, bytes) = (0, Array(Self.line(columns.map(\.name)).utf8))
    // The header stands on line 1 of ours: what is missing to its end in the file is added below.
    let start = table.rows.indices.contains(first) ? table.rows[first].line : 1
    bytes.append(contentsOf: repeatElement(10, count: max(0, start - 2)))
    for row in table.rows[min(first, table.rows.count)...] {
      let drop = row.isEmpty ? nil : finder.drops.firstIndex { $0.applies(to: row) }
      if !row.isEmpty { rows += 1 }
      if let drop { counts[drop] += 1 }
      if !row.isEmpty, drop == nil {
        let cells = columns.map { $0.value(row) }
        bytes.append(contentsOf: Self.line(cells).utf8)
        bytes.append(contentsOf: repeatElement(10, count: row.height - 1))
      } else {
        bytes.append(contentsOf: repeatElement(10, count: row.height))
      }
    }
    self.table = bytes
    self.rows = rows
    dropped = zip(finder.drops, counts).filter { $0.1 > 0 }
      .map { Dropped(reason: $0.0.reason, rows: $0.1) }
    unmapped = finder.unmapped
    reversed = mapping.items.filter(\.column.isReversed).map(\.item)
    names = Dictionary(
      mapping.columns.map { ($0.name, $0.column.name) }
        + mapping.items.map { ($0.item.rawValue, $0.column.name) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let flat = cell.replacing("\r", with: " ").replacing("\n", with: " ")
      let needsQuotes = flat.contains { $0 == "," || $0 == "\"" || $0 == ";" || $0 == "\t" }
      return needsQuotes ? "\"" + flat.replacing("\"", with: "\"\"") + "\"" : flat
    }.joined(separator: ",") + "\n"
  }
}
