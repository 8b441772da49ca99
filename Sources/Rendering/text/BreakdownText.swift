import Reporting

/// Declared breakdowns for a terminal: a line a tier or answer, block by block.
struct BreakdownText {
  let report: BreakdownReport
  let page: TextPage
  let level: String

  /// The whole part.
  var lines: [String] {
    ["", page.title(report.title.text)] + page.paragraph(report.finding.text)
      + report.withheld.flatMap { page.paragraph("▨ \($0.text)", .grey) }
      + page.paragraph(report.about.text, .dim)
      + report.facets.flatMap { facet in
        ["", page.title(facet.title.text)] + page.paragraph(facet.direction.text)
          + [table.head] + facet.groups.flatMap { group($0) }
      }
  }

  private var table: TextTable {
    page.table([
      .init(title: "BLOCK", width: 24),
      .init(title: report.isByTier ? "LEVEL" : "LEADERS", width: 7, alignment: .right),
      .init(title: "FRONTL.", width: 7, alignment: .right),
      .init(title: "GAP", width: 6, alignment: .right),
      .init(title: "\(level) INTERVAL", width: 14),
      .init(title: report.isByTier ? "GAP, AND TO THE NEXT LOWER LEVEL" : "VERDICT", width: 32),
    ])
  }

  private func group(_ group: BreakdownFacet.Group) -> [String] {
    page.paragraph(group.block.name.text, .bold)
      + (group.lines + [group.whole].compactMap { $0 }).flatMap { line -> [String] in
        let name = TextTable.Cell(line.subject.name.text)
        guard let numbers = line.row.numbers else {
          let reason = line.row.withheld?.short.text ?? ""
          return table.row([name, .init("▨ withheld: \(reason)", .grey)], indent: 2)
        }
        let verdict = "\(line.row.verdict.symbol.text) \(line.row.verdict.side.text)"
        let step = line.step?.numbers.map { "; \($0.gap.text)" } ?? ""
        return table.row(
          [
            name, .init(numbers.leader.mean?.text ?? ""), .init(numbers.frontline.mean?.text ?? ""),
            .init(numbers.gap.text, .bold), .init(numbers.interval?.interval?.text ?? ""),
            .init(verdict + step, Ink(line.row.verdict)),
          ], indent: 2)
      }
  }
}
