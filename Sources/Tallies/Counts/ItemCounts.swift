/// How often each answer was given to one item.
///
/// - Units: persons.
public struct ItemCounts: Hashable, Sendable {
  /// The answers at each point of the scale, lowest point first, as answered (not turned around).
  public let points: [Int]

  /// How many said "I don't know".
  public let dontKnow: Int

  /// How many gave no answer.
  public let blank: Int

  /// Makes counts.
  public init(points: [Int], dontKnow: Int, blank: Int) {
    self.points = points
    self.dontKnow = dontKnow
    self.blank = blank
  }

  /// How many chose a point.
  public var answered: Int { points.reduce(0, +) }

  /// The counts of both groups taken together.
  func merging(_ other: ItemCounts) -> ItemCounts {
    ItemCounts(
      points: zip(points, other.points).map(+), dontKnow: dontKnow + other.dontKnow,
      blank: blank + other.blank)
  }
}
