import ArgumentParser
import Collecting
import Foundation
import Pipeline
import SurveyModel
import Tallies

/// `parallax compare`: how gaps moved from wave to wave.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "How each gap changed over two or more closed waves, with its interval.",
    discussion: """
      Two waves: what changed, and who moved. Three and more: also each wave against the next, and \
      the trend, in points a year.
      """)

  @Argument(help: "The waves, the earliest first.")
  var waves: [String]

  @OptionGroup var report: ReportOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard waves.count >= 2 else { throw ValidationError("Name two waves or more.") }
    guard Set(waves).count == waves.count else {
      throw ValidationError("A wave cannot be compared with itself: name different waves.")
    }
  }

  func run() async throws {
    try OutputFile(path: report.output).refuseExisting()
    let workshop = try Workshop(global)
    if try await tellNoisy(in: workshop) { return }
    var closed: [ClosedWave] = []
    for name in waves { closed.append(try await ClosedWave(name, in: workshop)) }
    for (before, after) in zip(closed, closed.dropFirst())
    where before.wave.opens >= after.wave.opens {
      throw Failure(
        .usage, "“\(before.wave.name)” does not come before “\(after.wave.name)”",
        hint: "Name the earliest wave first: parallax compare "
          + closed.sorted { $0.wave.opens < $1.wave.opens }.map(\.wave.name)
          .joined(separator: " "))
    }
    guard let last = closed.last else { return }
    try report.check(against: last.survey, tree: last.tallies.tree)
    let linked = try await followed(closed, in: workshop)
    guard
      let changes = try ComparedWaves(closed: closed).report(focus: report.focus, linked: linked)
    else { return }
    try report.write(changes, global: global)
  }

  /// The changes between two waves that are published with noise.
  ///
  /// - Returns: Whether the waves are such; without any, nothing is told.
  private func tellNoisy(in workshop: Workshop) async throws -> Bool {
    var found: [Wave] = []
    for name in waves { found.append(try await workshop.wave(name)) }
    guard found.contains(where: { $0.settings.noise != nil }) else { return false }
    if let exact = found.first(where: { $0.settings.noise == nil }) {
      throw Failure(exact: exact.name)
    }
    guard found.count == 2 else {
      throw Failure(
        .usage, "waves with noise are compared two at a time",
        hint: "For example: parallax compare " + waves.prefix(2).joined(separator: " "))
    }
    guard found[0].opens < found[1].opens else {
      throw Failure(
        .usage, "“\(found[0].name)” does not come before “\(found[1].name)”",
        hint:
          "Name the earliest wave first: parallax compare \(ShellWord.of(found[1].name)) \(ShellWord.of(found[0].name))"
      )
    }
    let earlier = try await NoisyReports.wave(found[0], in: workshop)
    let later = try await NoisyReports.wave(found[1], in: workshop)
    try report.check(against: later.survey, tree: later.tree)
    try report.write(earlier.changes(to: later, focus: report.focus), global: global)
    return true
  }

  /// What people tell who were followed; `nil` unless all waves are a panel of one survey.
  private func followed(
    _ closed: [ClosedWave], in workshop: Workshop
  ) async throws -> LinkedTallies? {
    guard let last = closed.last, closed.allSatisfy(\.wave.isPanel) else { return nil }
    guard closed.allSatisfy({ Codebook($0.survey) == Codebook(last.survey) }) else {
      Console.say("People are not followed: the waves do not ask the same questions.")
      return nil
    }
    var counter = PanelCounter(
      last.tallies.book.layout, survey: last.survey, waves: closed.map(\.wave.name))
    for (number, wave) in closed.enumerated() {
      counter = try await workshop.store.fold(responsesOf: wave.wave.id, into: counter) {
        $0.add(
          answers: $1.answers, wave: number,
          role: $1.tier == Tier.frontline.rawValue ? .frontline : .leader,
          department: Identifier($1.department), code: $1.panel)
      }
    }
    return counter.tallies
  }
}
