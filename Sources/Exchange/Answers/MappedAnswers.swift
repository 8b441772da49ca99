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
    var translation = MappedTable(
      mapping: rules, survey: survey, file: file, mappingFile: mappingFile)
    try SourceTable.scan(bytes, file: file, widest: SourceTable.widestAnswers) {
      (row: SourceTable.Row) throws(ExchangeFaults) in try translation.take(row)
    }
    return try MappedAnswers(translation, file: file, mapping: rules)
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
    _ translation: MappedTable, file: String, mapping: AnswerMapping
  ) throws(ExchangeFaults) {
    guard let finder = translation.finder else {
      throw ExchangeFaults(
        ExchangeFault(file: file, code: .empty, message: "the file ends before its header"))
    }
    table = translation.bytes
    rows = translation.rows
    dropped = zip(finder.drops, translation.dropped).filter { $0.1 > 0 }
      .map { Dropped(reason: $0.0.reason, rows: $0.1) }
    unmapped = finder.unmapped
    reversed = mapping.items.filter(\.column.isReversed).map(\.item)
    names = Dictionary(
      mapping.columns.map { ($0.name, $0.column.name) }
        + mapping.items.map { ($0.item.rawValue, $0.column.name) },
      uniquingKeysWith: { first, _ in first })
  }
}
