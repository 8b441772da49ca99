import Analysis
import Privacy
public import Reporting
public import SurveyModel
import Tallies

/// What was released of a wave with noise, with what it is read with.
public struct NoisyWave: Sendable {
  /// The wave's name.
  public let name: String

  /// The survey that was answered.
  public let survey: Survey

  /// The departments.
  public let tree: DepartmentTree

  /// All that is ever published of it.
  public let release: NoisyRelease

  /// Puts a wave together.
  public init(name: String, survey: Survey, tree: DepartmentTree, release: NoisyRelease) {
    self.name = name
    self.survey = survey
    self.tree = tree
    self.release = release
  }

  /// The gap report.
  public func report(focus: Focus) -> Report {
    .noisy(
      NoisyReport(
        screen.screened, wave: name, survey: survey, language: language, tree: tree, focus: focus))
  }

  /// How gaps moved to a later wave.
  public func changes(to later: NoisyWave, focus: Focus) -> Report {
    let (before, after) = (screen, later.screen)
    return .noisyChange(
      NoisyChangeReport(
        before.changes(to: after), of: (before.screened, after.screened),
        named: (name, later.name), survey: later.survey, language: later.language,
        tree: later.tree, focus: focus))
  }

  private var screen: NoisyScreen { NoisyScreen(release, survey: survey, tree: tree) }

  private var language: Language { survey.languages.first ?? "en" }
}

extension ReportRequest {
  /// Draws the noisy release of a wave: tallies → exact sums → noise.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - budget: The budget of a person.
  ///   - isShort: Whether the short form was asked.
  ///   - random: Where chance comes from.
  /// - Returns: What may be kept and published.
  /// - Throws: ``AnalysisError`` when answers and tree do not fit together.
  public func noise(
    of wave: WaveTallies, budget: NoiseBudget, isShort: Bool,
    using random: inout some RandomNumberGenerator
  ) throws -> NoisyRelease {
    NoiseMechanism.release(
      of: try analysis(wave), budget: budget, isShort: isShort, using: &random)
  }
}
