public import Statistics
public import SurveyModel

/// The weighted answers of a whole wave: what a `weight` column adds to the counts.
///
/// It holds sums over a role only, no department's, so that nothing finer can be read from it.
public struct WeightedTally: Hashable, Sendable {
  /// One role's answers to one block and facet.
  public struct Part: Hashable, Sendable {
    /// The sums of the scores.
    public internal(set) var sums = WeightedSums()

    /// The weight of those whose score is favourable.
    public internal(set) var favorable = 0.0

    /// The largest weight of one person.
    public internal(set) var largest = 0.0

    /// How many people do not have the commonest weight.
    public internal(set) var unlike = 0

    /// The weighted share of favourable scores, 0 to 1; `nil` when nobody has a score.
    public var favorableShare: Double? {
      sums.weights > 0 ? favorable / sums.weights : nil
    }
  }

  /// Where weights above a limit were cut.
  public struct Trimming: Hashable, Sendable {
    /// How often the median weight the limit is.
    public let factor: Double

    /// How many people's weights were cut.
    public let people: Int
  }

  /// The leaders' parts, one a block and facet as in ``TallyLayout/facets``.
  public let leader: [Part]

  /// The frontline's parts.
  public let frontline: [Part]

  /// Where weights were cut; `nil` when that was not asked for.
  public let trimming: Trimming?

  /// The parts of a role.
  public subscript(role: Role) -> [Part] { role == .leader ? leader : frontline }
}
