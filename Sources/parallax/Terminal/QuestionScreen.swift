import Collecting
import SurveyModel

/// One question as lines of a terminal screen.
struct QuestionScreen {
  /// The columns and lines of the screen.
  let size: (columns: Int, lines: Int)

  /// Whether more than ASCII can be shown.
  let unicode: Bool

  /// From how many lines on a screen has its whole head.
  private static let roomy = 18

  /// The most lines of words of one's own that are shown while they are written: the last ones.
  private static let longest = 8

  /// The lines for the present question.
  ///
  /// - Parameters:
  ///   - dialogue: where the person stands.
  ///   - typed: what has been typed and not confirmed.
  ///   - fault: why the last answer could not be taken.
  /// - Returns: as many lines as the screen has; none at the check.
  func lines(_ dialogue: AnswerDialogue, typed: String, fault: String?) -> [String] {
    guard let question = dialogue.question else { return [] }
    let session = dialogue.session
    let (place, words) = (dialogue.place, session.words.question)
    let heading = justified(
      AnswerWords.heading(dialogue), words.question(place.number, place.count))
    let hint = AnswerWords.hint(question, in: session)
    let answer = Wrapping.lines(
      "\(words.yourAnswer)\(session.words.language.colon) \(typed)_", width: width)
    let body =
      head(dialogue) + [
        ScreenPart(.heading, heading), .blank,
        ScreenPart(.needed, indented(question.text(for: session.role, in: session.language))),
        .blank,
      ] + choices(of: question, in: session, chosen: typed) + [.blank]
      + (hint.map { [ScreenPart(.needed, indented($0)), .blank] } ?? [])
      + [
        ScreenPart(.needed, Array(answer.suffix(Self.longest))),
        ScreenPart(.needed, fault.map(indented) ?? []),
      ]
    return filled(body, footer: footer(session, isOpen: question.isOpen))
  }

  /// The lines of the check, or of help: words between head and footer, which has one line of keys or two.
  func lines(
    _ dialogue: AnswerDialogue, words: [String], above: String? = nil, keys: String
  ) -> [String] {
    let body = words.flatMap { Wrapping.lines($0, width: width) }
      .map { $0.isEmpty ? ScreenPart.blank : ScreenPart(.needed, [$0]) }
    return filled(head(dialogue) + body, footer: footer(above: above, keys: keys))
  }

  /// Words in as many parts as it takes to show each on a screen of its own; a paragraph is broken only
  /// where it fills more than one.
  func parts(
    of words: [String], below dialogue: AnswerDialogue, above: String? = nil, keys: String
  ) -> [[String]] {
    let around = head(dialogue) + footer(above: above, keys: keys)
    let room = max(1, size.lines - around.reduce(0) { $0 + $1.lines.count })
    var parts: [[String]] = []
    var left = 0
    for paragraph in words {
      let lines = Wrapping.lines(paragraph, width: width)
      for piece in lines.count > room ? lines : [paragraph] {
        let count = lines.count > room ? 1 : lines.count
        if count > left || parts.isEmpty {
          if piece.isEmpty, !parts.isEmpty { continue }
          parts.append([])
          left = room
        }
        parts[parts.count - 1].append(piece)
        left -= count
      }
    }
    return parts
  }

  private var width: Int { min(size.columns, 80) }

  private var rule: ScreenPart {
    ScreenPart(.rule, [String(repeating: unicode ? "─" : "-", count: width)])
  }

  private func head(_ dialogue: AnswerDialogue) -> [ScreenPart] {
    let pages = dialogue.session.pages.count
    let page = dialogue.question == nil ? pages : dialogue.pageNumber
    let done = pages == 0 ? 0 : width * (dialogue.question == nil ? pages : page - 1) / pages
    let bar =
      String(repeating: unicode ? "█" : "#", count: done)
      + String(repeating: unicode ? "░" : ".", count: width - done)
    let title = dialogue.session.promise.title[dialogue.session.language]
    let words = dialogue.session.words
    let progress =
      dialogue.question == nil ? words.check.title : words.question.page(page, pages)
    let first = ScreenPart(.title, justified(title, progress))
    return size.lines < Self.roomy ? [first] : [first, ScreenPart(.bar, [bar]), .blank]
  }

