public import Foundation
public import SurveyModel

/// Reads a consultant's own file of other organisations' results.
///
/// A CSV file with a header and the columns `name` (whose result it is), `block` (its code), `measure` (leader,
/// frontline or gap), `value` (in points of the block's scale, with a decimal point) and `n` (how many people's
/// answers it rests on); optionally `facet`, `source` and `date`. It is taken whole or not at all.
public enum BenchmarkFile {
  /// The most characters that a name may have.
  public static let nameLength = 60

  /// The most characters that a source may have.
  public static let sourceLength = 200

  /// Reads benchmarks.
  ///
  /// - Parameters:
  ///   - data: The file.
  ///   - survey: The survey whose blocks are compared.
  /// - Returns: the results, in the order of the file.
  /// - Throws: ``BenchmarkFaults`` with all faults of the file.
  public static func read(
    _ data: Data, survey: Survey
  ) throws(BenchmarkFaults) -> [Benchmark] {
    var reader = BenchmarkReader(survey: survey)
    return try reader.read(
      ColumnTable(data, columns: BenchmarkColumn.allCases, needed: BenchmarkColumn.needed))
  }
}

/// One reading of a file of benchmarks.
private struct BenchmarkReader {
  typealias Row = ColumnTable<BenchmarkColumn>.Row

  /// What may stand in a file once.
  private struct Key: Hashable {
    let name: String
    let block: Identifier<Block>
    let facet: Facet
    let measure: Benchmark.Measure
  }

  private let survey: Survey
  private var faults: [BenchmarkFault] = []
  private var found: [Benchmark] = []
  private var lines: [Key: Int] = [:]
  private var names: [String] = []

  init(survey: Survey) { self.survey = survey }

  mutating func read(_ table: ColumnTable<BenchmarkColumn>) throws(BenchmarkFaults) -> [Benchmark] {
    faults = table.faults.map {
      BenchmarkFault(line: $0.line, column: $0.column, reason: .form($0.reason))
    }
    if BenchmarkColumn.needed.allSatisfy(table.has) {
      for row in table.rows { take(row, of: table) }
    }
    if table.rows.isEmpty, faults.isEmpty {
      faults.append(BenchmarkFault(line: 1, column: nil, reason: .form(.empty)))
    }
    guard faults.isEmpty else {
      throw BenchmarkFaults(
        faults: faults.sorted {
          ($0.line, $0.column ?? 0, $0.code) < ($1.line, $1.column ?? 0, $1.code)
        })
    }
    return found
  }

  private mutating func take(_ row: Row, of table: ColumnTable<BenchmarkColumn>) {
    let before = faults.count
    func place(_ column: BenchmarkColumn) -> Int? { table.place(of: column) }
    for column in BenchmarkColumn.needed where row[column].isEmpty {
      note(.missingValue(column.rawValue), row, place(column))
    }
    check(row[.name], most: BenchmarkFile.nameLength, row, place(.name))
    check(row[.source], most: BenchmarkFile.sourceLength, row, place(.source))
    if !row[.date].isEmpty, !Self.isDate(row[.date]) { note(.notADate, row, place(.date)) }
    let block = block(row, place(.block))
    let facet = facet(row, of: block, place(.facet))
    let measure = Benchmark.Measure(rawValue: row[.measure].lowercased())
    if measure == nil, !row[.measure].isEmpty { note(.unknownMeasure, row, place(.measure)) }
    let people = people(row, place(.n))
    let value = value(row, block, facet, measure, place(.value))
    guard faults.count == before, let block, let facet, let measure, let people, let value else {
      return
    }
    enter(
      Benchmark(
        name: row[.name], block: block.id, facet: facet, measure: measure, value: value,
        people: people, source: row[.source].isEmpty ? nil : row[.source],
        date: row[.date].isEmpty ? nil : row[.date]), row, place(.name))
  }

