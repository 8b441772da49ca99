/// The straight line through a gap in three or more waves that other people answered each time.
///
/// Formula: least squares weighted with 1/se²; slope = Σ w (t − t̄)(y − ȳ) / Σ w (t − t̄)²; its variance
/// 1/Σ w (t − t̄)²; lack of fit Q = Σ w (y − ŷ)², χ² with k − 2 degrees of freedom.
///
/// Persons who answer again make the waves dependent: then their covariance belongs in.
///
/// - Units: points of the scale per unit of time.
/// - Checked against: metafor `rma(method = "FE", mods = )`.
public struct Trend: Sendable, Hashable {
  /// The change per unit of time.
  public let slope: Double

  /// The standard error of the slope.
  public let standardError: Double

  /// The gap at time 0 on the line.
  public let intercept: Double

  /// How far the waves lie from the line, Q.
  public let lackOfFit: Double

  /// The chance of a Q this large if the line were true.
  ///
  /// `nil` with two waves, through which a line always runs.
  public let lackOfFitP: Double?

  /// The degrees of freedom of the lack of fit, k − 2.
  public let lackOfFitDegrees: Int

  /// Fits the line through gaps that are independent.
  ///
  /// - Parameters:
  ///   - times: When each wave was, in any unit.
  ///   - values: The gap of each wave.
  ///   - variances: The squared standard error of each gap, positive.
  /// - Nil: when there are fewer than two different times, the lengths differ, or a number is out of
  ///   range.
  public init?(times: [Double], values: [Double], variances: [Double]) {
    guard times.count == variances.count, variances.allSatisfy({ $0 > 0 }) else { return nil }
    self.init(
      times: times, values: values,
      covariance: variances.indices.map { i in
        variances.indices.map { $0 == i ? variances[i] : 0 }
      })
  }

  /// Fits the line through gaps that depend on each other, as those of persons who answered again do.
  ///
  /// Formula: generalised least squares; with V the covariance, b = (XᵀV⁻¹X)⁻¹ XᵀV⁻¹y, Q = rᵀV⁻¹r.
  ///
  /// - Parameters:
  ///   - times: When each wave was, in any unit.
  ///   - values: The gap of each wave.
  ///   - covariance: The covariance of the gaps, a row each.
  /// - Nil: when there are fewer than two different times, the lengths differ, a number is not finite,
  ///   or the covariance is not positive definite.
  public init?(times: [Double], values: [Double], covariance: [[Double]]) {
    let k = times.count
    guard values.count == k, covariance.count == k, covariance.allSatisfy({ $0.count == k }),
      (times + values + covariance.joined()).allSatisfy({ $0.isFinite }), Set(times).count >= 2
    else { return nil }
    let matrix = SymmetricMatrix(size: k) { covariance[$0][$1] }
    // The weights of a sum that is to be taken with V⁻¹, for the ones and for the times.
    guard let ones = matrix.solve(Array(repeating: 1, count: k)),
      let weighted = matrix.solve(times)
    else { return nil }
    func sum(_ one: [Double], _ other: [Double]) -> Double {
      zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let total = ones.reduce(0, +)
    let (time, value) = (sum(ones, times) / total, sum(ones, values) / total)
    // Σ w (t − t̄)(y − ȳ) and Σ w (t − t̄)², w being V⁻¹.
    let deviations = zip(weighted, ones).map { $0 - time * $1 }
    let squares = sum(deviations, times.map { $0 - time })
    guard total > 0, squares > 0 else { return nil }
    let slope = sum(deviations, values.map { $0 - value }) / squares
    self.slope = slope
    standardError = (1 / squares).squareRoot()
    intercept = value - slope * time
    let rest = zip(times, values).map { $1 - value - slope * ($0 - time) }
    guard let weightedRest = matrix.solve(rest) else { return nil }
    lackOfFit = max(0, sum(rest, weightedRest))
    lackOfFitDegrees = k - 2
    lackOfFitP =
      k > 2 ? IncompleteGamma.tails(x: lackOfFit / 2, a: Double(k - 2) / 2).upper : nil
  }

  /// The slope as an estimate, judged by the normal distribution.
  public var estimate: Estimate? {
    Estimate(value: slope, standardError: standardError, degreesOfFreedom: .infinity)
  }
}
