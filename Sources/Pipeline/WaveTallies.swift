public import SurveyModel
public import Tallies

/// What is known of one wave: what was answered, the departments, and how many people there are.
public struct WaveTallies: Sendable {
  /// The tallies.
  public let book: TallyBook

  /// The departments.
  public let tree: DepartmentTree

  /// How many people each department directly holds, by role; `nil` where no roster is known.
  public let headcount: [Identifier<Department>: [Role: Int]]?

  /// The same by tier; `nil` where tiers are not known.
  public let tierCount: [Identifier<Department>: [Tier: Int]]?

  /// What departments achieve, from outside the survey; `nil` where that is not known.
  public let outcome: Outcome?

  /// What the wave's first report settled; `nil` where nothing was reported yet.
  public let settled: Release?

  /// Puts together what is known.
  public init(
    book: TallyBook, tree: DepartmentTree, headcount: [Identifier<Department>: [Role: Int]]?,
    tierCount: [Identifier<Department>: [Tier: Int]]? = nil,
    outcome: Outcome? = nil, settled: Release? = nil
  ) {
    self.settled = settled
    self.outcome = outcome
    self.book = book
    self.tree = tree
    self.headcount = headcount
    self.tierCount = tierCount
  }
}

extension WaveTallies {
  /// The same wave after its first report.
  public func settled(as release: Release) -> WaveTallies {
    WaveTallies(
      book: book, tree: tree, headcount: headcount, tierCount: tierCount, outcome: outcome,
      settled: release)
  }
}

/// How many people of a role were asked and answered, directly in a department.
public struct ResponseTally: Hashable, Sendable {
  /// The department that the people are directly in.
  public let department: Identifier<Department>

  /// The role.
  public let role: Role

  /// How many were asked.
  public let invited: Int

  /// How many answered.
  public let answered: Int

  /// Makes a tally.
  public init(department: Identifier<Department>, role: Role, invited: Int, answered: Int) {
    self.department = department
    self.role = role
    self.invited = invited
    self.answered = answered
  }
}
