/// What can be wrong with the numbers handed to this module.
public enum StatisticsError: Error, Sendable, Hashable {
  /// More people answered than the roster holds.
  case rosterSmallerThanAnswers(answers: Int, roster: Int)

  /// A stable code for messages and programs.
  public var code: String {
    switch self {
    case .rosterSmallerThanAnswers: "statistics.roster-smaller-than-answers"
    }
  }
}
