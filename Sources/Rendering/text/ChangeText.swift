import Reporting

/// The comparison of two waves, or of several, for a terminal.
struct ChangeText {
  private let report: ComparisonReport
  private let page: TextPage
  private let table: TextTable

  init(_ report: ComparisonReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
    table = page.table([
      .init(title: "BLOCK", width: 20),
      .init(title: "BEFORE", width: 7, alignment: .right),
      .init(title: "AFTER", width: 7, alignment: .right),
      .init(title: "CHANGE", width: 7, alignment: .right),
      .init(title: "\(report.settings.level.text) INTERVAL", width: 16),
      .init(title: "VERDICT", width: 29),
    ])
  }

  /// The whole text.
  var text: String {
    var lines: [String] = []
    if !report.settings.isProtected {
      lines += page.paragraph(SettingsFigures.warning.text, .bold) + [""]
    }
    for (index, part) in report.parts.enumerated() {
      if index > 0 { lines += ["", page.title(part.title.text)] }
      lines += page.paragraph(part.direction.text, index > 0 ? .plain : .bold)
      if index == 0 {
        lines += page.paragraph(ChangesView.whose(report) ?? "") + page.paragraph(heading)
      }
      lines += ["", table.head] + part.rows.flatMap(row)
    }
    lines += [""] + page.paragraph(report.headline.text, .bold) + progress
    lines += report.movements.flatMap { page.paragraph($0.text) }
    lines += page.paragraph(report.basis.text)
    lines += ChangeSections(report, page: page).lines
    lines += [""]
    for note in report.notes where note != SettingsFigures.warning {
      lines += page.paragraph(note.text)
    }
    lines += page.next
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether it is getting better: in the organisation, and in the departments at the top.
  private var progress: [String] {
    report.progress.lines.flatMap { line in
      page.paragraph(
        (line.department.map { "\($0.name.text): " } ?? "") + line.counts.text)
        + line.closings.flatMap { page.paragraph("  \($0.label.text): \($0.words.text)") }
    }
  }

  private var heading: String {
    let waves = "Before: wave \(report.earlier.text) · after: wave \(report.later.text)"
    return [report.department?.name.text, waves].compactMap { $0 }.joined(separator: " · ")
  }

  private func row(_ row: ChangeRow) -> [String] {
    let name = TextTable.Cell(row.block.name.text)
    guard let numbers = row.numbers else {
      let reason = row.withheld?.whole.text ?? ""
      return table.row([name, .init("▨ withheld: \(reason)", .grey)])
    }
    return table.row([
      name,
      .init(numbers.before.estimate.text),
      .init(numbers.after.estimate.text),
      .init(numbers.change.estimate.text, .bold),
      .init(numbers.change.interval?.text ?? ""),
      .init(row.verdict.words.text, Ink(row.verdict)),
    ])
  }
}

extension Ink {
  /// How a change is set off; it has no colour of its own.
  init(_ verdict: ChangeMark) {
    self =
      switch verdict {
      case .narrower, .wider, .crossed, .towardsLeaders, .towardsFrontline: .bold
      case .unclear, .broken, .withheld: .grey
      }
  }
}