  /// Takes a result that is in order, unless it stood there before.
  private mutating func enter(_ new: Benchmark, _ row: Row, _ place: Int?) {
    let key = Key(name: new.name, block: new.block, facet: new.facet, measure: new.measure)
    if let line = lines[key] { return note(.duplicate(firstLine: line), row, nil) }
    lines[key] = row.line
    if !names.contains(new.name) {
      names.append(new.name)
      // Once is enough: each further name would say the same.
      if names.count == Benchmark.most + 1 {
        note(.manyNames(most: Benchmark.most), row, place)
      }
    }
    found.append(new)
  }

  private mutating func check(
    _ text: String, most: Int, _ row: Row, _ place: Int?
  ) {
    if text.count > most { note(.longText(most: most), row, place) }
    let isUnseen = text.unicodeScalars.contains { scalar in
      // The joiners of Arabic and Indian scripts belong to words.
      ![0x200C, 0x200D].contains(scalar.value)
        && [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
          .contains(scalar.properties.generalCategory)
    }
    if isUnseen { note(.unseen, row, place) }
  }

  private mutating func block(_ row: Row, _ place: Int?) -> Block? {
    guard !row[.block].isEmpty else { return nil }
    if let block = survey.blocks.first(where: { $0.id.rawValue == row[.block] }) { return block }
    let suggestion = Similarity.nearest(
      to: row[.block], among: survey.blocks.map(\.id.rawValue))
    note(.unknownBlock(row[.block], suggestion: suggestion), row, place)
    return nil
  }

  /// The facet that is named, or else the first that the block asks.
  private mutating func facet(
    _ row: Row, of block: Block?, _ place: Int?
  ) -> Facet? {
    guard let block else { return nil }
    let asked = Facet.asked.filter { !block.items(of: $0).isEmpty }
    if row[.facet].isEmpty { return asked.first }
    if let facet = asked.first(where: { $0.rawValue == row[.facet].lowercased() }) { return facet }
    note(.unknownFacet(known: asked.map(\.rawValue)), row, place)
    return nil
  }

  private mutating func people(_ row: Row, _ place: Int?) -> Int? {
    guard !row[.n].isEmpty else { return nil }
    guard row[.n].count <= 9, row[.n].allSatisfy({ "0123456789".contains($0) }),
      let people = Int(row[.n])
    else {
      note(.notACount, row, place)
      return nil
    }
    if people < Benchmark.fewest { note(.fewPeople(fewest: Benchmark.fewest), row, place) }
    return people
  }

  private mutating func value(
    _ row: Row, _ block: Block?, _ facet: Facet?, _ measure: Benchmark.Measure?,
    _ place: Int?
  ) -> Double? {
    let text = row[.value].replacing("−", with: "-")
    guard !text.isEmpty else { return nil }
    guard text.allSatisfy({ "0123456789.+-".contains($0) }), let value = Double(text),
      value.isFinite
    else {
      note(.notANumber(hasComma: text.contains(",")), row, place)
      return nil
    }
    guard let block, let facet, let measure,
      let scale = survey.scales.first(where: { $0.id == block.items(of: facet).first?.scale })
    else { return value }
    let width = scale.maximum - scale.minimum
    let range = measure == .gap ? -width...width : scale.minimum...scale.maximum
    if value < Double(range.lowerBound) || value > Double(range.upperBound) {
      note(.outOfScale(low: range.lowerBound, high: range.upperBound), row, place)
    }
    return value
  }

  /// A year, a month or a day as ISO 8601 writes them.
  private static func isDate(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /[12][0-9]{3}(?:-([0-9]{2})(?:-([0-9]{2}))?)?/) else {
      return false
    }
    let month = match.1.flatMap { Int($0) } ?? 1
    let day = match.2.flatMap { Int($0) } ?? 1
    return (1...12).contains(month) && (1...31).contains(day)
  }

  private mutating func note(
    _ reason: BenchmarkFault.Reason, _ row: Row, _ column: Int?
  ) {
    faults.append(BenchmarkFault(line: row.line, column: column, reason: reason))
  }
}
