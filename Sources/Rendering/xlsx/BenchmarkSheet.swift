import Reporting

/// The sheet of the consultant's own file: what it says, beside our own number.
enum BenchmarkSheet {
  private struct Line {
    let wave: WaveReport
    let row: BenchmarkReport.Row
  }

  static func write(_ report: BenchmarkReport, of whole: GapReport, on sheet: Worksheet) {
    let lines = whole.waves.flatMap { wave in report.rows.map { Line(wave: wave, row: $0) } }
    let top = sheet.text(
      title: "Beside other organisations",
      lines: [BenchmarkReport.warning.text, BenchmarkReport.advice.text],
      over: columns.map(\.width))
    sheet.table(columns, rows: lines, at: top + 1)
  }

  private static var columns: [Worksheet.Column<Line>] {
    [
      Worksheet.Column("Block", 30) { .words($0.row.block.name.text) },
      Worksheet.Column("Facet", 9) { .words($0.row.facetCode.text) },
      Worksheet.Column("Whose", 34) { .wrapped($0.row.name.text) },
      Worksheet.Column("What", 18) { .words($0.row.measureWords.text) },
      Worksheet.Column("Theirs", 10) { .setting($0.row.value) },
      Worksheet.Column("n", 10) { .count(Int($0.row.people.value)) },
      Worksheet.Column("Here", 12) { line in
        line.row.ours(in: line.wave).map { .figure($0) } ?? .withheld("Not told")
      },
      Worksheet.Column("Our wave", 14) { .words($0.wave.wave.text) },
      Worksheet.Column("Source", 40) { .wrapped($0.row.source?.text ?? "Not said") },
      Worksheet.Column("When", 12) { .words($0.row.date?.text ?? "Not said") },
    ]
  }
}
