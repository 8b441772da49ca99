import Collecting

/// The questions without an answer, before sending: a few at a time, each with a number that leads to it.
///
/// Those about the person come last, and are not among the questions that are counted.
struct MissingList {
  /// How many are shown at a time: one digit each, and room for the rest on a screen of 24 lines.
  static let length = 6

  /// What is typed to see the next ones.
  static let turnKey = "+"

  private let session: AnswerSession
  private let check: AnswerCheck
  private let entries: [AnswerCheck.Entry]
  private var first = 0

  /// The list before sending, from the question on that was looked at last.
  init(_ dialogue: AnswerDialogue) {
    session = dialogue.session
    check = session.check
    entries = check.blank + check.unsaid
    let next = dialogue.lookedAt.flatMap { last in
      check.blank.firstIndex { ($0.page, $0.place) >= (last.page, last.place) }
    }
    first = (next ?? 0) / Self.length * Self.length
  }

  /// Whether nothing is missing.
  var isEmpty: Bool { entries.isEmpty }

  /// The questions shown now.
  private var shown: ArraySlice<AnswerCheck.Entry> {
    entries[first..<min(first + Self.length, entries.count)]
  }

  /// Goes on to the next questions; after the last ones to the first.
  mutating func turn() {
    first += Self.length
    if first >= entries.count { first = 0 }
  }

  /// The question that a number leads to.
  func entry(_ typed: String) -> AnswerCheck.Entry? {
    guard let number = Int(AnswerWords.plain(typed)), shown.count >= number, number >= 1 else {
      return nil
    }
    return shown[shown.startIndex + number - 1]
  }

  /// The questions shown now, below their headings.
  var lines: [String] {
    let words = session.words.screen
    let counted = check.blank.count
    return shown.enumerated().flatMap { number, entry in
      let place = first + number
      let heading =
        place == counted
        ? words.aboutYou
        : number == 0
          ? place < counted
            ? words.missing(first + 1, min(first + Self.length, counted), counted) : words.aboutYou
          : nil
      let text = entry.question.text(for: session.role, in: session.language)
      return [heading].compactMap(\.self) + ["  \(number + 1)  \(Self.brief(text))"]
    }
  }

  /// What can be typed here; `nil` where nothing is missing.
  var keys: String? {
    guard !isEmpty else { return nil }
    let words = session.words.screen
    let turn = entries.count > Self.length ? "   " + words.turn : ""
    return words.jump(shown.count) + turn
  }

  /// The beginning of a question, on one line.
  private static func brief(_ text: String) -> String {
    let longest = 70
    guard text.count > longest else { return text }
    let start = text.prefix(longest - 1)
    let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return "\(whole)…"
  }
}
