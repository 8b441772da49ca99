import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax receipt`: where the ballot of a receipt is, and taking it back.
struct ReceiptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "See whether your answers are in, or take them back.",
    discussion: """
      The receipt is the code that you got after sending. Until the survey closes, --withdraw takes \
      your answers out of the box; the link stays used, since nothing tells which one it was.
      """)

  @Argument(
    help: """
      Your receipt, such as K7QF-2M9X-4RTB. With - it is read from standard input, or asked for: then \
      no list of commands holds it.
      """)
  var receipt: String

  @Flag(help: "Take your answers back.")
  var withdraw = false

  @Flag(help: "Do not ask once more.")
  var yes = false

  @Option(help: "The language to read in, such as de.")
  var language: String?

  @OptionGroup var global: GlobalOptions

  private struct Description: Encodable {
    let state: String
    let closes: String?
  }

  func validate() throws {
    guard !yes || withdraw else { throw ValidationError("--yes goes with --withdraw.") }
  }

  func run() async throws {
    let words = TerminalLanguage.words(
      asked: language.map(Language.init(rawValue:)),
      environment: ProcessInfo.processInfo.environment)
    let texts = BallotTexts(words.language)
    guard let receipt = Receipt(try given(texts, in: words.language)) else {
      throw Failure(.notFound, texts.unknown)
    }
    let workshop = try Workshop(global)
    let runner = SurveyRunner(waves: workshop.store, ballots: workshop.store)
    var standing = try await runner.standing(of: receipt, at: Date())
    if withdraw, case .inBox = standing {
      guard try isMeant(texts) else { return Console.say(texts.keep) }
      standing = try await runner.withdraw(receipt, at: Date())
    }
    guard let notice = standing.notice else { throw Failure(.notFound, texts.unknown) }
    if withdraw, !standing.isWithdrawn { throw Failure(.unavailable, texts.words(of: standing)) }
    try show(standing, until: notice.closes, texts, in: words.language)
  }

  /// The receipt as it was given: as a word of the command, or else the first line that comes in.
  private func given(_ texts: BallotTexts, in language: InterfaceLanguage) throws -> String {
    guard receipt == "-" else { return receipt }
    let isAsked = !global.noInput && isatty(STDIN_FILENO) == 1
    return try isAsked ? HiddenLine.ask(texts.label + language.colon + " ") : readLine() ?? ""
  }

  /// Asks once more; a number answers, so that it is the same in all languages.
  private func isMeant(_ texts: BallotTexts) throws -> Bool {
    if yes { return true }
    guard !global.noInput else {
      throw Failure(.usage, texts.sure.heading, hint: "parallax receipt CODE --withdraw --yes")
    }
    for line in [texts.sure.heading] + texts.sure.lines { Console.say(line) }
    Console.say("1  \(texts.confirm)")
    Console.say("2  \(texts.keep)")
    return readLine()?.trimmingCharacters(in: .whitespaces) == "1"
  }

  private func show(
    _ standing: ReceiptStanding, until closes: Date, _ texts: BallotTexts,
    in language: InterfaceLanguage
  ) throws {
    if global.json {
      return Console.give(
        try JSONText.of(Description(state: standing.name, closes: closes.isoEnd)))
    }
    let words = texts.words(of: standing)
    for line in [words.heading] + words.lines { Console.give(line + "\n") }
    guard case .inBox = standing else { return }
    let end = DateWords(language).lastDay(before: closes, in: .current)
    Console.give(texts.until(end) + "\n")
  }
}

extension ReceiptStanding {
  fileprivate var isWithdrawn: Bool {
    if case .withdrawn = self { true } else { false }
  }

  /// The name of the standing in JSON.
  fileprivate var name: String {
    switch self {
    case .unknown: "unknown"
    case .inBox: "in-box"
    case .waiting: "waiting"
    case .atSite: "at-site"
    case .withdrawn: "withdrawn"
    case .counted: "counted"
    }
  }
}

extension Failure {
  /// Where a ballot is, when that is not what was asked for.
  init(_ code: Code, _ words: BallotTexts.Words) {
    self.init(
      code, words.heading, hint: words.lines.isEmpty ? nil : words.lines.joined(separator: "\n"))
  }
}
