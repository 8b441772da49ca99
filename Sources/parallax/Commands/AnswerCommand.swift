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
      On a terminal the arrow keys choose; elsewhere, and with --plain, it goes line by line.
      """)

  @Argument(help: "Your personal link, or the code at its end.")
  var link: String

  @Flag(help: "Ask line by line, for screen readers and simple terminals.")
  var plain = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    guard let secret = LinkSecret(code) else {
      throw Failure(
        .notFound, "this is not a complete link",
        hint: "Copy the whole link from your invitation, with all 26 characters at its end.")
    }
    let workshop = try Workshop(global)
    let runner = SurveyRunner(waves: workshop.store, ballots: workshop.store)
    switch try await runner.open(secret, at: Date()) {
    case .session(let session): try await answer(session, with: runner)
    case .unknown:
      throw Failure(
        .notFound, "this link is not known here",
        hint: "Check that it is complete, or ask whoever sent it.")
    case .revoked:
      throw Failure(
        .conflict, "this link was taken back",
        hint: "If you have a newer one, use it; else ask whoever sent it.")
    case .spent(let receipt, _):
      throw Failure(
        .conflict, "your answers are in already, and the first ones count",
        hint: "Your receipt: \(receipt.text)")
    case .notYetOpen(let notice):
      throw Failure(
        .unavailable, "answers are taken from \(notice.opens.forPeople) on",
        hint: "Keep the link and come back then.")
    case .closed(let notice):
      throw Failure(
        .unavailable, "this survey ended on \(notice.closes.forPeople)",
        hint: "Answers can no longer be taken.")
    }
  }

  /// The code at the end of the link.
  private var code: String {
    let path = link.split(separator: "?").first.map(String.init) ?? link
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  private func answer(_ session: AnswerSession, with runner: SurveyRunner) async throws {
    var dialogue = AnswerDialogue(session: session)
    let ending = try await ask(&dialogue, with: runner)
    guard ending == .send else {
      try await runner.save(dialogue.session)
      return Console.say("Saved. The same link goes on where you left.")
    }
    let submission = try await runner.submit(dialogue.session, at: Date())
    if submission.outcome == .alreadyIn {
      Console.say("Your answers were in already, and the first ones count.")
    }
    for line in AnswerWords.receipt(submission.receipt) { Console.give(line + "\n") }
  }

  private func ask(
    _ dialogue: inout AnswerDialogue, with runner: SurveyRunner
  ) async throws -> PlainAnswering.Ending {
    if !plain, Console.isInteractive, !global.noInput, let terminal = RawTerminal() {
      defer { terminal.leave() }
      var screen = ScreenAnswering(terminal: terminal)
      return try await screen.run(&dialogue) { try await runner.save($0) }
    }
    let lines = PlainAnswering(readLine: { readLine() }, say: { Console.give($0 + "\n") })
    return try await lines.run(&dialogue) { try await runner.save($0) }
  }
}
