import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax answer`: answer a wave in the terminal.
struct AnswerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer a wave in the terminal.",
    discussion: """
      Your answers are saved after each question; the same link goes on where you left. \
      On a terminal the arrow keys choose; elsewhere, and with --plain, it goes line by line. You \
      are asked in the language in which you were invited, else in that of the terminal, if the \
      survey has it; --language chooses another, also in the middle.
      """)

  @Argument(
    help: """
      Your personal link, or the code at its end. With - it is read from standard input, or asked for: \
      then no list of commands holds it.
      """)
  var link: String

  @Flag(help: "Ask line by line, for screen readers and simple terminals.")
  var plain = false

  @Option(help: "The language to answer in, such as de; your answers stay.")
  var language: String?

  @Flag(help: "Say that your department or role is not right; nothing else changes.")
  var wrongPlace = false

  @Flag(
    help: "Say that you would rather not take part: nobody reminds you, and the link works on.")
  var decline = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let asked = language.map(Language.init(rawValue:))
    let words = TerminalLanguage.words(asked: asked, environment: environment)
    guard let secret = Self.secret(in: try given(words)) else {
      throw Failure(.notFound, words.link.incomplete)
    }
    let workshop = try Workshop(global)
    let runner = SurveyRunner(waves: workshop.store, ballots: workshop.store)
    switch try await runner.open(secret, at: Date()) {
    case .session(var session):
      try choose(asked, in: &session, machine: TerminalLanguage.ofMachine(environment))
      if wrongPlace || decline {
        return try await say(to: StartDesk(store: workshop.store), in: session)
      }
      try await answer(session, of: secret, with: runner)
    case .unknown: throw Failure(.notFound, words.link.unknown)
    case .revoked: throw Failure(.conflict, words.link.revoked)
    case .spent(let receipt, _):
      let standing = try await runner.standing(of: receipt, at: Date())
      if case .withdrawn = standing {
        throw Failure(.conflict, BallotTexts(words.language).withdrawn)
      }
      throw Failure(.conflict, words.link.spent(receipt.text))
    case .notYetOpen(let notice):
      let opens = DateWords(words.language).firstDay(from: notice.opens, in: .current)
      throw Failure(.unavailable, words.link.notYetOpen(opens))
    case .closed(let notice):
      throw closed(at: notice.closes, in: asked ?? notice.language, else: words)
    }
  }

  /// Says what the person has to say in place of answering.
  private func say(to desk: StartDesk, in session: AnswerSession) async throws {
    let texts = WishTexts(InterfaceLanguage(serving: session.language))
    if wrongPlace { try await desk.doubtPlace(session) }
    if decline { try await desk.decline(session) }
    for done in (wrongPlace ? [texts.doubt.done] : []) + (decline ? [texts.decline.done] : []) {
      for line in [done.heading] + done.lines { Console.say(line) }
    }
    if decline { Console.say(texts.linkWorks(AnswerWords.end(of: session))) }
  }

  /// Takes the language that was asked for, or that of the machine where none is known.
  private func choose(
    _ asked: Language?, in session: inout AnswerSession, machine: Language?
  ) throws {
    let offered = session.survey.languages
    if let asked {
      guard let found = LanguageChoice.best([asked], among: offered) else {
        throw Failure(
          .usage, "this survey is not there in \(Console.harmless(asked.rawValue))",
          hint: "It has " + offered.map(\.rawValue).joined(separator: ", ") + ".")
      }
      session.choose(found)
    } else if !session.isLanguageKnown, let machine,
      let found = LanguageChoice.best([machine], among: offered)
    {
      session.choose(found)
    }
  }

  /// The link as it was given: as a word of the command, or else the first line that comes in.
  private func given(_ words: AnswerTexts) throws -> String {
    guard link == "-" else { return link }
    let isAsked = !global.noInput && isatty(STDIN_FILENO) == 1
    return try isAsked ? HiddenLine.ask(words.screen.link) : readLine() ?? ""
  }

  /// The secret of a link, or of the code at its end.
  private static func secret(in typed: String) -> LinkSecret? {
    let path = typed.split(separator: "?").first.map(String.init) ?? typed
    let code = path.split(separator: "/").last.map(String.init) ?? path
    return LinkSecret(typed) ?? LinkSecret(code)
  }

  /// Why a person who has begun cannot go on, in the language of the answers; `nil` where nothing is in
  /// the way.
  ///
  /// A link that is not there any more was purged with the names of its wave.
  private func ended(
    _ session: AnswerSession, of secret: LinkSecret, with runner: SurveyRunner
  ) async throws -> Failure? {
    let words = session.words
    switch try await runner.open(secret, at: Date()) {
    case .session, .notYetOpen: return nil
    case .revoked: return Failure(.conflict, words.link.revoked)
    case .spent(let receipt, _):
      let notice = words.link.spent(receipt.text)
      let unadded = SheetTexts(words.language).unadded
      return Failure(.conflict, notice.words, hint: unadded + "\n" + notice.hint)
    case .closed(let notice): return closed(at: notice.closes, in: session.language, else: words)
    case .unknown:
      return closed(at: min(session.promise.closes, Date()), in: session.language, else: words)
    }
  }

  /// Keeps what was answered so far; somebody who has sent meanwhile from elsewhere cannot go on.
  private func keep(_ session: AnswerSession, with runner: SurveyRunner) async throws {
    guard try await runner.save(session) == .kept else { throw AlreadySent() }
  }

  private func answer(
    _ session: AnswerSession, of secret: LinkSecret, with runner: SurveyRunner
  ) async throws {
    var dialogue = AnswerDialogue(session: session)
    let submission: SurveyRunner.Submission
    do {
      let ending = try await ask(&dialogue, with: runner)
      guard ending == .send else {
        try await keep(dialogue.session, with: runner)
        // Nothing is kept of a wave that has ended, and nobody is told that it were.
        if let failure = try await ended(dialogue.session, of: secret, with: runner) {
          throw failure
        }
        return Console.say(session.words.ending.saved)
      }
      submission = try await runner.submit(dialogue.session, at: Date())
    } catch let error where error is CollectingError || error is AlreadySent {
      // What has come in between says so in different ways, by how far it has come.
      throw try await ended(dialogue.session, of: secret, with: runner) ?? error
    }
    if submission.outcome == .alreadyIn {
      Console.say(session.words.ending.first)
    }
    for line in AnswerWords.receipt(submission.receipt, in: dialogue.session) {
      for part in Wrapping.lines(line, width: Console.columns) { Console.give(part + "\n") }
    }
    let texts = BallotTexts(InterfaceLanguage(serving: dialogue.session.language))
    if case .atSite = try await runner.standing(of: submission.receipt, at: Date()) {
      texts.atSite.lines.forEach { Console.say($0) }
    } else {
      Console.say(texts.until(AnswerWords.end(of: dialogue.session)))
      Console.say("  parallax receipt \(submission.receipt.text) --withdraw")
    }
    offerToClear(dialogue.session.words.screen)
  }

  /// Empties the screen and what can be scrolled back to, once the person has noted the receipt.
  private func offerToClear(_ words: ScreenTexts) {
    guard Console.isInteractive, !global.noInput,
      ProcessInfo.processInfo.environment["TERM"] != "dumb"
    else { return }
    Console.say("\n" + words.clear)
    if readLine() != nil { Console.give("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }

  /// Says that the wave has ended, in the language of the answers.
  private func closed(
    at end: Date, in language: Language?, else words: AnswerTexts
  ) -> Failure {
    let texts = language.flatMap { InterfaceLanguage($0) }.map(AnswerTexts.init) ?? words
    let day = DateWords(texts.language).lastDay(before: end, in: .current)
    return Failure(.unavailable, texts.link.closed(day))
  }

  private func ask(
    _ dialogue: inout AnswerDialogue, with runner: SurveyRunner
  ) async throws -> PlainAnswering.Ending {
    if !plain, Console.isInteractive, !global.noInput, let terminal = RawTerminal() {
      defer { terminal.leave() }
      var screen = ScreenAnswering(terminal: terminal)
      return try await screen.run(&dialogue) { try await keep($0, with: runner) }
    }
    // A person's terminal is not left to break words; what reads a pipe gets whole lines.
    let lines = PlainAnswering(readLine: { readLine() }) { words in
      let parts = Console.isInteractive ? Wrapping.lines(words, width: Console.columns) : [words]
      for part in parts { Console.give(part + "\n") }
    }
    return try await lines.run(&dialogue) { try await keep($0, with: runner) }
  }
}

/// The answers were sent meanwhile, by the same link from elsewhere.
private struct AlreadySent: Error {}

extension Failure {
  /// A link that leads to no questions.
  fileprivate init(_ code: Code, _ notice: AnswerTexts.Notice) {
    self.init(code, notice.words, hint: notice.hint)
  }
}
