import Reporting

/// The statements of one block on a page: both wordings, and how each group answered.
struct StatementsView {
  /// A statement.
  struct Row {
    let frontlineWords: String

    /// What leaders read; `nil` where they read the same.
    let leaderWords: String?
    let mark: String?
    let gap: String
    let strip: String
    let leader: Side?
    let frontline: Side?
  }

  /// One role's numbers.
  struct Side {
    let level: String
    let lower: String
    let well: String
    let dontKnow: String

    init(_ side: StatementRow.Side) {
      level = side.mean?.text ?? "–"
      lower = side.favorable?.complement.text ?? "–"
      well = side.favorable?.text ?? "–"
      dontKnow = side.dontKnow?.text ?? "–"
    }
  }

  let id: String
  let heading: String
  let finding: String
  let about: String
  let axis: String
  let rows: [Row]

  /// Whether numbers are told; the wordings are there in any case.
  let isTold: Bool

  init(_ chart: StatementChart, wave: Int) {
    id = "wave-\(wave)-questions"
    heading = "The statements of this block"
    finding = chart.finding.text
    about = chart.about.text
    axis = chart.axis.map { Strip.axis($0) } ?? ""
    isTold = chart.axis != nil
    rows = chart.rows.map { row in
      Row(
        frontlineWords: row.frontlineWords.text, leaderWords: row.leaderWords?.text,
        mark: row.statement?.isReadDifferently == true ? "≠ read differently" : nil,
        gap: row.statement?.gap.text ?? "",
        strip: chart.axis.map {
          Strip.answers(
            leader: row.leader, frontline: row.frontline, on: $0, zero: $0.zero,
            label: Self.label(row))
        } ?? "",
        leader: row.statement.map { Side($0.leader) },
        frontline: row.statement.map { Side($0.frontline) })
    }
  }

  private static func label(_ row: StatementChart.Row) -> String {
    let (leaders, frontline) = (row.statement?.leader.favorable, row.statement?.frontline.favorable)
    return "Rate it well: leaders \(leaders?.text ?? "not told"), frontline "
      + (frontline?.text ?? "not told")
  }
}
