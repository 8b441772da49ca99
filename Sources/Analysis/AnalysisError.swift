public import SurveyModel

/// What can be wrong with the tallies, the tree and the roster when they are put together.
public enum AnalysisError: Error, Hashable, Sendable {
  /// People answered in departments that the tree does not have.
  case unknownDepartments([Identifier<Department>])

  /// More people of a role answered in a department than the roster has.
  case moreAnswersThanPeople(department: Identifier<Department>, role: Role)

  /// The smallest gap that matters is not a positive number.
  case badBound

  /// A stable code for messages and programs.
  public var code: String {
    switch self {
    case .unknownDepartments: "analysis.unknown-departments"
    case .moreAnswersThanPeople: "analysis.more-answers-than-people"
    case .badBound: "analysis.bad-bound"
    }
  }
}
