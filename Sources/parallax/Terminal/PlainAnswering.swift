import Collecting
import SurveyModel

/// Answering line by line: for pipes, screen readers and terminals of any kind.
struct PlainAnswering {
  let readLine: () -> String?
  let say: (String) -> Void

  /// What is done when a line has been understood.
  enum Ending {
    case send
    case later
  }

  /// Asks from the present question on, and saves after each answer.
  func run(
    _ dialogue: inout AnswerDialogue, save: (AnswerSession) async throws -> Void
  ) async throws -> Ending {
    for line in AnswerWords.promise(dialogue.session) { say(line) }
    if dialogue.asksForConsent {
      guard askForConsent(&dialogue) else { return .later }
      try await save(dialogue.session)
    }
    while true {
      guard let question = dialogue.question else {
        switch askToSend(&dialogue) {
        case .some(let ending): return ending
        case .none: _ = dialogue.handle(.back)
        }
        continue
      }
      ask(question, in: dialogue)
      guard let line = readLine() else { return .later }
      switch command(line, to: question, in: dialogue.session) {
      case .some(let command):
        switch dialogue.handle(command) {
        case .moved: try await save(dialogue.session)
        case .refused(let words): say("  " + words)
        }
      case .none where line == String(dialogue.session.words.keys.help):
        for line in AnswerWords.promise(dialogue.session) { say(line) }
      case .none: return .later
      }
    }
  }

  private func ask(_ question: Question, in dialogue: AnswerDialogue) {
    let session = dialogue.session
    let words = session.words.question
    let place = dialogue.place
    say("")
    let page = words.page(dialogue.pageNumber, session.pages.count)
    say("\(page) · \(AnswerWords.heading(dialogue))")
    let text = question.text(for: session.role, in: session.language)
    say(words.line(place.number, place.count, text))
    if let hint = AnswerWords.hint(question, in: session) { say("  " + hint) }
    for (key, label) in AnswerWords.choices(question, in: session) { say("  \(key)  \(label)") }
    for (key, label) in AnswerWords.apart(question, in: session) { say("  \(key)  \(label)") }
    let chosen = AnswerWords.chosen(question, in: session)
    let kept = chosen.isEmpty ? "" : words.enterKeeps(chosen)
    say("\(words.yourAnswer)\(kept) \(words.lineKeys):")
  }

  /// The command of a line; `nil` for help and for leaving.
  private func command(
    _ line: String, to question: Question, in session: AnswerSession
  ) -> AnswerDialogue.Command? {
    let keys = session.words.keys
    return switch line {
    case "": .next
    case String(keys.back): .back
    case String(keys.save), String(keys.help): nil
    default: .answer(AnswerWords.input(line, to: question))
    }
  }

  /// Asks a leader of few whether the results may be shown.
  ///
  /// - Returns: whether the person goes on, and does not leave.
  private func askForConsent(_ dialogue: inout AnswerDialogue) -> Bool {
    say("")
    for line in AnswerWords.consent(dialogue.session) { say(line) }
    let (keys, words) = (dialogue.session.words.keys, dialogue.session.words.consent)
    say(words.prompt)
    while let line = readLine() {
      switch line.lowercased() {
      case let typed where words.yes.contains(typed): dialogue.consent(true)
      case let typed where words.no.contains(typed): dialogue.consent(false)
      case "": break
      case String(keys.save): return false
      default:
        say(words.promptAgain)
        continue
      }
      return true
    }
    return false
  }

  /// Shows what will be sent, and asks.
  ///
  /// - Returns: `nil` to go back.
  private func askToSend(_ dialogue: inout AnswerDialogue) -> Ending? {
    say("")
    for line in AnswerWords.check(dialogue.session) { say(line) }
    let words = dialogue.session.words
    say(words.check.prompt)
    while let line = readLine() {
      switch line.lowercased() {
      case String(words.keys.change) where dialogue.asksForConsent:
        return askForConsent(&dialogue) ? askToSend(&dialogue) : .later
      case words.keys.send: return .send
      case String(words.keys.back): return nil
      case String(words.keys.save): return .later
      default: say(words.check.promptAgain)
      }
    }
    return .later
  }
}
