extension Estimate {
  /// The smallest true gap that a test like this one would find with a given chance.
  ///
  /// Formula: (t at 1 − α/2 + t at the power) · se, with the estimate's own standard error.
  ///
  /// It is for one test at its own level: a verdict that allows for many cells needs a larger gap.
  ///
  /// - Parameters:
  ///   - level: The confidence level of the test, 1 − α.
  ///   - power: The chance to find it, in 0.5..<1.
  /// - Returns: A gap in points of the scale, 0 when everybody was asked.
  /// - Source: Bloom (1995), Eval. Rev. 19, 547–556 (minimum detectable effect).
  public func smallestDetectable(level: Double = 0.95, power: Double = 0.8) -> Double {
    guard standardError > 0 else { return 0 }
    return margin(level: level) + margin(level: 2 * power - 1)
  }
}
