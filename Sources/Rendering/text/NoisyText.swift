import Reporting

/// A report with noise for a terminal: the organisation's blocks, then each department's.
struct NoisyText {
  private let report: NoisyReport
  private let page: TextPage
  private let table: TextTable

  init(_ report: NoisyReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
    table = page.table([
      .init(title: "BLOCK", width: 20),
      .init(title: "LEADERS", width: 7, alignment: .right),
      .init(title: "FRONTL.", width: 7, alignment: .right, space: 1),
      .init(title: "GAP", width: 6, alignment: .right),
      .init(title: "\(report.level.text) INTERVAL", width: 14),
      .init(title: "NOISE", width: 5, alignment: .right),
      .init(title: "PEOPLE ABOUT", width: 12, alignment: .right),
      .init(title: "VERDICT", width: 13),
    ])
  }

  /// The whole text.
  var text: String {
    var lines = page.paragraph(report.headline.text, .bold) + page.paragraph(report.lede.text)
    if !report.organisation.isEmpty {
      lines += ["", page.title("All departments"), table.head]
      lines += report.organisation.flatMap(row)
    }
    for place in report.places where place.isTold {
      lines += ["", page.title(place.department.name.text), table.head]
      lines += place.rows.flatMap(row)
    }
    if let untold = report.untold { lines += [""] + page.paragraph(untold.text, .dim) }
    lines += [""] + report.notes.flatMap { page.paragraph($0.text) }
    lines += page.next
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ row: NoisyReport.Row) -> [String] {
    let name = TextTable.Cell(row.block.name.text)
    let ink = Ink(row.verdict)
    guard let numbers = row.numbers else {
      return table.row([name, .init("\(row.verdict.symbol.text) \(row.words.text)", ink)])
    }
    return table.row([
      name, .init(numbers.leaderMean.text), .init(numbers.frontlineMean.text),
      .init(numbers.gap.text, .bold), .init("\(numbers.low.text) to \(numbers.high.text)"),
      .init("±\(numbers.noise.text)"), .init("\(numbers.leaders.text) · \(numbers.frontline.text)"),
      .init("\(row.verdict.symbol.text) \(row.verdict.side.text)", ink),
    ])
  }
}

/// The changes between two waves with noise for a terminal.
struct NoisyChangeText {
  private let report: NoisyChangeReport
  private let page: TextPage
  private let table: TextTable

  init(_ report: NoisyChangeReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
    table = page.table([
      .init(title: "BLOCK", width: 20),
      .init(title: "DEPARTMENT", width: 16),
      .init(title: "EARLIER", width: 7, alignment: .right),
      .init(title: "LATER", width: 6, alignment: .right, space: 1),
      .init(title: "CHANGE", width: 6, alignment: .right, space: 1),
      .init(title: "\(report.level.text) INTERVAL", width: 14),
      .init(title: "", width: 18),
    ])
  }

  /// The whole text.
  var text: String {
    var lines = page.paragraph(report.headline.text, .bold) + page.paragraph(report.lede.text)
    lines += [""] + page.paragraph("\(report.earlier.text) to \(report.later.text)", .bold)
    lines += [table.head] + report.rows.flatMap(row) + [""]
    lines += report.notes.flatMap { page.paragraph($0.text) }
    lines += page.next
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ row: NoisyChangeReport.Row) -> [String] {
    let name = TextTable.Cell(row.block.name.text)
    let place = row.department?.code.text ?? "all"
    guard let numbers = row.numbers else {
      return table.row([name, .init(place), .init("▨ \(row.words.text)", .grey)])
    }
    return table.row([
      name, .init(place), .init(numbers.earlier.text), .init(numbers.later.text),
      .init(numbers.change.text, .bold), .init("\(numbers.low.text) to \(numbers.high.text)"),
      .init(row.words.text),
    ])
  }
}
