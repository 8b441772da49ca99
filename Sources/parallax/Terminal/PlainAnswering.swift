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

  /// Where a person goes from the check.
  enum CheckStep {
    case end(Ending)
    case back
    case jump(AnswerCheck.Entry)
  }

  /// Asks from the present question on, and saves after each answer.
  func run(
    _ dialogue: inout AnswerDialogue, save: (AnswerSession) async throws -> Void
  ) async throws -> Ending {
    let words = dialogue.session.words
    let isBack = dialogue.session.beginning == .resumed
    let greeting =
      isBack
      ? [words.screen.known(String(words.keys.help))] : AnswerWords.promise(dialogue.session)
    for line in greeting { say(line) }
    if dialogue.asksForConsent {
      guard askForConsent(&dialogue) else { return .later }
      try await save(dialogue.session)
    }
    while true {
      guard let question = dialogue.question else {
        switch askToSend(&dialogue) {
        case .end(let ending): return ending
        case .back: _ = dialogue.handle(.back)
        case .jump(let entry): dialogue.jump(to: entry)
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
      case .none where dialogue.session.words.keys.command(line) == .help:
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
    // In words of one's own, a letter of another language may be meant as it stands.
    let asked =
      question.isOpen && line.count == 1
      ? line.first.flatMap { keys.own($0) } : keys.command(line)
    return switch asked {
    case .back: .back
    case .save, .help: nil
    case .yes, .no, .change, nil:
      line.isEmpty ? .next : .answer(AnswerWords.input(line, to: question))
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
      let latin = AnswerTexts.english.consent
      switch line.lowercased() {
      case let typed where words.yes.contains(typed): dialogue.consent(true)
      case let typed where words.no.contains(typed): dialogue.consent(false)
      case "": break
      case _ where keys.command(line) == .save: return false
      case let typed where latin.yes.contains(typed): dialogue.consent(true)
      case let typed where latin.no.contains(typed): dialogue.consent(false)
      default:
        say(words.promptAgain)
        continue
      }
      return true
    }
    return false
  }

  /// Says what can be typed before sending; how a question is gone to comes first.
  private func prompt(_ words: String, _ missing: MissingList) {
    if let keys = missing.keys { say("[\(keys)]") }
    say(words)
  }

  /// Shows what will be sent, and asks; once more where it is nothing.
  private func askToSend(_ dialogue: inout AnswerDialogue) -> CheckStep {
    var missing = MissingList(dialogue)
    let words = dialogue.session.words
    say("")
    for line in AnswerWords.check(dialogue.session, missing) { say(line) }
    prompt(words.check.prompt, missing)
    var isMeant = !dialogue.session.check.isEmpty
    while let line = readLine() {
      switch words.keys.command(line) {
      case .change where dialogue.asksForConsent:
        return askForConsent(&dialogue) ? askToSend(&dialogue) : .end(.later)
      case .back: return .back
      case .save: return .end(.later)
      case let asked where asked == .yes || words.keys.sends(line):
        if isMeant { return .end(.send) }
        isMeant = true
        for line in AnswerWords.empty(dialogue.session) + [words.check.prompt] { say(line) }
      case nil where line == MissingList.turnKey && !missing.isEmpty:
        missing.turn()
        for line in missing.lines { say(line) }
        prompt(words.check.prompt, missing)
      default:
        if let entry = missing.entry(line) { return .jump(entry) }
        prompt(words.check.promptAgain, missing)
      }
    }
    return .end(.later)
  }
}
