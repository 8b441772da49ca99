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
  private var cubedWeights = 0.0
  private var cubedValues = 0.0
  private var cubedSquares = 0.0

  /// The largest weight of a person.
  public private(set) var largest = 0.0

  /// The fewest effective answers of which an error is told where weights differ.
  public static let fewestEffective = 5.0

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
    let cube = square * weight
    cubedWeights += cube
    cubedValues += cube * value
    cubedSquares += cube * value * value
    if count > 0 { largest = max(largest, weight) }
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
    sum.cubedWeights += other.cubedWeights
    sum.cubedValues += other.cubedValues
    sum.cubedSquares += other.cubedSquares
    sum.largest = max(largest, other.largest)
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

  /// The largest share of the whole weight that one person has, max h.
  public var largestShare: Double { weights > 0 ? largest / weights : 0 }

  /// The squared standard error of the mean with each residual set right for the pull that its own
  /// weight has on the mean.
  ///
  /// Formula: Σ u² (1 + h/(1 − max h)), u = w (x − mean)/Σ w, h = w/Σ w. It is never below HC2,
  /// Σ u²/(1 − h), and the same for equal weights; HC2 itself cannot be had from sums.
  ///
  /// - Nil: for fewer than two people.
  /// - Source: MacKinnon and White (1985), J. Econom. 29, 305–325, for HC2.
  public var cautiousSquaredError: Double? {
    guard n >= 2, let mean, largestShare < 1 else { return nil }
    let sum = squaredSquares - 2 * mean * squaredValues + mean * mean * squaredWeights
    if sum < 1e-12 * squaredSquares { return 0 }
    let pulled = cubedSquares - 2 * mean * cubedValues + mean * mean * cubedWeights
    let more = max(0, pulled) / weights / (1 - largestShare)
    return (sum + more) / (weights * weights)
  }

  /// Whether the weights leave too few effective answers to tell an error.
  public var isCarriedByFew: Bool {
    guard let effectiveCount else { return true }
    return Self.isCarriedByFew(effectiveCount: effectiveCount, n: n)
  }

  /// Whether different weights leave fewer than ``fewestEffective`` answers' worth.
  public static func isCarriedByFew(effectiveCount: Double, n: Int) -> Bool {
    effectiveCount < fewestEffective - 1e-9 && effectiveCount < Double(n) * (1 - 1e-9)
  }

  /// The mean as a group's mean, with ``cautiousSquaredError`` and one degree of freedom fewer than
  /// ``effectiveCount``.
  ///
  /// - Nil: for fewer than two people, or where the weights leave too few effective answers.
  public var groupMean: GroupMean? {
    guard let mean, let cautiousSquaredError, let effectiveCount, effectiveCount > 1,
      !isCarriedByFew
    else { return nil }
    return GroupMean(
      mean: mean, squaredError: cautiousSquaredError, degreesOfFreedom: effectiveCount - 1)
  }
}
