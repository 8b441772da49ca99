import Reporting

/// What was written in words as JSON of the schema `parallax.comments/1`.
enum CommentJSON {
  static func value(of report: CommentReport) -> JSONValue {
    .object([
      ("schema", .string("parallax.comments/1")),
      ("wave", .string(report.wave.text)),
      ("questions", .array(report.parts.map(part))),
      ("notes", .array(report.notes.map { .string($0.text) })),
    ])
  }

  private static func part(_ part: CommentReport.Part) -> JSONValue {
    .object([
      ("question", .string(part.code)), ("wording", .string(part.question.text)),
      ("comments", .array(part.entries.map(entry))),
      (
        "withheld",
        .optional(part.withheldCode) { code in
          .object([
            ("code", .string(code.text)), ("reason", JSONValue(part.withheldReason?.text)),
          ])
        }
      ),
    ])
  }

  private static func entry(_ entry: CommentReport.Entry) -> JSONValue {
    .object([
      ("department", JSONValue(entry.department?.code.text)), ("text", .string(entry.text.text)),
    ])
  }
}
