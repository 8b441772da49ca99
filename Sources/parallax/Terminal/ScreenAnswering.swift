import Collecting
import SurveyModel

/// Answering on a screen of one's own, with arrow keys.
struct ScreenAnswering {
  private let terminal: RawTerminal
  private var typed = ""

  /// What is said below the answer: why it could not be taken, or that somebody is back.
  private var notice: String?

  init(terminal: RawTerminal) {
    self.terminal = terminal
  }

  /// Asks from the present question on, and saves after each answer.
  mutating func run(
    _ dialogue: inout AnswerDialogue, save: (AnswerSession) async throws -> Void
  ) async throws -> PlainAnswering.Ending {
    let isBack = dialogue.session.beginning == .resumed
    if !isBack, explain(dialogue) { return .later }
    if dialogue.asksForConsent {
      guard askForConsent(&dialogue) else { return .later }
      try await save(dialogue.session)
    }
    remember(dialogue)
    let words = dialogue.session.words
    if isBack { notice = words.screen.known(String(words.keys.help)) }
    while true {
      guard let question = dialogue.question else {
        switch check(&dialogue) {
        case .end(let ending): return ending
        case .back: _ = dialogue.handle(.back)
        case .jump(let entry): dialogue.jump(to: entry)
        }
        remember(dialogue)
        continue
      }
      let screen = QuestionScreen(size: terminal.size, unicode: Console.showsUnicode)
      terminal.show(screen.lines(dialogue, typed: typed, fault: notice))
      let step = take(terminal.key(), question: question, in: dialogue)
      // What cannot be kept is said once; who goes all the same leaves it behind.
      if let unkept = keep(step, question: question, in: &dialogue), unkept != notice {
        notice = unkept
        continue
      }
      switch step {
      case .stay: continue
      case .leave: return .later
      case .do(let command):
        switch dialogue.handle(command) {
        case .refused(let words): notice = words
        case .moved:
          try await save(dialogue.session)
          remember(dialogue)
        }
      }
    }
  }

  private enum Step: Hashable {
    case stay
    case leave
    case `do`(AnswerDialogue.Command)
  }

  /// Keeps what was chosen or written and not confirmed, where the person goes elsewhere.
  ///
  /// - Returns: why it could not be kept.
  private func keep(
    _ step: Step, question: Question, in dialogue: inout AnswerDialogue
  ) -> String? {
    switch step {
    case .stay, .do(.answer): nil
    case .leave, .do: dialogue.keep(AnswerWords.input(typed, to: question))
    }
  }

  /// Shows the present answer of the question that the dialogue has come to.
  private mutating func remember(_ dialogue: AnswerDialogue) {
    notice = nil
    typed = dialogue.question.map { AnswerWords.chosen($0, in: dialogue.session) } ?? ""
  }

  private mutating func take(
    _ key: Key, question: Question, in dialogue: AnswerDialogue
  ) -> Step {
    switch key {
    case .interrupt, .endOfInput: return .leave
    case .resized: return .stay
    case .enter:
      let input = AnswerWords.input(typed, to: question)
      return .do(input.isEmpty && !question.isOpen ? .next : .answer(input))
    case .left: return .do(.back)
    case .right: return .do(.next)
    case .up: move(by: -1, question: question, in: dialogue)
    case .down: move(by: 1, question: question, in: dialogue)
    case .backspace: if !typed.isEmpty { typed.removeLast() }
    case .text(let character): return type(character, question: question, in: dialogue)
    }
    return .stay
  }

  private mutating func type(
    _ character: Character, question: Question, in dialogue: AnswerDialogue
  ) -> Step {
    if question.isOpen {
      if character != "\u{0}" { typed.append(character) }
      return .stay
    }
    switch dialogue.session.words.keys.command(character) {
    case .back: return .do(.back)
    case .save: return .leave
    case .help: return explain(dialogue) ? .leave : .stay
    case _ where character == "\u{0}": return .stay
    default:
      for digit in AnswerWords.plain(String(character)) {
        append(digit, question: question, in: dialogue)
      }
    }
    return .stay
  }

  /// A second digit goes with the first only where a longer number is on the list.
  private mutating func append(
    _ character: Character, question: Question, in dialogue: AnswerDialogue
  ) {
    let longer = typed + String(character)
    let keys = keys(question, in: dialogue)
    typed = keys.contains { $0.hasPrefix(longer) && !typed.isEmpty } ? longer : String(character)
    notice = nil
  }

  private mutating func move(by step: Int, question: Question, in dialogue: AnswerDialogue) {
    let keys = keys(question, in: dialogue)
    guard !keys.isEmpty else { return }
    notice = nil
    guard let present = keys.firstIndex(of: typed) else {
      typed = step > 0 ? keys[0] : keys[keys.count - 1]
      return
    }
    typed = keys[(present + step + keys.count) % keys.count]
  }

