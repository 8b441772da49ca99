import ArgumentParser
import SurveyModel
import Tallies

/// What goes with what.
struct DriverOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Say which blocks go with this one, among leaders and among the frontline.",
      valueName: "block"))
  var drives: String?

  /// The block that is looked at as the outcome.
  var block: Identifier<Block>? { drives.map { Identifier($0) } }

  /// What has to be counted for it.
  var parts: TallyParts { drives == nil ? .patterns : [.patterns, .scoreProducts] }

  /// Fails when the block is none of the survey's.
  func check(against survey: Survey) throws {
    guard let drives, !survey.blocks.contains(where: { $0.id.rawValue == drives }) else { return }
    throw Failure(
      .notFound, "the survey has no block “\(drives)”",
      hint: "It has: " + survey.blocks.map(\.id.rawValue).joined(separator: ", "))
  }
}