  private func footer(_ session: AnswerSession, isOpen: Bool) -> [ScreenPart] {
    let words = session.words.question
    let arrows = unicode ? words.arrows : ""
    let keys = isOpen ? words.openScreenKeys : arrows + words.screenKeys
    let draft = session.asksForConsent ? session.words.consent.draft : words.draft
    let promise = Wrapping.lines(isOpen ? words.openDraft : draft, width: width)
    return [ScreenPart(.promise, promise), rule, ScreenPart(.keys, broken(keys))]
  }

  private func footer(above: String?, keys: String) -> [ScreenPart] {
    let line = size.lines < Self.roomy ? [] : [rule]
    return line + [ScreenPart(.keys, [above, keys].compactMap(\.self).flatMap(broken))]
  }

  /// A line of keys; on several lines where the screen is too narrow for it.
  private func broken(_ keys: String) -> [String] {
    keys.count <= width ? [keys] : Wrapping.lines(keys, width: width)
  }

  /// What can be chosen, with what stands apart below it.
  private func choices(
    of question: Question, in session: AnswerSession, chosen: String
  ) -> [ScreenPart] {
    let scale = options(AnswerWords.choices(question, in: session), chosen: chosen)
    let apart = options(AnswerWords.apart(question, in: session), chosen: chosen)
    let (one, other) = (scale.lines.count, apart.lines.count)
    let isTight = one + other + 8 > size.lines
    if question.isOpen { return [ScreenPart(.list, apart.lines)] }
    if isTight {
      let focus = scale.focus ?? apart.focus.map { $0 + one } ?? 0
      return [ScreenPart(.list, scale.lines + apart.lines, focus: focus)]
    }
    return [ScreenPart(.list, scale.lines), .blank, ScreenPart(.list, apart.lines)]
  }

  private func options(
    _ list: [(key: String, label: String)], chosen: String
  ) -> (lines: [String], focus: Int?) {
    var (lines, focus): ([String], Int?) = ([], nil)
    for (key, label) in list {
      if key == chosen { focus = lines.count }
      let mark = key == chosen ? "  > " : "    "
      let words = Wrapping.lines(label, width: width - 8)
      lines += words.enumerated().map { number, line in
        number == 0 ? "\(mark)\(key)  \(line)" : "       \(line)"
      }
    }
    return (lines, focus)
  }

  private func indented(_ text: String) -> [String] {
    Wrapping.lines(text, width: min(62, width - 4)).map { "  " + $0 }
  }

  /// Two words at the ends of a line; below each other where the screen is too narrow.
  private func justified(_ left: String, _ right: String) -> [String] {
    let room = width - left.count - right.count
    guard room >= 1 else { return Wrapping.lines("\(left) · \(right)", width: width) }
    return [left + String(repeating: " ", count: room) + right]
  }

  /// The lines with the footer at the bottom.
  private func filled(_ body: [ScreenPart], footer: [ScreenPart]) -> [String] {
    let marks = (above: unicode ? "    ↑" : "    ^", below: unicode ? "    ↓" : "    v")
    // The two are told apart by a part that never goes.
    let seam = ScreenPart(.needed, [])
    let fitted = ScreenPart.fitted(
      body + [seam] + footer, into: size.lines, marks: marks)
    let foot = fitted.reversed().prefix { !($0.role == .needed && $0.lines.isEmpty) }
      .reversed().flatMap(\.lines)
    let lines = fitted.flatMap(\.lines).dropLast(foot.count).prefix(
      max(0, size.lines - foot.count))
    let rest = max(0, size.lines - foot.count - lines.count)
    return lines + Array(repeating: "", count: rest) + foot
  }
}
