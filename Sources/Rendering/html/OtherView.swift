import Reporting

/// An organisation of the consultant's own file, in the key of a chart.
struct OtherView {
  let name: String
  let dash: String?

  /// The key of a facet's chart; empty without a file.
  static func all(_ names: [Name]) -> [OtherView] {
    names.enumerated().map {
      OtherView(name: $0.element.text, dash: Strip.Stroke.other($0.offset).dash)
    }
  }

  /// What readers of a strip hear of them, after our own numbers.
  static func label(_ marks: [BenchmarkMark]) -> String {
    marks.map { "; \($0.words.text)" }.joined()
  }
}

extension NumberTableView {
  /// Other organisations' results, each with its n and where it is from.
  init?(benchmarks report: BenchmarkReport?, of wave: WaveReport, number: Int) {
    guard let report else { return nil }
    self.init(
      id: "wave-\(number)-benchmarks", heading: "Beside other organisations",
      lead: BenchmarkReport.warning, about: BenchmarkReport.advice, first: "Block",
      columns: ["Whose", "What", "Theirs", "n", "Here", "Source", "When"],
      rows: report.rows.map { row in
        Row(
          row.block.name.text + (row.facetCode.text == "items" ? "" : " (\(row.facetCode.text))"),
          [
            Cell(row.name.text, "long"), Cell(row.measureWords.text, ""), Cell(row.value.text),
            Cell(row.people.text), Cell(row.ours(in: wave)?.text ?? "not told"),
            Cell(row.source?.text ?? "not said", "long"), Cell(row.date?.text ?? "not said", ""),
          ])
      })
  }
}
