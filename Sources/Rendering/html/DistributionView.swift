import Reporting

/// How both groups' answers to a block's statements spread over the scale, on a page.
struct DistributionView {
  /// A point of the scale.
  struct Row {
    let point: String
    let strip: String
    let leaders: String
    let frontline: String
  }

  /// A statement's shares, a cell a point.
  struct Line {
    let statement: String
    let leaders: [String]
    let frontline: [String]
  }

  let id: String
  let heading: String
  let finding: String
  let about: String
  let axis: String
  let rows: [Row]
  let points: [String]
  let lines: [Line]

  /// Whether a role tells any share.
  let isTold: Bool

  init(_ chart: DistributionChart, wave: Int) {
    id = "wave-\(wave)-distribution"
    heading = "How both groups answered, point by point"
    finding = chart.finding.text
    about = [chart.about.text, chart.key?.text].compactMap { $0 }.joined(separator: " ")
    axis = chart.axis.map { Strip.axis($0) } ?? ""
    isTold = chart.axis != nil
    rows = chart.rows.map { row in
      let (leaders, frontline) = (Self.words(row.leader?.share), Self.words(row.frontline?.share))
      return Row(
        point: row.point.text,
        strip: chart.axis.map {
          Strip.distribution(
            row, on: $0, label: "\(row.point.text): leaders \(leaders), frontline \(frontline)")
        } ?? "",
        leaders: leaders, frontline: frontline)
    }
    points = chart.points.map(\.text)
    lines = chart.statements.map { statement in
      Line(
        statement: statement.text.text,
        leaders: Self.cells(statement.leader, of: chart),
        frontline: Self.cells(statement.frontline, of: chart))
    }
  }

  private static func words(_ share: Figure?) -> String { share?.text ?? "not told" }

  private static func cells(_ side: StatementRow.Side, of chart: DistributionChart) -> [String] {
    side.distribution.map { $0.map(\.text) } ?? chart.points.map { _ in "not told" }
  }
}
