import CXLSXWriter
import Reporting

/// The gap report as a workbook: summary with a chart, gaps, items, waves, response, method.
enum GapWorkbook {
  static func bytes(of report: GapReport) throws(RenderingError) -> [UInt8] {
    let book = try Workbook(
      title: report.survey.title.text, organisation: report.occasion?.organisation.text,
      occasion: subject(of: report))
    for (index, wave) in report.waves.enumerated() {
      let name = report.waves.count == 1 ? "Summary" : "Summary \(index + 1)"
      try summary(wave, of: report, on: try book.sheet(name), in: book)
    }
    try GapSheet.write(report, on: try book.sheet("Gaps"))
    try items(report, on: try book.sheet("Items"))
    if report.waves.count > 1 { try waves(report, on: try book.sheet("Waves")) }
    if let benchmarks = report.benchmarks {
      BenchmarkSheet.write(benchmarks, of: report, on: try book.sheet("Benchmarks"))
    }
    try responses(report, on: try book.sheet("Response"))
    try method(report, on: try book.sheet("Method"))
    return try book.finish()
  }

  /// Which waves, and when it was.
  private static func subject(of report: GapReport) -> String {
    let waves = report.waves.map(\.wave.text).filter { !$0.isEmpty }
    let names = waves.isEmpty ? [] : ["Gap report, wave " + waves.joined(separator: ", ")]
    return (names + [report.occasion?.dates.text].compactMap(\.self)).joined(separator: ", ")
  }

  /// Whose wave it is and when it was, as the first page says it.
  private static func whose(_ occasion: Occasion?) -> [String] {
    occasion.map { ["\($0.organisation.text), \($0.dates.text)"] } ?? []
  }

  /// The result in words, the blocks with their gaps, and these as bars.
  private static func summary(
    _ wave: WaveReport, of report: GapReport, on sheet: Worksheet, in book: borrowing Workbook
  ) throws(RenderingError) {
    let facet = wave.facets.first
    let warning = report.settings.isProtected ? [] : [SettingsFigures.warning.text]
    let lines =
      warning + whose(report.occasion) + [wave.people.text, wave.headline.text, wave.lede.text]
      + wave.cautions.map(\.text) + [facet?.direction.text ?? ""]
    let columns = summaryColumns(level: report.settings.level.text)
    let top =
      sheet.text(
        title: report.survey.title.text, lines: lines, over: columns.map(\.width)) + 1
    let rows = facet?.rows ?? []
    sheet.table(columns, rows: rows, at: top)
    guard let facet, !rows.isEmpty else { return }
    let range = (top + 1)..<(top + 1 + rows.count)
    sheet.color(
      rows: range, verdict: "G", named: { facet.words(for: $0).text }, gap: (1, "B"),
      bound: facet.bound.value)
    let shown = rows.prefix { $0.numbers != nil }.count
    guard shown > 0 else { return }
    sheet.insert(
      try book.chart(LXW_CHART_BAR), title: "Gap by block: leaders − frontline, in points",
      rows: range.lowerBound..<(range.lowerBound + shown), names: "A", values: "B",
      at: (row: range.upperBound + 1, column: 0))
  }

  private static func summaryColumns(level: String) -> [Worksheet.Column<GapRow>] {
    func figure(
      _ title: String, _ figure: @escaping (GapRow.Numbers) -> Figure?
    ) -> Worksheet.Column<GapRow> {
      Worksheet.Column(title, 11) { .figure($0.numbers.flatMap(figure)) }
    }
    return [
      Worksheet.Column("Block", 30) { .wrapped($0.block.name.text) },
      Worksheet.Column("Gap", 14) { gap($0) },
      figure("\(level) interval, low") { $0.interval?.low },
      figure("\(level) interval, high") { $0.interval?.high },
      figure("Leaders, mean") { $0.leader.mean },
      figure("Frontline, mean") { $0.frontline.mean },
      Worksheet.Column("Verdict", 18) { .words($0.verdictWords.text) },
      Worksheet.Column("In words", 90) { .wrapped($0.explanation.text) },
    ]
  }

  /// The gap, or in its place why it is withheld.
  static func gap(_ row: GapRow) -> SheetCell {
    row.numbers.map { .figure($0.gap) } ?? .withheld("Withheld: " + (row.reason?.text ?? ""))
  }

