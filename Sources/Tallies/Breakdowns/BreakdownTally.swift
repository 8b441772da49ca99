public import SurveyModel

/// What is counted for the breakdowns that a wave declared.
///
/// Results are counted over the whole organisation, by role and option, one question at a time. How many
/// people stand where two breakdowns and the departments cross is counted as well, as a number alone: it
/// decides what may be shown.
public struct BreakdownTally: Hashable, Sendable {
  /// Everybody of one role who chose one option.
  public struct Group: Hashable, Sendable {
    /// The row.
    public let row: BreakdownRow

    /// The role.
    public let role: Role

    /// Names a group.
    public init(row: BreakdownRow, role: Role) {
      self.row = row
      self.role = role
    }
  }

  /// The people of one department and tier who chose the same options.
  public struct Crossing: Hashable, Sendable {
    /// Their department, role and tier.
    public let group: TallyBook.Group

    /// The rows in which they count: that of their tier, and of each option that they chose.
    public let rows: [BreakdownRow]
  }

  /// The rows of each breakdown in their order, whether or not anybody is in them.
  public let rows: [BreakdownRow]

  /// What was answered by option and role; tiers are counted with the departments.
  public let tallies: [Group: Tally]

  /// How many people have a score where breakdowns and departments cross.
  ///
  /// - Shape: one number a block and facet, as in ``TallyLayout/facets``; 0 for a derived facet.
  public let scored: [Crossing: [Int]]

  /// The tally of both sets of answers taken together.
  func merging(_ other: BreakdownTally) -> BreakdownTally {
    BreakdownTally(
      rows: rows,
      tallies: tallies.merging(other.tallies) { $0.merging($1) ?? $0 },
      scored: scored.merging(other.scored) { zip($0, $1).map(+) })
  }
}
