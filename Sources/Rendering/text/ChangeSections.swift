import Reporting

/// What stands below the table of changes: what they are made of, the waves between, the trend, and what
/// linked people tell.
struct ChangeSections {
  private let report: ComparisonReport
  private let page: TextPage

  init(_ report: ComparisonReport, page: TextPage) {
    self.report = report
    self.page = page
  }

  /// The sections that there are, each after an empty line.
  var lines: [String] {
    movement + trend + steps + link + extremes
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", page.title(title)] + lines
  }

  private func withheld(_ reason: WithheldReason?) -> TextTable.Cell {
    .init("▨ withheld: \(reason?.whole.text ?? "")", .grey)
  }

  private var movement: [String] {
    let rows = report.parts.flatMap(\.rows).compactMap { row in
      row.movement.map { (row, $0) }
    }
    guard !rows.isEmpty else { return [] }
    let mix = rows.first?.1.mixTitle.text.uppercased() ?? ""
    let table = page.table([
      .init(title: "BLOCK", width: 20),
      .init(title: "LEADERS", width: 14, alignment: .right),
      .init(title: "FRONTLINE", width: 14, alignment: .right),
      .init(title: mix, width: 18, alignment: .right),
      .init(title: "IN ONE WAVE", width: 14, alignment: .right),
      .init(title: "SUM", width: 7, alignment: .right),
    ])
    return section(
      "What the change is made of, in points of the gap",
      [table.head]
        + rows.flatMap { row, parts in
          let estimates = [parts.leaders, parts.frontline, parts.mix, parts.remainder]
          return table.row(
            [.init(name(row.block.name, row.facetCode))]
              + estimates.map { .init($0?.estimate.text ?? "none") }
              + [.init(parts.total.text, .bold)])
            + table.row([.init("")] + estimates.map { .init($0?.interval?.text ?? "", .grey) })
        })
  }

  private var trend: [String] {
    guard let trend = report.trend else { return [] }
    let table = trendTable(trend.per.text, isDrawn: true)
    return section(
      "The trend over \(report.waves.count) waves, \(trend.per.text)",
      page.paragraph(trend.headline.text) + [table.head]
        + trend.parts.flatMap { part in
          zip(part.rows, part.chart.rows).flatMap { row, marks in
            trendRow(row, drawing: Self.drawing(marks), in: table)
          }
        })
  }

  private func trendTable(_ per: String, isDrawn: Bool) -> TextTable {
    let gaps: [TextTable.Column] =
      isDrawn ? [.init(title: "GAP", width: max(4, report.waves.count))] : []
    return page.table(
      [.init(title: "BLOCK", width: 20)] + gaps + [
        .init(title: "FIRST, LAST", width: 14),
        .init(title: "SLOPE", width: 7, alignment: .right),
        .init(title: "\(report.settings.level.text) INTERVAL", width: 16),
        .init(title: "VERDICT", width: 25),
      ])
  }

  private func trendRow(
    _ row: TrendRow, drawing: String?, in table: TextTable
  ) -> [String] {
    let title = TextTable.Cell(name(row.block.name, row.facetCode))
    guard row.withheld == nil, let first = row.points.first, let last = row.points.last else {
      return table.row([title, withheld(row.withheld)])
    }
    return table.row(
      [title] + (drawing.map { [.init($0)] } ?? []) + [
        .init("\(first.gap.estimate.text) \(last.gap.estimate.text)"),
        .init(row.line?.slope.estimate.text ?? "none", .bold),
        .init(row.line?.slope.interval?.text ?? ""),
        .init(row.words.text, row.verdict.isClear ? .bold : .grey),
      ])
  }

  /// The gaps as bars of eight heights, a broken line as a stroke.
  private static func drawing(_ marks: [WaveChart.Mark]) -> String {
    let heights = Array("▁▂▃▄▅▆▇█")
    return marks.map { mark in
      let step = Int((mark.gap.fraction * Double(heights.count - 1)).rounded())
      return (mark.isBroken ? "¦" : "") + String(heights[step])
    }.joined()
  }

  private var steps: [String] {
    report.steps.flatMap { step in
      let table = page.table([
        .init(title: "BLOCK", width: 20),
        .init(title: "CHANGE", width: 7, alignment: .right),
        .init(title: "\(report.settings.level.text) INTERVAL", width: 16),
        .init(title: "VERDICT", width: 45),
      ])
      let rows = report.department == nil ? step.organisation : step.cells
      return section(
        "Wave \(step.earlier.text) to wave \(step.later.text)",
        [table.head]
          + rows.flatMap { row -> [String] in
            let title = TextTable.Cell(name(row.block.name, row.facetCode))
            guard let numbers = row.numbers else {
              return table.row([title, withheld(row.withheld)])
            }
            return table.row([
              title, .init(numbers.change.estimate.text, .bold),
              .init(numbers.change.interval?.text ?? ""),
              .init(row.verdict.words.text, Ink(row.verdict)),
            ])
          })
    }
  }

  private var link: [String] {
    guard let link = report.link else { return [] }
    let table = page.table([
      .init(title: "BLOCK", width: 20),
      .init(title: "BEFORE", width: 7, alignment: .right),
      .init(title: "AFTER", width: 7, alignment: .right),
      .init(title: "CHANGE", width: 7, alignment: .right),
      .init(title: "\(report.settings.level.text) INTERVAL", width: 16),
      .init(title: "VERDICT", width: 29),
    ])
    let rows = link.rows.flatMap { row -> [String] in
      let title = TextTable.Cell(name(row.block.name, row.facetCode))
      guard let numbers = row.numbers else { return table.row([title, withheld(row.withheld)]) }
      let panel = numbers.panel.map { panel in
        table.row(
          [
            .init("in both waves only", .grey), .init(""), .init(""),
            .init(panel.estimate.text), .init(panel.interval?.text ?? "", .grey),
          ], indent: 2)
      }
      return table.row([
        title, .init(numbers.before.estimate.text), .init(numbers.after.estimate.text),
        .init(numbers.change.estimate.text, .bold),
        .init(numbers.change.interval?.text ?? ""),
        .init(row.verdict.words.text, Ink(row.verdict)),
      ]) + (panel ?? [])
    }
    let per = report.trend?.per.text ?? ""
    let trends = trendTable(per, isDrawn: false)
    let trendRows = link.trends.flatMap { trendRow($0, drawing: nil, in: trends) }
    let title = page.title("The trend of the same people over \(report.waves.count) waves, \(per)")
    return section(
      "The same people",
      page.paragraph(link.about.text) + [table.head] + rows
        + (trendRows.isEmpty ? [] : ["", title, trends.head] + trendRows))
  }

  private var extremes: [String] {
    section(
      "Departments that stood out", report.extremes.flatMap { page.paragraph($0.text) })
  }

  private func name(_ block: Name, _ facet: Code) -> String {
    facet.text == "items" ? block.text : "\(block.text) (\(facet.text))"
  }
}
