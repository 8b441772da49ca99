import ArgumentParser
import SurveyModel
import Tallies

/// By what the results of a file are broken down.
struct BreakdownOptions: ParsableArguments {
  @Flag(help: "Results by level of leadership too, from the column tier.")
  var byTier = false

  @Option(
    help: "A profile question of the survey: results by its options too (up to three times).")
  var by: [String] = []

  /// What is declared for a survey.
  ///
  /// - Throws: ``Failure`` for a question that the survey does not ask, or more than three.
  func declared(in survey: Survey) throws -> DeclaredBreakdowns {
    let asked = survey.profile.map(\.id.rawValue)
    if let strange = by.first(where: { !asked.contains($0) }) {
      throw Failure(
        .notFound, "the survey has no profile question “\(strange)”",
        hint: asked.isEmpty ? nil : "It has: \(asked.joined(separator: ", ")).")
    }
    guard by.count <= DeclaredBreakdowns.mostQuestions else {
      throw Failure(
        .usage, "results are broken down by at most \(DeclaredBreakdowns.mostQuestions) questions",
        hint: "Each more makes single people easier to find.")
    }
    var seen: Set<String> = []
    let once = by.filter { seen.insert($0).inserted }
    return DeclaredBreakdowns(isByTier: byTier, questions: once.map { Identifier($0) })
  }
}