  private static func items(
    _ report: GapReport, on sheet: Worksheet
  ) throws(RenderingError) {
    let rows = report.waves.flatMap { wave in
      (wave.inside?.blocks ?? []).flatMap { block in
        block.statements.isEmpty
          ? [ItemLine(wave: wave, block: block, row: nil)]
          : block.statements.map { ItemLine(wave: wave, block: block, row: $0) }
      }
    }
    sheet.table(ItemLine.columns + ItemLine.points(of: rows), rows: rows)
  }

  private static func waves(
    _ report: GapReport, on sheet: Worksheet
  ) throws(RenderingError) {
    let blocks = report.waves.last?.facets.first?.rows ?? []
    let columns = report.waves.map { wave in
      Worksheet.Column("Gap in " + wave.wave.text, 16) { (row: GapRow) in
        let found = wave.facets.first?.rows.first { $0.block.code == row.block.code }
        return found.map(gap) ?? .words("Not asked in this wave")
      }
    }
    sheet.table(
      [Worksheet.Column("Block", 40) { (row: GapRow) in .words(row.block.name.text) }] + columns,
      rows: blocks)
  }

  private static func responses(
    _ report: GapReport, on sheet: Worksheet
  ) throws(RenderingError) {
    typealias Line = (wave: String, row: ResponseRow)
    func cell(
      _ side: ResponseRow.Side?, _ figure: (ResponseRow.Side) -> Figure?
    ) -> SheetCell {
      guard let side else { return .words("None") }
      return side.withheld.map { .reason("Withheld: " + $0.reason.text) } ?? .figure(figure(side))
    }
    let rows = report.waves.flatMap { wave in
      wave.responses.map { (wave: wave.wave.text, row: $0) }
    }
    sheet.table(
      [
        Worksheet.Column("Wave", 14) { (line: Line) in .words(line.wave) },
        Worksheet.Column("Department", 40) { .words(place($0.row.department)) },
        Worksheet.Column("Leaders asked", 22) { cell($0.row.leader, \.invited) },
        Worksheet.Column("Leaders answered", 22) { cell($0.row.leader, \.answered) },
        Worksheet.Column("Leaders, rate", 22) { cell($0.row.leader, \.rate) },
        Worksheet.Column("Frontline asked", 22) { cell($0.row.frontline, \.invited) },
        Worksheet.Column("Frontline answered", 22) { cell($0.row.frontline, \.answered) },
        Worksheet.Column("Frontline, rate", 22) { cell($0.row.frontline, \.rate) },
      ], rows: rows)
  }

  /// How it was made, and all that is withheld with its reason.
  private static func method(
    _ report: GapReport, on sheet: Worksheet
  ) throws(RenderingError) {
    let settings = report.settings
    let made = [
      "Survey \(report.survey.code.text), version \(report.survey.version)",
      "Smallest group shown: \(settings.minimumGroup.text). "
        + "Smallest gap that matters: \(settings.bound?.text ?? "each scale’s own"). "
        + "Intervals: \(settings.level.text), \(settings.interval.text).",
      settings.isProtected ? "Disclosure control was on." : SettingsFigures.warning.text,
    ]
    let lines = made + (report.notes + report.method).map(\.text)
    let top =
      sheet.text(
        title: "Method, and what was withheld", lines: lines, over: withheldColumns.map(\.width))
      + 1
    let withheld = report.waves.flatMap { $0.matched + $0.raw + $0.cells }
      .filter { $0.withheld != nil }
    sheet.table(withheldColumns, rows: withheld, at: top)
  }

  private static var withheldColumns: [Worksheet.Column<GapRow>] {
    [
      Worksheet.Column("Department", 36) { .words(place($0.department)) },
      Worksheet.Column("Block", 30) { .words($0.block.name.text) },
      Worksheet.Column("Facet", 10) { .words($0.facetCode.text) },
      Worksheet.Column("Wave", 14) { .words($0.wave.text) },
      Worksheet.Column("Why it is withheld", 70) { .wrapped($0.wholeReason?.text ?? "") },
    ]
  }

  /// The name of a department.
  static func place<Thing>(_ department: GapRow.Subject<Thing>?) -> String {
    department?.name.text ?? "All departments"
  }
}
