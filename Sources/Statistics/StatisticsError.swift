/// What can be wrong with the numbers handed to this module.
public enum StatisticsError: Error, Sendable, Hashable {
  /// More people answered than the roster holds.
  case rosterSmallerThanAnswers(answers: Int, roster: Int)

  /// A stratum with people on the roster has no answers; its place among the strata.
  case emptyStratum(Int)

  /// A stable code for messages and programs.
  public var code: String {
    switch self {
    case .emptyStratum: "statistics.empty-stratum"
    case .rosterSmallerThanAnswers: "statistics.roster-smaller-than-answers"
    }
  }
}
