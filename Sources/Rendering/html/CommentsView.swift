import Reporting

/// What was written in words, on a page: only what the screen has passed and a person has reviewed.
struct CommentsView {
  /// A comment.
  struct Entry {
    let department: String?
    let words: String
  }

  /// A question.
  struct Part {
    let question: String
    let entries: [Entry]
    let hasEntries: Bool
    let reason: String?
  }

  let id: String
  let heading: String
  let notes: [String]
  let parts: [Part]

  /// - Nil: when the survey asks nothing in words.
  init?(_ report: CommentReport, wave: Int) {
    guard !report.parts.isEmpty else { return nil }
    id = "wave-\(wave)-comments"
    heading = "In people’s own words"
    notes = report.notes.map(\.text)
    parts = report.parts.map { part in
      Part(
        question: part.question.text,
        entries: part.entries.map {
          Entry(department: $0.department?.name.text, words: $0.text.text)
        }, hasEntries: !part.entries.isEmpty, reason: part.withheldReason?.text)
    }
  }
}
