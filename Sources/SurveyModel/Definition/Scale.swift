/// An ordered list of points on which an item is answered.
public struct Scale: Hashable, Sendable {
  /// One answer that can be given.
  public struct Point: Hashable, Sendable {
    /// The number that enters a score.
    public let value: Int

    /// The words on the form.
    public let label: LocalizedText

    /// What the point means, in a sentence, where the scale explains its points.
    public let meaning: LocalizedText?

    /// Makes a point.
    public init(value: Int, label: LocalizedText, meaning: LocalizedText? = nil) {
      self.value = value
      self.label = label
      self.meaning = meaning
    }
  }

  /// The name by which items refer to the scale.
  public let id: Identifier<Scale>

  /// The points, lowest value first.
  ///
  /// - Shape: 2 to 11 points, values strictly increasing by one.
  public let points: [Point]

  /// The words of "I don't know"; `nil` where the scale does not offer it.
  public let dontKnow: LocalizedText?

  /// The value at which an answer begins to be favourable.
  public let favorableFrom: Int

  /// The smallest gap that matters, in points of the scale.
  public let bound: Double

  /// Whether a negative item may be scored from the other end.
  public let reversible: Bool

  /// Makes a scale.
  public init(
    id: Identifier<Scale>, points: [Point], dontKnow: LocalizedText?, favorableFrom: Int,
    bound: Double, reversible: Bool
  ) {
    self.id = id
    self.points = points
    self.dontKnow = dontKnow
    self.favorableFrom = favorableFrom
    self.bound = bound
    self.reversible = reversible
  }

  /// The value of the lowest point.
  public var minimum: Int { points.first?.value ?? 0 }

  /// The value of the highest point.
  public var maximum: Int { points.last?.value ?? 0 }

  /// The block score at which favourable begins: half a point before the favourable answer.
  public var favorableScore: Double { Double(favorableFrom) - 0.5 }
}
