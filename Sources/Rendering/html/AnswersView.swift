import Reporting

/// How many rate each block well, on a page.
struct AnswersView {
  /// A block.
  struct Row {
    let name: String
    let strip: String
    let leaders: Side
    let frontline: Side
    let isShown: Bool
    let reason: String
  }

  /// One role's shares.
  struct Side {
    let lower: String
    let well: String
    let dontKnow: String

    init(_ bar: AnswerChart.Bar?) {
      lower = bar?.lower.text ?? "withheld"
      well = bar?.well.text ?? "withheld"
      dontKnow = bar?.dontKnow?.text ?? "–"
    }
  }

  let id: String
  let heading: String
  let note: String
  let axis: String
  let tellsDontKnow: Bool
  let rows: [Row]

  init(_ chart: AnswerChart, wave: Int) {
    id = "wave-\(wave)-answers"
    heading = "How many rate it well, by block"
    note = AnswerDrawing.note(chart)
    axis = Strip.axis(chart.axis)
    tellsDontKnow = chart.tellsDontKnow
    rows = chart.rows.map { row in
      let (leaders, frontline) = (Side(row.leader), Side(row.frontline))
      return Row(
        name: row.block.name.text,
        strip: Strip.answers(
          row, on: chart,
          label: "Rate it well: leaders \(leaders.well), frontline \(frontline.well)"),
        leaders: leaders, frontline: frontline,
        isShown: row.leader != nil || row.frontline != nil, reason: row.reason?.text ?? "")
    }
  }
}
