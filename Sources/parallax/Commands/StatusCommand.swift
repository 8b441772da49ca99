import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Rendering
import SurveyModel

/// `parallax status`: who has answered so far.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "How many answered, by department and role, as far as it may be shown.",
    discussion: """
      While the wave runs, also what share will have answered at closing, as far as can be foreseen \
      without keeping times, and which departments need a nudge. After closing, answers that were \
      imported are counted.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "text, json, csv, html, pdf, or svg (into a new folder).")
  var format: Format?

  @Option(name: .shortAndLong, help: "The file to write (default: stdout).")
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try OutputFile(path: output).refuseExisting()
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    try ReportOptions.write(
      try await workshop.status(of: wave, at: Date()), as: format, to: output, global: global)
  }
}
