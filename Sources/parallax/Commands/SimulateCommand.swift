import ArgumentParser
import Foundation
import Simulation
import SurveyModel

/// `parallax simulate`: synthetic answers with known gaps.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write synthetic answers with known gaps, as CSV.")

  @Option(help: "A survey file, or the name of a shipped survey.")
  var survey: String

  @Option(help: "How many people answer each wave.")
  var respondents: Int

  @Option(help: "How many departments there are.")
  var departments: Int

  @Option(help: "How many waves there are.")
  var waves = 1

  @Option(help: "The same seed gives the same file.")
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: "The file to write (default: stdout).")
  var output: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard respondents > 0, departments > 0, waves > 0 else {
      throw ValidationError("Respondents, departments and waves must be 1 or more.")
    }
  }

  func run() async throws {
    let survey = try SurveyFile(named: survey).survey()
    let file = SimulatedFile(
      survey: survey, respondents: respondents, departments: departments, waves: waves,
      seed: seed)
    let destination = OutputFile(path: output)
    try destination.refuseExisting()
    let handle = try destination.handle()
    try file.write { part in try handle.write(contentsOf: Data(part)) }
    for (block, gap) in zip(survey.blocks, file.truth.blocks) {
      Console.say("true gap of \(block.id): \(gap)")
    }
  }
}
