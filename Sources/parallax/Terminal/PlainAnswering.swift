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
      case .none where line == "h":
        for line in AnswerWords.promise(dialogue.session) { say(line) }
      case .none: return .later
      }
    }
  }

  private func ask(_ question: Question, in dialogue: AnswerDialogue) {
    let session = dialogue.session
    let place = dialogue.place
    say("")
    say("Page \(dialogue.pageNumber) of \(session.pages.count) · \(AnswerWords.heading(dialogue))")
    say(
      "\(place.number) of \(place.count): \(question.text(for: session.role, in: session.language))"
    )
    if let hint = AnswerWords.hint(question) { say("  " + hint) }
    for (key, label) in AnswerWords.choices(question, in: session) { say("  \(key)  \(label)") }
    for (key, label) in AnswerWords.apart(question, in: session) { say("  \(key)  \(label)") }
    let chosen = AnswerWords.chosen(question, in: session)
    let kept = chosen.isEmpty ? "" : " (Enter keeps: \(chosen))"
    say("Your answer\(kept) [b back, s save and leave, h how it is protected]:")
  }

  /// The command of a line; `nil` for help and for leaving.
  private func command(
    _ line: String, to question: Question, in session: AnswerSession
  ) -> AnswerDialogue.Command? {
    switch line {
    case "": .next
    case "b": .back
    case "s", "h": nil
    default: .answer(AnswerWords.input(line, to: question))
    }
  }

  /// Asks a leader of few whether the results may be shown.
  ///
  /// - Returns: whether the person goes on, and does not leave.
  private func askForConsent(_ dialogue: inout AnswerDialogue) -> Bool {
    say("")
    for line in AnswerWords.consent(dialogue.session) { say(line) }
    say("Type yes or no (Enter keeps it as it is, s save and leave):")
    while let line = readLine() {
      switch line.lowercased() {
      case "yes", "y": dialogue.consent(true)
      case "no", "n": dialogue.consent(false)
      case "": break
      case "s": return false
      default:
        say("Type yes, no, Enter or s:")
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
    say("Type send to send, b to go back, s to save and leave:")
    while let line = readLine() {
      switch line.lowercased() {
      case "c" where dialogue.asksForConsent:
        return askForConsent(&dialogue) ? askToSend(&dialogue) : .later
      case "send": return .send
      case "b": return nil
      case "s": return .later
      default: say("Type send, b or s:")
      }
    }
    return .later
  }
}
