import RealModule

extension PlannedGap {
  /// The chance that two groups that agree will be found aligned: that the interval at 1 − 2α of their
  /// gap will lie inside the bound.
  ///
  /// Formula: E max(0, 2 Φ(δ/se − t S) − 1), S² an independent χ²/df, t the one-sided critical value at α: the
  /// power of two one-sided tests at a true gap of 0. The integral runs over the density of S.
  ///
  /// - Parameters:
  ///   - bound: The smallest gap that matters, δ, in points; positive.
  ///   - alpha: The level of each of the two tests.
  /// - Returns: 0...1; 1 where everybody is expected to answer.
  /// - Source: Phillips (1990), J. Pharmacokin. Biopharm. 18, 137–144; Owen (1965).
  /// - Checked against: scipy quadrature (`Tests/StatisticsTests/Reference/planned_gap.py`).
  public func alignedChance(within bound: Double, alpha: Double = 0.05) -> Double {
    guard standardError > 0 else { return 1 }
    guard let student = StudentT(degreesOfFreedom: degreesOfFreedom) else { return 0 }
    let critical = student.critical(level: 1 - 2 * alpha)
    let reach = bound / standardError
    let (v, bell) = (degreesOfFreedom, 9 / (2 * degreesOfFreedom).squareRoot())
    let low = Swift.max(0, 1 - bell)
    let high = Swift.min(1 + bell + 9 / (v + 1), reach / critical)
    guard high > low else { return 0 }
    // ln of the density of S, 2 (ν/2)^(ν/2) / Γ(ν/2) · s^(ν − 1) e^(−ν s²/2).
    let scale =
      0.5 * Double.log(v / 2) - Stirling.logRootTwoPi - Stirling.error(v / 2) + Double.log(2)
    let chance = GaussLegendre.points(from: low, to: high, panels: 16).reduce(0.0) { sum, node in
      let s = node.point
      let density = Double.exp(scale + (v - 1) * Double.log(s) - v * (s * s - 1) / 2)
      return sum + node.weight * density * (2 * StandardNormal.cdf(reach - critical * s) - 1)
    }
    return Swift.min(1, chance)
  }
}
