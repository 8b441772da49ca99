import Reporting

/// What was written in words as CSV: one row a comment, one for a question that is withheld.
enum CommentCSV {
  private struct Line {
    let part: CommentReport.Part
    let entry: CommentReport.Entry?
  }

  static func text(of report: CommentReport) -> String {
    let rows = report.parts.flatMap { part in
      part.entries.isEmpty
        ? [Line(part: part, entry: nil)] : part.entries.map { Line(part: part, entry: $0) }
    }
    let wave = report.wave.text
    let columns: [CSVWriter.Column<Line>] = [
      ("wave", { _ in .text(wave) }),
      ("question", { .text($0.part.code) }),
      ("department", { CSVField($0.entry?.department?.code.text) }),
      ("department_name", { CSVField($0.entry?.department?.name.text) }),
      ("text", { CSVField($0.entry?.text.text) }),
      ("withheld_code", { CSVField($0.part.withheldCode?.text) }),
      ("withheld_reason", { CSVField($0.part.withheldReason?.text) }),
    ]
    return CSVWriter.text(columns, rows: rows)
  }
}
