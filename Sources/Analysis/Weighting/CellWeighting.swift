import SurveyModel

/// How both sides of a weighted gap were weighted: what disclosure control decides from.
public struct CellWeighting: Hashable, Sendable {
  /// Where the weights come from.
  public enum Source: Hashable, Sendable {
    /// The `weight` column of the answers.
    case column

    /// The roster: strata, weighted to how many people each holds.
    case strata

    /// The roster: departments and tiers, raked to how many people each holds.
    case raking
  }

  /// One role's weights.
  public struct Side: Hashable, Sendable {
    /// Where the weights come from.
    public let source: Source

    /// The number of equally weighted answers that say as much.
    public let effectiveCount: Double

    /// The number of answers over ``effectiveCount``.
    public let designEffect: Double

    /// The largest share of the whole weight that one person has.
    public let largestShare: Double

    /// How many people do not have the commonest weight of a column.
    public let unlike: Int

    /// How many departments or tiers were joined with a neighbour, because too few of them answered.
    public let joined: Int

    /// Whether one person's weight pulls the mean: it differs from others', and is above a fifth of all.
    public var isDominated: Bool { designEffect > 1 + 1e-9 && largestShare > 0.2 }
  }

  /// The leaders' weights.
  public let leader: Side

  /// The frontline's weights.
  public let frontline: Side
}

/// How weights are made from a roster.
public struct WeightingRule: Hashable, Sendable {
  /// The fewest answers of a stratum; a smaller one is joined with its neighbour.
  public let smallestStratum: Int

  /// Whether a stratum may be smaller than what else is told apart: only without disclosure control.
  public let isFine: Bool

  /// Makes a rule.
  public init(smallestStratum: Int = 5, isFine: Bool = false) {
    self.smallestStratum = max(2, smallestStratum)
    self.isFine = isFine
  }
}
