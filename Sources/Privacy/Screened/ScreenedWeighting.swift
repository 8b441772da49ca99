/// How both sides of a weighted gap were weighted, as far as it may be shown.
public struct ScreenedWeighting: Codable, Hashable, Sendable {
  /// Where weights come from.
  public enum Source: String, CaseIterable, Codable, Hashable, Sendable {
    /// The `weight` column of the answers.
    case column

    /// The roster, stratum by stratum.
    case strata

    /// The roster, raked to departments and tiers.
    case raking
  }

  /// One role's weights.
  public struct Side: Codable, Hashable, Sendable {
    /// Where the weights come from.
    public let source: Source

    /// The number of equally weighted answers that say as much.
    public let effectiveCount: Disclosed<Double>

    /// The number of answers over the effective one.
    public let designEffect: Disclosed<Double>

    /// How many departments or tiers were joined with a neighbour.
    public let joined: Disclosed<Int>

    /// Whether one person has more than a fifth of the whole weight.
    public internal(set) var isDominated = false
  }

  /// The leaders' weights.
  public let leader: Side

  /// The frontline's weights.
  public let frontline: Side
}
