import Collecting
import SurveyModel

/// One question as lines of a terminal screen.
struct QuestionScreen {
  /// The columns and lines of the screen.
  let size: (columns: Int, lines: Int)

  /// Whether more than ASCII can be shown.
  let unicode: Bool

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
    let place = dialogue.place
    let words = session.words.question
    var body = head(dialogue)
    body.append(
      justified(AnswerWords.heading(dialogue), words.question(place.number, place.count)))
    body.append("")
    body += indented(question.text(for: session.role, in: session.language))
    body.append("")
    body += options(AnswerWords.choices(question, in: session), chosen: typed)
    if !question.isOpen { body.append("") }
    body += options(AnswerWords.apart(question, in: session), chosen: typed)
    body.append("")
    if let hint = AnswerWords.hint(question, in: session) { body += indented(hint) + [""] }
    body += Wrapping.lines(
      "\(words.yourAnswer)\(session.words.language.colon) \(typed)_", width: width)
    if let fault { body += indented(fault) }
    return fitted(body, footer: footer(session, isOpen: question.isOpen))
  }

  /// The lines of the check, or of help: words between head and footer, which has one line of keys or two.
  func lines(
    _ dialogue: AnswerDialogue, words: [String], above: String? = nil, keys: String
  ) -> [String] {
    let body = head(dialogue) + words.flatMap { Wrapping.lines($0, width: width) }
    return fitted(body, footer: [rule] + ([above].compactMap(\.self) + [keys]).flatMap(broken))
  }

  /// The first of some words that fit between head and footer, at least one of them.
  func fitting(_ words: ArraySlice<String>, below dialogue: AnswerDialogue) -> ArraySlice<String> {
    var room = size.lines - head(dialogue).count - 2
    let fitting = words.prefix { paragraph in
      room -= Wrapping.lines(paragraph, width: width).count
      return room >= 0
    }
    return fitting.isEmpty ? words.prefix(1) : fitting
  }

  private var width: Int { min(size.columns, 80) }

  private var rule: String { String(repeating: unicode ? "─" : "-", count: width) }

  private func head(_ dialogue: AnswerDialogue) -> [String] {
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
    return [justified(title, progress), bar, ""]
  }

  private func footer(_ session: AnswerSession, isOpen: Bool) -> [String] {
    let words = session.words.question
    let arrows = unicode ? words.arrows : ""
    let keys = isOpen ? words.openScreenKeys : arrows + words.screenKeys
    let draft = session.asksForConsent ? session.words.consent.draft : words.draft
    return Wrapping.lines(isOpen ? words.openDraft : draft, width: width) + [rule] + broken(keys)
  }

  /// A line of keys; on several lines where the screen is too narrow for it.
  private func broken(_ keys: String) -> [String] {
    keys.count <= width ? [keys] : Wrapping.lines(keys, width: width)
  }

  private func options(_ list: [(key: String, label: String)], chosen: String) -> [String] {
    list.flatMap { key, label in
      let mark = key == chosen ? "  > " : "    "
      let words = Wrapping.lines(label, width: width - 8)
      return words.enumerated().map { number, line in
        number == 0 ? "\(mark)\(key)  \(line)" : "       \(line)"
      }
    }
  }

  private func indented(_ text: String) -> [String] {
    Wrapping.lines(text, width: min(62, width - 4)).map { "  " + $0 }
  }

  private func justified(_ left: String, _ right: String) -> String {
    let room = max(1, width - left.count - right.count)
    return left + String(repeating: " ", count: room) + right
  }

  /// The lines with the footer at the bottom; blank lines go first where the screen is small.
  private func fitted(_ body: [String], footer: [String]) -> [String] {
    let room = max(1, size.lines - footer.count)
    var lines = body
    while lines.count > room, let blank = lines.lastIndex(of: "") { lines.remove(at: blank) }
    lines = Array(lines.prefix(room))
    lines += Array(repeating: "", count: room - lines.count)
    return lines + footer
  }
}
