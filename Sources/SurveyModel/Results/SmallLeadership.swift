/// What is told of a department that has fewer leaders than the minimum group.
public enum SmallLeadership: String, CaseIterable, Codable, Hashable, Sendable {
  /// Nothing of its own: its answers count in the departments above it.
  case rollUp = "roll-up"

  /// From three leaders on, which side is rosier, and the frontline's side in half points.
  case directionOnly = "direction-only"

  /// The results, where every leader there who answered has agreed to it by name before starting.
  case openLeaders = "open-leaders"

  /// The fewest leaders of whom a direction is told.
  public static let fewestLeaders = 3

  /// The fewest frontline beside whom a direction is told: half a point of twenty people's mean leaves
  /// their sum open by ten points, twice what a single answer can differ.
  public static let fewestFrontline = 20

  /// Whether this tells nothing that another mode keeps back.
  public func isAtLeastAsTight(as other: SmallLeadership) -> Bool {
    self == .rollUp || self == other
  }

  /// Whether leaders of a department with so many people on its roster are asked to agree: they are too
  /// few to be shown without it, and the frontline is not.
  public func asksForConsent(leaders: Int, frontline: Int, minimumGroup: Int) -> Bool {
    self == .openLeaders && (1..<minimumGroup).contains(leaders) && frontline >= minimumGroup
  }

  /// Whether a direction may be told beside so many people.
  public func tellsDirection(leaders: Int, frontline: Int, minimumGroup: Int) -> Bool {
    self == .directionOnly && leaders >= Self.fewestLeaders && leaders < minimumGroup
      && frontline >= max(Self.fewestFrontline, minimumGroup)
  }
}