  private func keys(_ question: Question, in dialogue: AnswerDialogue) -> [String] {
    let session = dialogue.session
    // Arrows must not take the place of what somebody has written.
    guard !question.isOpen else { return [] }
    return AnswerWords.choices(question, in: session).map(\.key)
      + AnswerWords.apart(question, in: session).map(\.key)
  }

  /// Shows how answers are protected, on as many screens as it takes.
  ///
  /// - Returns: whether the person wants to leave.
  private func explain(_ dialogue: AnswerDialogue) -> Bool {
    let words = AnswerWords.promise(dialogue.session)
    let keys = dialogue.session.words.question.helpKeys
    var part = 0
    while true {
      let screen = QuestionScreen(size: terminal.size, unicode: Console.showsUnicode)
      let parts = screen.parts(of: words, below: dialogue, keys: keys)
      guard part < parts.count else { return false }
      terminal.show(screen.lines(dialogue, words: parts[part], keys: keys))
      switch terminal.key() {
      case .enter, .right, .down: part += 1
      case .left, .up: part = max(0, part - 1)
      case .interrupt, .endOfInput: return true
      case .text(let typed) where dialogue.session.words.keys.command(typed) == .save: return true
      default: continue
      }
    }
  }

  /// Asks a leader of few whether the results may be shown.
  ///
  /// - Returns: whether the person goes on, and does not leave.
  private func askForConsent(_ dialogue: inout AnswerDialogue) -> Bool {
    let (keys, texts) = (dialogue.session.words.keys, dialogue.session.words.consent)
    var part = 0
    while true {
      let isLast = show(
        dialogue, AnswerWords.consent(dialogue.session), part: &part, keys: texts.screenKeys)
      switch terminal.key() {
      case .text(let typed):
        switch keys.command(typed) {
        case .yes where isLast: dialogue.consent(true)
        case .no where isLast: dialogue.consent(false)
        case .save: return false
        default: continue
        }
      case .enter where isLast: return true
      case .enter, .right, .down: part += 1
      case .left, .up: part -= 1
      case .interrupt, .endOfInput: return false
      default: continue
      }
    }
  }

  /// Shows one part of words that end with a question, which may need more screens than one; the keys that
  /// answer it stand on the last.
  ///
  /// - Returns: whether it is the last part.
  private func show(
    _ dialogue: AnswerDialogue, _ words: [String], part: inout Int, above: String? = nil,
    keys: String
  ) -> Bool {
    let screen = QuestionScreen(size: terminal.size, unicode: Console.showsUnicode)
    let parts = screen.parts(of: words, below: dialogue, above: above, keys: keys)
    part = min(max(0, part), parts.count - 1)
    let isLast = part == parts.count - 1
    terminal.show(
      screen.lines(
        dialogue, words: parts[part], above: above,
        keys: isLast ? keys : dialogue.session.words.question.helpKeys))
    return isLast
  }

  /// Shows what will be sent, and asks; once more where it is nothing.
  private func check(_ dialogue: inout AnswerDialogue) -> PlainAnswering.CheckStep {
    var missing = MissingList(dialogue)
    var asksForEmpty = false
    var part = 0
    while true {
      let session = dialogue.session
      let isLast = show(dialogue, missing, asksForEmpty: asksForEmpty, part: &part)
      switch terminal.key() {
      case .text(let typed):
        switch session.words.keys.command(typed) {
        case .yes where !isLast: continue
        case .yes where session.check.isEmpty && !asksForEmpty: (asksForEmpty, part) = (true, 0)
        case .yes: return .end(.send)
        case .change where dialogue.asksForConsent:
          guard askForConsent(&dialogue) else { return .end(.later) }
        case .back: return .back
        case .save: return .end(.later)
        case nil where String(typed) == MissingList.turnKey:
          missing.turn()
          part = 0
        default: if let entry = missing.entry(String(typed)) { return .jump(entry) }
        }
      case .enter where !isLast, .right where !isLast, .down where !isLast: part += 1
      case .right, .down:
        missing.turn()
        part = 0
      case .up: part -= 1
      case .left: return .back
      case .interrupt, .endOfInput: return .end(.later)
      default: continue
      }
    }
  }

  /// Draws what will be sent, or the question whether nothing at all is meant.
  ///
  /// - Returns: whether it stands there to its end, with the key that sends.
  private func show(
    _ dialogue: AnswerDialogue, _ missing: MissingList, asksForEmpty: Bool, part: inout Int
  ) -> Bool {
    let (texts, session) = (dialogue.session.words, dialogue.session)
    let words =
      asksForEmpty
      ? AnswerWords.empty(session)
      : [texts.check.heading, ""] + AnswerWords.check(session, missing)
    return show(
      dialogue, words, part: &part, above: missing.keys, keys: texts.check.screenKeys)
  }
}
