/// The scores of the same persons in two waves: how often each pair of scores occurred.
///
/// - Units: scores in points of the scale, counts in persons.
public struct JointHistogram: Sendable, Hashable {
  /// One pair of scores and how many persons have it.
  public struct Pair: Sendable, Hashable {
    /// The score in the earlier wave.
    public let earlier: Double
    /// The score in the later wave.
    public let later: Double
    /// How many persons have this pair.
    public let count: Int

    /// Takes a pair.
    public init(earlier: Double, later: Double, count: Int = 1) {
      self.earlier = earlier
      self.later = later
      self.count = count
    }
  }

  /// The pairs that occur.
  public let pairs: [Pair]

  /// The scores of these persons in the earlier wave.
  public let earlier: Histogram

  /// The scores of these persons in the later wave.
  public let later: Histogram

  /// The change of each person, later − earlier.
  public let changes: Histogram

  /// Takes the pairs, in any order.
  ///
  /// - Nil: when a score is not finite or a count negative.
  public init?(_ pairs: [Pair]) {
    let counts = pairs.map(\.count)
    guard let earlier = Histogram(values: pairs.map(\.earlier), counts: counts),
      let later = Histogram(values: pairs.map(\.later), counts: counts),
      let changes = Histogram(values: pairs.map { $0.later - $0.earlier }, counts: counts)
    else { return nil }
    self.pairs = pairs.filter { $0.count > 0 }
    self.earlier = earlier
    self.later = later
    self.changes = changes
  }

  /// Nobody answered both waves.
  public static let empty = JointHistogram()

  private init() {
    pairs = []
    earlier = .empty
    later = .empty
    changes = .empty
  }

  /// The number of persons.
  public var n: Int { earlier.n }

  /// Pearson's correlation of the two waves.
  ///
  /// - Nil: when there are fewer than two persons, or a wave is constant.
  public var correlation: Double? {
    guard let meanX = earlier.mean, let meanY = later.mean,
      let deviationX = earlier.standardDeviation,
      let deviationY = later.standardDeviation, deviationX > 0, deviationY > 0
    else { return nil }
    let sum = pairs.reduce(0) {
      $0 + Double($1.count) * ($1.earlier - meanX) * ($1.later - meanY)
    }
    return Swift.min(1, Swift.max(-1, sum / Double(n - 1) / (deviationX * deviationY)))
  }
}
