/// The longest run of equal answers one after the other.
///
/// Count it within a page: four equal answers in one block can be meant.
///
/// - Parameter answers: One person's answers in the order in which they were shown.
/// - Returns: A number of answers, 0 for none.
/// - Source: Curran (2016), J. Exp. Soc. Psychol. 66, 4–19.
/// - Checked against: R careless `longstring`.
public func longestRun(_ answers: [Int]) -> Int {
  var (longest, run) = (0, 0)
  var last: Int?
  for answer in answers {
    run = answer == last ? run + 1 : 1
    last = answer
    longest = max(longest, run)
  }
  return longest
}

/// How much one person's answers vary, the standard deviation over the items.
///
/// Formula: √(Σ (x − m)² / (k − 1)), answers as given, not turned around.
///
/// - Parameter answers: One person's answers.
/// - Returns: Points of the scale; `nil` for fewer than two answers.
/// - Source: Dunn et al. (2018), J. Bus. Psychol. 33, 105–121.
/// - Checked against: R careless `irv`.
public func answerVariability(_ answers: [Int]) -> Double? {
  Histogram(observations: answers.map(Double.init))?.standardDeviation
}

/// How unusual a person's answers are together, against all who answered every item.
///
/// Formula: d² = (x − m)ᵀ C⁻¹ (x − m); under normality χ² with k degrees of freedom.
///
/// - Source: Mahalanobis (1936); Curran (2016).
/// - Checked against: R `mahalanobis`.
public struct MahalanobisDistance: Sendable, Hashable {
  private let means: [Double]
  private let inverse: SymmetricMatrix

  /// Takes what all answered.
  ///
  /// - Parameter moments: The sums of all answers.
  /// - Nil: when fewer than two answered every item, or an item is determined by the others.
  public init?(_ moments: ItemMoments) {
    guard let inverse = moments.covariance?.inverse() else { return nil }
    self.inverse = inverse
    means = moments.means
  }

  /// The squared distance of one person.
  ///
  /// - Parameter answers: One answer per item.
  /// - Returns: `nil` when the number of answers does not fit.
  public func squared(_ answers: [Int]) -> Double? {
    guard answers.count == means.count else { return nil }
    let deviations = zip(answers, means).map { Double($0) - $1 }
    var sum = 0.0
    // The matrix is symmetric: each pair once.
    for i in deviations.indices {
      var row = 0.5 * inverse[i, i] * deviations[i]
      for j in 0..<i { row += inverse[i, j] * deviations[j] }
      sum += 2 * row * deviations[i]
    }
    return sum
  }

  /// The squared distance that answers exceed with a given chance.
  ///
  /// Formula: the upper quantile of χ² with k degrees of freedom, by bisection.
  ///
  /// - Parameter p: A chance in 0..<1.
  /// - Returns: A squared distance, in squared standard deviations.
  public func critical(p: Double) -> Double {
    let half = Double(means.count) / 2
    func upper(_ squared: Double) -> Double { IncompleteGamma.tails(x: squared / 2, a: half).upper }
    var (low, high) = (0.0, Double(means.count))
    while upper(high) > p, high < 1e12 { high *= 2 }
    for _ in 0..<200 where high - low > 1e-12 * high {
      let middle = (low + high) / 2
      if upper(middle) > p { low = middle } else { high = middle }
    }
    return high
  }

  /// The chance of answers this unusual.
  ///
  /// - Parameter answers: One answer per item.
  /// - Returns: `nil` when the number of answers does not fit.
  public func p(_ answers: [Int]) -> Double? {
    squared(answers).map { IncompleteGamma.tails(x: $0 / 2, a: Double(means.count) / 2).upper }
  }
}
