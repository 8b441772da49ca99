public import Privacy

/// How both sides of a weighted gap were weighted, as figures.
public struct WeightingFigures: Hashable, Sendable {
  /// One role's weights.
  public struct Side: Hashable, Sendable {
    /// Where the weights come from.
    public let source: Code

    /// The number of equally weighted answers that say as much.
    public let effectiveCount: Figure

    /// The number of answers over the effective one.
    public let designEffect: Figure

    /// How many departments or tiers were joined with a neighbour.
    public let joined: Figure

    /// Whether one person has more than a fifth of the whole weight.
    public let isDominated: Bool

    let origin: ScreenedWeighting.Source

    init(_ side: ScreenedWeighting.Side) {
      source = Code(side.source)
      origin = side.source
      effectiveCount = Figure(side.effectiveCount, as: .people)
      designEffect = Figure(side.designEffect, as: .plain)
      joined = Figure(people: side.joined)
      isDominated = side.isDominated
    }
  }

  /// The leaders' weights.
  public let leader: Side

  /// The frontline's weights.
  public let frontline: Side

  /// Makes figures of screened weights.
  public init(_ screened: ScreenedWeighting) {
    leader = Side(screened.leader)
    frontline = Side(screened.frontline)
  }
}
