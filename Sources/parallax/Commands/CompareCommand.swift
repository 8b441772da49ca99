import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Privacy
import Reporting
import SurveyModel

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
    var found: [Wave] = []
    for name in waves { found.append(try await workshop.wave(name)) }
    for (before, after) in zip(found, found.dropFirst()) where before.opens >= after.opens {
      throw Failure(
        .usage, "“\(before.name)” does not come before “\(after.name)”",
        hint: "Name the earliest wave first: parallax compare "
          + found.sorted { $0.opens < $1.opens }.map(\.name).joined(separator: " "))
    }
    if try await tellSealed(found, in: workshop) { return }
    var closed: [ClosedWave] = []
    for name in waves { closed.append(try await ClosedWave(name, in: workshop)) }
    guard let last = closed.last else { return }
    try report.check(against: last.survey, tree: last.tallies.tree)
    guard
      let changes = try await FrozenChanges.report(
        of: closed, focus: report.focus, in: workshop)
    else { return }
    try report.write(changes, global: global)
  }

  /// The changes between sealed waves, as they were first told.
  ///
  /// - Returns: Whether all waves are sealed; unless they are, nothing is told.
  private func tellSealed(_ waves: [Wave], in workshop: Workshop) async throws -> Bool {
    var sealed: [SealedWave] = []
    for wave in waves {
      guard let found = try await SealedWave(wave, in: workshop) else { return false }
      sealed.append(found)
    }
    guard let last = sealed.last else { return false }
    try report.check(against: last.survey, tree: last.frozen.tree)
    guard
      let changes = try await FrozenChanges.report(
        of: sealed, focus: report.focus, in: workshop)
    else { return false }
    sealed.forEach { $0.say() }
    try report.write(changes, global: global)
    return true
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
}
