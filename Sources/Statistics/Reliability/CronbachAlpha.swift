/// How consistently the items of a block measure one thing.
///
/// Formula: α = k/(k − 1) · (1 − tr C / Σ C), C the covariances of those who answered every item.
///
/// - Units: at most 1.
/// - Source: Cronbach (1951), Psychometrika 16, 297–334; Feldt (1965), Psychometrika 30, 357–370.
/// - Checked against: psych `alpha` (which deletes pairwise; here listwise), pingouin `cronbach_alpha`.
public struct CronbachAlpha: Sendable, Hashable {
  /// The coefficient α.
  public let estimate: Double

  /// The coefficient of standardised items: k r̄ / (1 + (k − 1) r̄); for two items the formula of
  /// Spearman and Brown.
  ///
  /// `nil` when an item is constant.
  public let standardized: Double?

  /// What α would be without each item.
  ///
  /// `nil` with two items, or where the rest has no variance.
  public let withoutItem: [Double?]

  /// The correlation of each item with the sum of the others.
  ///
  /// `nil` where one of both is constant.
  public let itemRest: [Double?]

  private let n: Int
  private let itemCount: Int

  /// Computes the coefficient.
  ///
  /// - Parameter moments: The sums of one role's answers to the block.
  /// - Nil: when there are fewer than two items or persons, or the sum of the items is constant.
  public init?(_ moments: ItemMoments) {
    guard let covariance = moments.covariance, let alpha = Self.alpha(covariance) else {
      return nil
    }
    n = moments.n
    itemCount = moments.itemCount
    estimate = alpha
    standardized = Self.standardized(covariance)
    let items = Array(0..<moments.itemCount)
    withoutItem = items.map { item in
      Self.alpha(covariance.submatrix(items.filter { $0 != item }))
    }
    itemRest = items.map { item in
      let own = covariance[item, item]
      let shared = covariance.rowSum(item) - own
      let rest = covariance.total - 2 * shared - own
      guard own > 0, rest > 1e-12 * covariance.total else { return nil }
      return shared / (own * rest).squareRoot()
    }
  }

  private static func alpha(_ covariance: SymmetricMatrix) -> Double? {
    let count = Double(covariance.size)
    guard covariance.size >= 2, covariance.total > 1e-12 * covariance.trace else { return nil }
    return count / (count - 1) * (1 - covariance.trace / covariance.total)
  }

  private static func standardized(_ covariance: SymmetricMatrix) -> Double? {
    let size = covariance.size
    guard (0..<size).allSatisfy({ covariance[$0, $0] > 0 }) else { return nil }
    var sum = 0.0
    for i in 0..<size {
      for j in 0..<i {
        sum += covariance[i, j] / (covariance[i, i] * covariance[j, j]).squareRoot()
      }
    }
    let count = Double(size)
    let mean = sum / (count * (count - 1) / 2)
    let denominator = 1 + (count - 1) * mean
    return denominator > 0 ? count * mean / denominator : nil
  }

  /// Feldt's interval.
  ///
  /// Formula: 1 − (1 − α) F, F the quantiles at (1 ± level)/2 with n − 1 and (n − 1)(k − 1).
  ///
  /// - Parameter level: The level, in 0..<1.
  /// - Returns: `nil` when the level is not inside 0...1.
  public func interval(level: Double) -> Interval? {
    guard level > 0, level < 1,
      let law = FDistribution(
        numerator: Double(n - 1), denominator: Double((n - 1) * (itemCount - 1)))
    else { return nil }
    return Interval(
      low: 1 - (1 - estimate) * law.quantile((1 + level) / 2),
      high: 1 - (1 - estimate) * law.quantile((1 - level) / 2), level: level)
  }
}
