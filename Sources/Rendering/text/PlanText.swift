import Reporting

/// The plan of a wave for a terminal.
struct PlanText {
  private let report: PlanReport
  private let page: TextPage
  private let table: TextTable

  init(_ report: PlanReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
    table = page.table([
      .init(title: "DEPARTMENT", width: 32),
      .init(title: "LEADERS", width: 11, alignment: .right),
      .init(title: "FRONTLINE", width: 13, alignment: .right),
      .init(title: "SMALLEST GAP", width: 12, alignment: .right),
      .init(title: "WHAT TO EXPECT", width: 24),
    ])
  }

  /// The whole text.
  var text: String {
    var lines = page.paragraph(report.headline.text, .bold) + page.paragraph(report.lede.text)
    lines += [""] + page.paragraph("Expected answers of people on the roster.", .dim)
    lines += [table.head] + report.rows.flatMap(row) + [""]
    lines += report.notes.flatMap { page.paragraph($0.text) }
    lines += page.next
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ row: PlanReport.Row) -> [String] {
    let name = TextTable.Cell(
      row.department?.name.text ?? "All departments", row.department == nil ? .bold : .plain)
    let outcome = row.outcome.text.wrapped(to: 24)
    let ink: Ink = row.tooFew.isEmpty ? .plain : .grey
    var lines = table.row(
      [
        name, .init("\(row.leaderAnswers.text) of \(row.leaders.text)"),
        .init("\(row.frontlineAnswers.text) of \(row.frontline.text)"),
        .init(row.isKnown ? "known" : row.smallestGap?.text ?? "–", .bold),
        .init(outcome.first ?? "", ink),
      ], indent: row.depth * 2)
    // What does not fit stands below, beside the further lines of a long name.
    for (index, piece) in outcome.dropFirst().enumerated() {
      if lines.count < index + 2 { lines.append("") }
      let text = ink.paint(page.glyphs.shown(piece), hasColor: page.hasColor)
      lines[index + 1] = lines[index + 1].padded(to: 76, alignment: .left) + text
    }
    return lines
  }
}
