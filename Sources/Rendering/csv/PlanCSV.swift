import Reporting

/// The plan of a wave as CSV: one row a department, the organisation's first.
enum PlanCSV {
  static func text(of report: PlanReport) -> String {
    let columns: [CSVWriter.Column<PlanReport.Row>] = [
      ("scope", { .text($0.department == nil ? "organisation" : "department") }),
      ("department", { CSVField($0.department?.code.text) }),
      ("department_name", { CSVField($0.department?.name.text) }),
      ("leaders", { CSVField($0.leaders) }),
      ("frontline", { CSVField($0.frontline) }),
      ("leader_answers", { CSVField($0.leaderAnswers) }),
      ("frontline_answers", { CSVField($0.frontlineAnswers) }),
      ("too_few", { .text($0.tooFew.map(\.text).joined(separator: " ")) }),
      ("stand_in", { CSVField($0.standIn?.code.text) }),
      ("smallest_gap", { CSVField($0.smallestGap) }),
      ("can_align", { $0.canAlign.map { .flag($0) } ?? .empty }),
      ("raw_smallest_gap", { CSVField($0.rawSmallestGap) }),
      ("aligned_chance", { CSVField($0.alignedChance) }),
      ("outcome", { .text($0.outcome.text) }),
    ]
    return CSVWriter.text(columns, rows: report.rows)
  }
}
