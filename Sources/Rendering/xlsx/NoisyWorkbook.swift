import Reporting

/// The report of a wave with noise as a workbook: summary, gaps, method.
enum NoisyWorkbook {
  static func bytes(of report: NoisyReport) throws(RenderingError) -> [UInt8] {
    let book = try Workbook(title: report.survey.title.text)
    try book.sheet("Summary").text(
      title: report.survey.title.text,
      lines: [report.wave.text, report.headline.text, report.lede.text])
    let rows = report.organisation + report.places.flatMap(\.rows)
    let gaps = try book.sheet("Gaps")
    gaps.table(columns, rows: rows)
    try book.sheet("Method").text(
      title: "Method: every number contains noise", lines: report.notes.map(\.text))
    return try book.finish()
  }

  private static func figure(
    _ title: String, _ figure: @escaping (NoisyReport.Row.Numbers) -> Figure
  ) -> Worksheet.Column<NoisyReport.Row> {
    Worksheet.Column(title, 12) { .figure($0.numbers.map(figure)) }
  }

  private static var columns: [Worksheet.Column<NoisyReport.Row>] {
    [
      Worksheet.Column("Department", 30) { .words(GapWorkbook.place($0.department)) },
      Worksheet.Column("Block", 30) { .words($0.block.name.text) },
      Worksheet.Column("Facet", 8) { .words($0.facetCode.text) },
      Worksheet.Column("Verdict", 18) { .words($0.verdict.code.text) },
      Worksheet.Column("Gap: leaders − frontline", 14) { row in
        row.numbers.map { .figure($0.gap) } ?? .withheld(row.words.text)
      },
      figure("Interval, low", \.low), figure("Interval, high", \.high),
      figure("Leaders, about", \.leaders), figure("Leaders, mean", \.leaderMean),
      figure("Frontline, about", \.frontline), figure("Frontline, mean", \.frontlineMean),
      figure("q", \.q),
    ]
  }
}
