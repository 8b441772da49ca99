import RealModule

/// The gaps of the departments in one block with their sampling variances: what pooling works on.
///
/// - Shape: at least two departments; the same order in all results.
/// - Units: points of the scale, and their square.
public struct DepartmentGaps: Sendable, Hashable {
  /// The gap of each department.
  public let gaps: [Double]

  /// The sampling variance of each gap, se².
  ///
  /// At fewer than six answers in a role take it from pooled or moderated variances.
  public let variances: [Double]

  /// Takes gaps and variances.
  ///
  /// - Nil: when there are fewer than two, the lengths differ, or a number is not finite or a variance
  ///   not positive.
  public init?(gaps: [Double], variances: [Double]) {
    guard gaps.count >= 2, gaps.count == variances.count, gaps.allSatisfy(\.isFinite),
      variances.allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    self.gaps = gaps
    self.variances = variances
  }

  /// The number of departments.
  public var count: Int { gaps.count }

  /// What follows once the variance τ² between departments is supposed.
  struct Conditional {
    /// The weighted mean of the gaps.
    let mean: Double
    /// The variance of that mean.
    let meanVariance: Double
    /// Σ w (y − mean)².
    let squares: Double
    /// Σ w².
    let squaredWeights: Double
    /// Σ w² (y − mean)².
    let weightedSquares: Double
    /// Σ ln w.
    let logWeights: Double

    /// The logarithm of the restricted likelihood of τ², up to a constant.
    var logLikelihood: Double { 0.5 * (logWeights + Double.log(meanVariance) - squares) }
  }

  /// The mean and the likelihood for a supposed τ².
  func conditional(tauSquared: Double) -> Conditional {
    var (sum, weighted, squaredWeights) = (0.0, 0.0, 0.0)
    // The logarithm of a product, taken now and then before it leaves the range.
    var (product, logSum) = (1.0, 0.0)
    for i in gaps.indices {
      let weight = 1 / (variances[i] + tauSquared)
      sum += weight
      weighted += weight * gaps[i]
      squaredWeights += weight * weight
      product *= weight
      if product > 1e200 || product < 1e-200 {
        logSum += Double.log(product)
        product = 1
      }
    }
    let mean = weighted / sum
    var (squares, weightedSquares) = (0.0, 0.0)
    for i in gaps.indices {
      let weight = 1 / (variances[i] + tauSquared)
      let square = weight * (gaps[i] - mean) * (gaps[i] - mean)
      squares += square
      weightedSquares += weight * square
    }
    return Conditional(
      mean: mean, meanVariance: 1 / sum, squares: squares, squaredWeights: squaredWeights,
      weightedSquares: weightedSquares, logWeights: logSum + Double.log(product))
  }
}
