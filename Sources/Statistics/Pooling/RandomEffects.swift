import RealModule

/// The departments' gaps as draws from one distribution, with a single value of its variance τ²: the
/// audit beside ``SteadiedGaps``.
///
/// - Source: Veroniki et al. (2016), Res. Synth. Methods 7, 55–79; Hartung and Knapp (2001).
/// - Checked against: metafor `rma`, `blup`, `predict`.
public struct RandomEffects: Sendable, Hashable {
  /// How τ² is estimated.
  public enum Method: Sendable, Hashable, CaseIterable {
    /// Restricted maximum likelihood.
    case restrictedLikelihood
    /// The moments of DerSimonian and Laird (1986).
    case derSimonianLaird
    /// The equation Q(τ²) = k − 1 of Paule and Mandel (1982).
    case pauleMandel
  }

  /// The variance of the true gaps between departments, τ².
  public let tauSquared: Double

  /// The mean of the true gaps.
  public let mean: Double

  /// The standard error of the mean.
  public let standardError: Double

  /// The standard error of the mean after Hartung, Knapp, Sidik and Jonkman.
  public let knappHartungError: Double

  /// Cochran's Q: Σ (y − ȳ)²/v with τ² = 0.
  public let heterogeneity: Double

  /// The chance of a Q this large if all departments had the same gap.
  public let heterogeneityP: Double

  /// Each department's gap, drawn towards the mean: μ + B (y − μ), B = τ²/(τ² + v).
  public let shrunken: [Double]

  /// The standard errors of the shrunken gaps, √(B v + (1 − B)² se(μ)²).
  public let shrunkenErrors: [Double]

  /// How far each gap was drawn to the mean, 1 − B.
  public let shrinkage: [Double]

  /// Fits the departments.
  ///
  /// - Parameters:
  ///   - data: The departments' gaps.
  ///   - method: How τ² is estimated.
  public init(_ data: DepartmentGaps, method: Method = .restrictedLikelihood) {
    let fixed = data.conditional(tauSquared: 0)
    let degrees = Double(data.count - 1)
    heterogeneity = fixed.squares
    heterogeneityP =
      IncompleteGamma.tails(x: fixed.squares / 2, a: degrees / 2).upper
    let tau = Self.tauSquared(data, method: method, fixed: fixed)
    let fit = data.conditional(tauSquared: tau)
    tauSquared = tau
    mean = fit.mean
    standardError = fit.meanVariance.squareRoot()
    knappHartungError = (fit.squares / degrees * fit.meanVariance).squareRoot()
    let kept = data.variances.map { tau / (tau + $0) }
    shrinkage = kept.map { 1 - $0 }
    shrunken = zip(kept, data.gaps).map { $0 * $1 + (1 - $0) * fit.mean }
    shrunkenErrors = zip(kept, data.variances).map { kept, variance in
      (kept * variance + (1 - kept) * (1 - kept) * fit.meanVariance).squareRoot()
    }
  }

  /// Where the true gap of another department would lie.
  ///
  /// Formula: μ ± z √(τ² + se(μ)²).
  ///
  /// - Parameter level: The level, in 0..<1.
  /// - Returns: An interval in points of the scale.
  public func predictionInterval(level: Double) -> Interval {
    let z = StandardNormal.quantile((1 + level) / 2)
    let margin = z * (tauSquared + standardError * standardError).squareRoot()
    return Interval(low: mean - margin, high: mean + margin, level: level)
  }

  private static func tauSquared(
    _ data: DepartmentGaps, method: Method, fixed: DepartmentGaps.Conditional
  ) -> Double {
    let degrees = Double(data.count - 1)
    let largest = data.gaps.reduce(0) { Swift.max($0, abs($1 - fixed.mean)) }
    let limit = 4 * largest * largest + data.variances.reduce(0, Swift.max)
    switch method {
    case .derSimonianLaird:
      let sum = 1 / fixed.meanVariance
      return Swift.max(0, (fixed.squares - degrees) / (sum - fixed.squaredWeights / sum))
    case .pauleMandel:
      if fixed.squares <= degrees { return 0 }
      return RootFinding.root(from: 0, to: limit * degrees) {
        data.conditional(tauSquared: $0).squares - degrees
      }
    case .restrictedLikelihood:
      return restricted(data, limit: limit)
    }
  }

  /// The highest point of the restricted likelihood: first on a grid, then where its slope is 0.
  private static func restricted(_ data: DepartmentGaps, limit: Double) -> Double {
    func slope(_ tau: Double) -> Double {
      let fit = data.conditional(tauSquared: tau)
      return fit.weightedSquares - 1 / fit.meanVariance + fit.squaredWeights * fit.meanVariance
    }
    let grid = [0] + (0...120).map { limit * Double.exp(0.15 * Double($0 - 110)) }
    let heights = grid.map { data.conditional(tauSquared: $0).logLikelihood }
    let best = heights.indices.max { heights[$0] < heights[$1] } ?? 0
    let low = grid[Swift.max(0, best - 1)]
    let high = grid[Swift.min(grid.count - 1, best + 1)]
    // At the lower end the likelihood may fall from the start.
    guard slope(low) > 0, slope(high) < 0 else { return best <= 1 ? 0 : grid[best] }
    return RootFinding.root(from: low, to: high, slope)
  }
}
