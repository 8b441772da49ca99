import Reporting

/// Other organisations' results below the table of gaps, for a terminal.
struct BenchmarkText {
  let report: BenchmarkReport?
  let page: TextPage

  /// The table with what is to be known of it; nothing without a file.
  func lines(of wave: WaveReport) -> [String] {
    guard let report else { return [] }
    let table = page.table([
      .init(title: "BLOCK", width: 20),
      .init(title: "WHAT", width: 15),
      .init(title: "THEIRS", width: 6, alignment: .right),
      .init(title: "N", width: 7, alignment: .right),
      .init(title: "HERE", width: 8, alignment: .right),
      .init(title: "WHOSE, SOURCE, WHEN", width: 30),
    ])
    let rows = report.rows.flatMap { row -> [String] in
      let place = row.facetCode.text == "items" ? "" : " (\(row.facetCode.text))"
      return table.row([
        .init(row.block.name.text + place), .init(row.measureWords.text),
        .init(row.value.text, .bold), .init(row.people.text),
        .init(row.ours(in: wave)?.text ?? "not told"), .init(origin(row)),
      ])
    }
    return ["", page.title("Beside other organisations")]
      + page.paragraph(BenchmarkReport.warning.text) + ["", table.head] + rows
      + page.paragraph(BenchmarkReport.advice.text, .dim)
  }

  private func origin(_ row: BenchmarkReport.Row) -> String {
    [row.name.text, row.source?.text, row.date?.text].compactMap { $0 }.joined(separator: ", ")
  }
}
