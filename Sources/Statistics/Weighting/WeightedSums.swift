/// The sums from which a weighted mean and its standard error follow; people are not kept.
///
/// - Units: points of the scale; weights are positive.
/// - Source: Kish (1965), Survey Sampling, section 11.7; Särndal, Swensson and Wretman (1992),
///   section 5.7, for the linearised error.
/// - Checked against: R `survey::svymean` with `svydesign(ids = ~1, weights = ~w)`.
public struct WeightedSums: Sendable, Hashable {
  /// How many people were added.
  public private(set) var n = 0

  /// Σ w.
  public private(set) var weights = 0.0

  private var values = 0.0
  private var squares = 0.0
  private var squaredWeights = 0.0
  private var squaredValues = 0.0
  private var squaredSquares = 0.0

  /// Nobody yet.
  public init() {}

  /// Adds a person, or several alike.
  ///
  /// - Parameters:
  ///   - value: The person's score.
  ///   - weight: The person's weight, above 0.
  ///   - count: How many such people.
  public mutating func add(_ value: Double, weight: Double, count: Int = 1) {
    let people = Double(count)
    let square = weight * weight * people
    n += count
    weights += weight * people
    values += weight * people * value
    squares += weight * people * value * value
    squaredWeights += square
    squaredValues += square * value
    squaredSquares += square * value * value
  }

  /// The sums over both groups of people.
  public func merging(_ other: WeightedSums) -> WeightedSums {
    var sum = self
    sum.n += other.n
    sum.weights += other.weights
    sum.values += other.values
    sum.squares += other.squares
    sum.squaredWeights += other.squaredWeights
    sum.squaredValues += other.squaredValues
    sum.squaredSquares += other.squaredSquares
    return sum
  }

  /// The weighted mean, Σ wx / Σ w.
  ///
  /// - Nil: when nobody was added.
  public var mean: Double? { weights > 0 ? values / weights : nil }

  /// The weighted variance, n/(n − 1) (Σ wx²/Σ w − mean²).
  ///
  /// - Nil: for fewer than two people.
  public var variance: Double? {
    guard n >= 2, let mean else { return nil }
    return max(0, squares / weights - mean * mean) * Double(n) / Double(n - 1)
  }

  /// The number of equally weighted answers that say as much, (Σ w)²/Σ w².
  ///
  /// - Nil: when nobody was added.
  public var effectiveCount: Double? {
    squaredWeights > 0 ? weights * weights / squaredWeights : nil
  }

  /// The squared standard error of the mean, linearised.
  ///
  /// Formula: n/(n − 1) Σ u², u = w (x − mean)/Σ w.
  ///
  /// - Nil: for fewer than two people.
  public var squaredError: Double? {
    guard n >= 2, let mean else { return nil }
    let sum = squaredSquares - 2 * mean * squaredValues + mean * mean * squaredWeights
    // What rounding leaves of equal answers is no spread.
    let isNothing = sum < 1e-12 * squaredSquares
    return isNothing ? 0 : Double(n) / Double(n - 1) * sum / (weights * weights)
  }

  /// The mean as a group's mean, with one degree of freedom fewer than ``effectiveCount``.
  ///
  /// - Nil: for fewer than two people, or where one person has nearly all of the weight.
  public var groupMean: GroupMean? {
    guard let mean, let squaredError, let effectiveCount, effectiveCount > 1 else { return nil }
    return GroupMean(
      mean: mean, squaredError: squaredError, degreesOfFreedom: effectiveCount - 1)
  }
}
