import Reporting

/// The plan of a wave on a page.
struct PlanView {
  /// A department.
  struct Row {
    let style: String
    let name: String
    let leaders: String
    let frontline: String
    let gap: String
    let outcome: String
  }

  let headline: String
  let lede: String
  let rows: [Row]

  init(_ report: PlanReport) {
    headline = report.headline.text
    lede = report.lede.text
    rows = report.rows.map { row in
      return Row(
        style: row.depth > 0 ? "in" : "",
        name: row.department?.name.text ?? "All departments",
        leaders: "\(row.leaderAnswers.text) of \(row.leaders.text)",
        frontline: "\(row.frontlineAnswers.text) of \(row.frontline.text)",
        gap: row.isKnown ? "known" : row.smallestGap?.text ?? "–", outcome: row.outcome.text)
    }
  }

  /// The whole page.
  static func html(of report: PlanReport) throws(RenderingError) -> String {
    try ReportTemplates.render(
      PageView(
        title: "Plan of a wave", place: "Before the wave", plan: PlanView(report),
        notes: report.notes))
  }
}
