import ArgumentParser
import Collecting
import Foundation
import Pipeline
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
    guard let first = closed.first, let last = closed.last else { return }
    try report.check(against: last.survey, tree: last.tallies.tree)
    let request = last.request(
      focus: report.focus, minimumGroup: closed.map(\.wave.settings.minimumGroup).max())
    let year = 365.25 * 86_400
    try report.write(
      try request.changes(
        over: closed.map(\.tallies),
        times: closed.map { $0.wave.opens.timeIntervalSince(first.wave.opens) / year },
        unit: .year), global: global)
  }
}
