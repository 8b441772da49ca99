import Reporting

/// How both groups' answers to a block's statements spread over the scale, for a terminal.
struct DistributionText {
  let chart: DistributionChart
  let page: TextPage

  /// A row a point, the highest first.
  var lines: [String] {
    let table = page.table([
      .init(title: "", width: 32), .init(title: "LEADERS", width: 10, alignment: .right),
      .init(title: "FRONTLINE", width: 10, alignment: .right),
    ])
    let rows = chart.rows.flatMap { row in
      table.row([
        .init(row.point.text), .init(row.leader?.share.text ?? "not told"),
        .init(row.frontline?.share.text ?? "not told"),
      ])
    }
    return ["", page.title("Point by point")] + page.paragraph(chart.finding.text)
      + (rows.isEmpty ? [] : [table.head] + rows) + page.paragraph(chart.about.text, .dim)
  }
}
