import Reporting

/// What was written in words, for a terminal.
struct CommentText {
  private let report: CommentReport
  private let page: TextPage

  init(_ report: CommentReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
  }

  /// The whole text.
  var text: String {
    var lines = page.paragraph("Wave \(report.wave.text) · comments", .bold)
    lines += report.parts.flatMap(part)
    lines += [""] + report.notes.flatMap { page.paragraph($0.text) } + page.next
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ part: CommentReport.Part) -> [String] {
    var lines = [""] + page.paragraph(part.question.text, .bold)
    if let reason = part.withheldReason {
      return lines + page.paragraph("▨ Withheld: \(reason.text).", .grey)
    }
    for (index, entry) in part.entries.enumerated() {
      if index == 0 || entry.department != part.entries[index - 1].department {
        lines += [""] + page.paragraph(entry.department?.name.text ?? "From anywhere else", .dim)
      }
      lines += page.paragraph("“\(entry.text.text)”")
    }
    return lines
  }
}
