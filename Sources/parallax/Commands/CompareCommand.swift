import ArgumentParser
import Collecting
import Pipeline
import SurveyModel

/// `parallax compare`: how gaps moved from wave to wave.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "How each gap changed between two closed waves, with its interval.")

  @Argument(help: "The earlier wave.")
  var earlier: String

  @Argument(help: "The later wave.")
  var later: String

  @OptionGroup var report: ReportOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try OutputFile(path: report.output).refuseExisting()
    let workshop = try Workshop(global)
    let before = try await ClosedWave(earlier, in: workshop)
    let after = try await ClosedWave(later, in: workshop)
    guard earlier != later else {
      throw Failure(.usage, "a wave cannot be compared with itself", hint: "Name two waves.")
    }
    guard before.wave.opens <= after.wave.opens else {
      throw Failure(
        .usage, "“\(earlier)” does not come before “\(later)”",
        hint: "Name the earlier wave first: parallax compare \(later) \(earlier)")
    }
    try report.check(against: after.survey, tree: after.tallies.tree)
    let request = after.request(
      focus: report.focus,
      minimumGroup: max(before.wave.settings.minimumGroup, after.wave.settings.minimumGroup))
    try report.write(
      try request.comparison(from: before.tallies, to: after.tallies), global: global)
  }
}
