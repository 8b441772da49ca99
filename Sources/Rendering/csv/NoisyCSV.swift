import Reporting

/// Reports with noise as CSV: one row a cell, the organisation's first.
enum NoisyCSV {
  /// A row with what holds for the whole report, so that it stays with the numbers.
  private struct Line {
    let row: NoisyReport.Row
    let report: NoisyReport
  }

  static func text(of report: NoisyReport) -> String {
    let columns: [CSVWriter.Column<Line>] = [
      ("wave", { .text($0.report.wave.text) }),
      ("scope", { .text($0.row.department == nil ? "organisation-raw" : "department") }),
      ("department", { CSVField($0.row.department?.code.text) }),
      ("department_name", { CSVField($0.row.department?.name.text) }),
      ("block", { .text($0.row.block.code.text) }),
      ("block_name", { .text($0.row.block.name.text) }),
      ("facet", { .text($0.row.facetCode.text) }),
      ("verdict", { .text($0.row.verdict.code.text) }),
      ("withheld_reason", { .text($0.row.numbers == nil ? $0.row.words.text : "") }),
      ("leader_n_about", { CSVField($0.row.numbers?.leaders) }),
      ("frontline_n_about", { CSVField($0.row.numbers?.frontline) }),
      ("leader_mean", { CSVField($0.row.numbers?.leaderMean) }),
      ("frontline_mean", { CSVField($0.row.numbers?.frontlineMean) }),
      ("gap_leader_minus_frontline", { CSVField($0.row.numbers?.gap) }),
      ("gap_low", { CSVField($0.row.numbers?.low) }),
      ("gap_high", { CSVField($0.row.numbers?.high) }),
      ("level", { CSVField($0.report.level) }),
      ("noise_margin", { CSVField($0.row.numbers?.noise) }),
      ("q", { CSVField($0.row.numbers?.q) }),
      ("noise_budget", { CSVField($0.report.budget) }),
    ]
    return CSVWriter.text(
      columns,
      rows: (report.organisation + report.places.flatMap(\.rows)).map {
        Line(row: $0, report: report)
      })
  }

  static func text(of report: NoisyChangeReport) -> String {
    let columns: [CSVWriter.Column<NoisyChangeReport.Row>] = [
      ("scope", { .text($0.department == nil ? "organisation-raw" : "department") }),
      ("department", { CSVField($0.department?.code.text) }),
      ("department_name", { CSVField($0.department?.name.text) }),
      ("block", { .text($0.block.code.text) }),
      ("block_name", { .text($0.block.name.text) }),
      ("facet", { .text($0.facetCode.text) }),
      ("earlier_gap", { CSVField($0.numbers?.earlier) }),
      ("later_gap", { CSVField($0.numbers?.later) }),
      ("change", { CSVField($0.numbers?.change) }),
      ("change_low", { CSVField($0.numbers?.low) }),
      ("change_high", { CSVField($0.numbers?.high) }),
      ("q", { CSVField($0.numbers?.q) }),
      ("outcome", { .text($0.words.text) }),
    ]
    return CSVWriter.text(columns, rows: report.rows)
  }
}
