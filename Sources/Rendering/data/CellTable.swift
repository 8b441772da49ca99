public import Reporting

/// The cells of a gap report as a table of data: one row a block, facet and department, the organisation
/// first; what is withheld is a missing value whose code says why.
///
/// A figure that is told as a range or bound has its words in the column beside it, ending in `_told`.
public struct CellTable: Sendable {
  /// What the columns are.
  public let dictionary: DataDictionary

  /// The rows.
  public let rows: [[SAVWriter.Value]]

  /// The code of a figure that does not exist, or is not told in so small a group.
  static let absent = -90

  /// The code of a figure that is told as a range or bound.
  static let range = -91

  /// The code of a reason that is not listed.
  static let other = -69

  /// The codes of the reasons for which a cell is withheld, stable over versions.
  static let reasons = [
    "few-leaders": -70, "few-frontline": -71, "few-both": -72, "no-leaders": -73,
    "no-frontline": -74, "guards-another": -75, "small-group": -76, "linked-answers": -77,
    "nearly-unanimous": -78, "few-answer-sets": -79, "not-in-all-waves": -80, "few-linked": -81,
    "open-leaders": -82, "few-departments": -83, "few-weights": -84,
  ]

  /// Makes the table of a report.
  public init(_ report: GapReport) {
    let lines = report.waves.flatMap { wave in
      wave.matched.map { CellLine(row: $0, scope: "organisation-matched") }
        + wave.raw.map { CellLine(row: $0, scope: "organisation-raw") }
        + wave.weighted.map { CellLine(row: $0, scope: "organisation-weighted") }
        + wave.cells.map { CellLine(row: $0, scope: "department") }
    }
    let columns = CellColumn.all
    let missing = Self.missing(of: lines)
    dictionary = DataDictionary(
      id: "cells", title: report.survey.title.text,
      notes: [
        "One row is one block and facet in one department, or in the whole organisation. Gap = leader "
          + "minus frontline: a plus sign means that leaders are rosier."
      ] + report.notes.map(\.text) + report.method.map(\.text),
      variables: columns.flatMap { $0.variables(of: lines, missing: missing) })
    rows = lines.map { line in columns.flatMap { $0.values(of: line) } }
  }

  /// What the codes of missing values say: the reasons that the report gives, and the two general ones.
  private static func missing(of lines: [CellLine]) -> [DataVariable.Label] {
    var words: [Int: String] = [:]
    for line in lines {
      guard let reason = line.row.withheld else { continue }
      let code = reasons[reason.code.text] ?? other
      if words[code] == nil { words[code] = "Withheld: " + reason.reason.text }
    }
    words[absent] = "Does not exist, or is not told of so small a group"
    words[range] = "Told as a range or bound: see the column of this name that ends in _told"
    return words.sorted { $0.key < $1.key }.map { DataVariable.Label($0.key, $0.value) }
  }
}

/// A row of the table: where it stands, and what is printed of it.
struct CellLine: Sendable {
  let row: GapRow
  let scope: String

  /// The code of a missing value in it.
  var missingCode: Int {
    guard let reason = row.withheld else { return CellTable.absent }
    return CellTable.reasons[reason.code.text] ?? CellTable.other
  }
}
