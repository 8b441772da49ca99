import Reporting

/// The comparison of two waves as CSV: one row a gap, the organisation's first.
enum ChangeCSV {
  private struct Line {
    let row: ChangeRow
    let report: ComparisonReport
  }

  private typealias Column = CSVWriter.Column<Line>

  static func text(of report: ComparisonReport) -> String {
    let rows = (report.organisation + report.cells).map { Line(row: $0, report: report) }
    return CSVWriter.text(place + numbers, rows: rows)
  }

  private static let place: [Column] =
    [
      ("wave_earlier", { .text($0.report.earlier.text) }),
      ("wave_later", { .text($0.report.later.text) }),
      ("scope", { .text($0.row.department == nil ? "organisation-matched" : "department") }),
      ("department", { CSVField($0.row.department?.code.text) }),
      ("department_name", { CSVField($0.row.department?.name.text) }),
      ("block", { .text($0.row.block.code.text) }),
      ("block_name", { .text($0.row.block.name.text) }),
      ("facet", { .text($0.row.facetCode.text) }),
      ("verdict", { .text($0.row.verdict.code.text) }),
      ("withheld_code", { CSVField($0.row.withheld?.code.text) }),
      ("withheld_reason", { CSVField($0.row.withheld?.reason.text) }),
    ]

  private static func number(
    _ name: String, _ figure: @escaping @Sendable (ChangeRow.Numbers) -> Figure?
  ) -> Column {
    (name, { CSVField($0.row.numbers.flatMap(figure)) })
  }

  private static let numbers: [Column] =
    [
      number("gap_leader_minus_frontline_earlier") { $0.before.estimate },
      number("gap_earlier_low") { $0.before.low },
      number("gap_earlier_high") { $0.before.high },
      number("gap_leader_minus_frontline_later") { $0.after.estimate },
      number("gap_later_low") { $0.after.low },
      number("gap_later_high") { $0.after.high },
      number("change_later_minus_earlier") { $0.change.estimate },
      number("change_low") { $0.change.low },
      number("change_high") { $0.change.high },
      number("change_p") { $0.change.p },
      number("q", \.q),
      number("leader_change", \.leader),
      number("frontline_change", \.frontline),
      ("wording_changed", { .flag($0.row.isBroken) }),
      ("protected", { .flag($0.report.settings.isProtected) }),
    ]
}
