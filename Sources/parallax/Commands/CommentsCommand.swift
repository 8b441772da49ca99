import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Privacy
import Rendering
import SurveyModel

/// `parallax comments …`: what was written in words.
struct CommentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "What was written in words, where enough people wrote and a person reviewed it.",
    subcommands: [ShowComments.self, ReviewComments.self], defaultSubcommand: ShowComments.self)
}

/// `parallax comments WAVE`: the comments that may be shown.
struct ShowComments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The comments of a closed wave, as far as they may be shown.")

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "text, json or csv.")
  var format: Format?

  @Option(name: .shortAndLong, help: "The file to write (default: stdout).")
  var output: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard [Format.text, .json, .csv].contains(format ?? .text) else {
      throw ValidationError("Comments are text, json or csv.")
    }
  }

  func run() async throws {
    try OutputFile(path: output).refuseExisting()
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    let tree = try await workshop.store.frozenRoster(of: wave.id).tree
    let kept = try await workshop.store.keptComments(of: wave.id)
    let report = WaveComments(wave: wave, survey: survey, tree: tree, kept: kept).report
    try ReportOptions.write(report, as: format, to: output, global: global)
    if kept.contains(where: { !$0.isReviewed }) {
      Console.say(
        "To decide what may be shown: parallax comments review \(ShellWord.of(wave.name))")
    }
  }
}
