import CXLSXWriter
import Reporting

/// The changes between waves as a workbook: summary with a chart, changes, waves, method.
enum ChangeWorkbook {
  static func bytes(of report: ComparisonReport) throws(RenderingError) -> [UInt8] {
    let names = report.waves.map(\.text).joined(separator: ", ")
    let days = dates(report).joined(separator: "; ")
    let book = try Workbook(
      title: report.survey.title.text, organisation: report.occasions.first?.organisation.text,
      occasion: "Comparison of waves \(days.isEmpty ? names : days)")
    try summary(report, on: try book.sheet("Summary"), in: book)
    let changes = try book.sheet("Changes")
    changes.table(columns(report), rows: report.organisation + report.cells)
    if let trend = report.trend { try waves(trend, of: report, on: try book.sheet("Waves")) }
    let settings = report.settings
    let made = [
      "Smallest group shown: \(settings.minimumGroup.text). Intervals: \(settings.level.text).",
      settings.isProtected ? "Disclosure control was on." : SettingsFigures.warning.text,
      report.basis.text,
    ]
    try book.sheet("Method").text(title: "Method", lines: made + report.notes.map(\.text))
    return try book.finish()
  }

  /// When each wave was, where that is known.
  private static func dates(_ report: ComparisonReport) -> [String] {
    zip(report.waves, report.occasions).map { "\($0.text): \($1.dates.text)" }
  }

  private static func summary(
    _ report: ComparisonReport, on sheet: Worksheet, in book: borrowing Workbook
  ) throws(RenderingError) {
    let part = report.parts.first
    let rows = part?.rows ?? []
    let names = report.waves.map(\.text).joined(separator: ", ")
    let warning = report.settings.isProtected ? [] : [SettingsFigures.warning.text]
    let lines =
      warning + (report.occasions.first.map { [$0.organisation.text] } ?? [])
      + (report.occasions.isEmpty ? ["Waves: " + names] : dates(report))
      + [report.headline.text, part?.direction.text ?? ""]
      + (report.movements + report.extremes).map(\.text)
    let columns = [
      Worksheet.Column("Block", 40) { (row: ChangeRow) in .wrapped(row.block.name.text) },
      Worksheet.Column("Change of the gap", 14) { change($0) },
      figure("Interval, low") { $0.change.low },
      figure("Interval, high") { $0.change.high },
      figure("Gap in " + report.earlier.text) { $0.before.estimate },
      figure("Gap in " + report.later.text) { $0.after.estimate },
      Worksheet.Column("Verdict", 24) { .words($0.verdict.words.text) },
    ]
    let top =
      sheet.text(
        title: report.survey.title.text, lines: lines, over: columns.map(\.width)) + 1
    sheet.table(columns, rows: rows, at: top)
    let shown = rows.prefix { $0.numbers != nil }.count
    guard shown > 0 else { return }
    sheet.insert(
      try book.chart(LXW_CHART_BAR), title: "Change of the gap, in points",
      rows: (top + 1)..<(top + 1 + shown), names: "A", values: "B",
      at: (row: top + 2 + rows.count, column: 0))
  }

  private static func change(_ row: ChangeRow) -> SheetCell {
    if let numbers = row.numbers { return .figure(numbers.change.estimate) }
    return .withheld(row.withheld.map { "Withheld: " + $0.reason.text } ?? row.verdict.words.text)
  }

  private static func figure(
    _ title: String, _ figure: @escaping (ChangeRow.Numbers) -> Figure?
  ) -> Worksheet.Column<ChangeRow> {
    Worksheet.Column(title, 12) { .figure($0.numbers.flatMap(figure)) }
  }

  private static func columns(_ report: ComparisonReport) -> [Worksheet.Column<ChangeRow>] {
    let (earlier, later) = (report.earlier.text, report.later.text)
    return [
      Worksheet.Column("Department", 30) { .words(GapWorkbook.place($0.department)) },
      Worksheet.Column("Block", 30) { .words($0.block.name.text) },
      Worksheet.Column("Facet", 8) { .words($0.facetCode.text) },
      Worksheet.Column("Verdict", 24) { .words($0.verdict.words.text) },
      Worksheet.Column("Change of the gap", 14) { change($0) },
      figure("Interval, low") { $0.change.low },
      figure("Interval, high") { $0.change.high },
      figure("Gap in " + earlier) { $0.before.estimate },
      figure("Gap in " + later) { $0.after.estimate },
      figure("Leaders’ mean, change") { $0.leader },
      figure("Frontline’s mean, change") { $0.frontline },
      figure("q") { $0.q },
      Worksheet.Column("Verdict, code", 18) { .words($0.verdict.code.text) },
    ]
  }

  /// The gap of each wave, where there are more than two.
  private static func waves(
    _ trend: TrendReport, of report: ComparisonReport, on sheet: Worksheet
  ) throws(RenderingError) {
    let waves = report.waves.enumerated().map { index, wave in
      Worksheet.Column("Gap in " + wave.text, 14) { (row: TrendRow) in
        let point = row.points.first { $0.wave == wave }
        return point.map { .figure($0.gap.estimate) }
          ?? .withheld(row.withheld.map { "Withheld: " + $0.reason.text } ?? "Not asked")
      }
    }
    sheet.table(
      [
        Worksheet.Column("Department", 30) { (row: TrendRow) in
          .words(GapWorkbook.place(row.department))
        },
        Worksheet.Column("Block", 30) { .words($0.block.name.text) },
        Worksheet.Column("Facet", 8) { .words($0.facetCode.text) },
      ] + waves + [
        Worksheet.Column("Slope", 12) { .figure($0.line?.slope.estimate) },
        Worksheet.Column("Verdict", 24) { .words($0.words.text) },
      ], rows: trend.organisation + trend.cells)
  }
}
