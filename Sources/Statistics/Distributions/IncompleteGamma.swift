import RealModule

/// The regularised incomplete gamma function, the distribution function of the gamma distribution.
///
/// Formula: P(a, x) = ∫₀ˣ uᵃ⁻¹ e⁻ᵘ du / Γ(a); the series below a + 1, the continued fraction above,
/// both with Loader's saddle point factor.
///
/// - Source: Loader (2000); Gautschi (1979), ACM TOMS 5(4), 466–481.
/// - Checked against: mpmath `gammainc` with 50 digits.
public enum IncompleteGamma {
  /// The chance below x under Gamma(a).
  ///
  /// - Parameters:
  ///   - x: Not negative; below 0 the chance is 0.
  ///   - a: Positive.
  /// - Returns: A probability; `nil` when a is not positive and finite, or x not a number.
  public static func lower(_ x: Double, a: Double) -> Double? {
    guard a > 0, a.isFinite, !x.isNaN else { return nil }
    return tails(x: x, a: a).lower
  }

  /// The chance above x under Gamma(a), accurate where it is small.
  ///
  /// - Parameters:
  ///   - x: Not negative; below 0 the chance is 1.
  ///   - a: Positive.
  /// - Returns: A probability; `nil` when a is not positive and finite, or x not a number.
  public static func upper(_ x: Double, a: Double) -> Double? {
    guard a > 0, a.isFinite, !x.isNaN else { return nil }
    return tails(x: x, a: a).upper
  }

  /// The chance above x under χ² with the given degrees of freedom.
  ///
  /// - Parameters:
  ///   - x: The statistic.
  ///   - degreesOfFreedom: Positive.
  /// - Returns: A probability; `nil` when the degrees of freedom are not positive and finite.
  public static func chiSquaredUpper(_ x: Double, degreesOfFreedom: Double) -> Double? {
    upper(x / 2, a: degreesOfFreedom / 2)
  }

  static func tails(x: Double, a: Double) -> (lower: Double, upper: Double) {
    if x <= 0 { return (0, 1) }
    if x.isInfinite { return (1, 0) }
    // x^a e^(−x) / Γ(a)
    let factor =
      (a / (2 * Double.pi)).squareRoot()
      * Double.exp(-Stirling.error(a) - Stirling.deviance(a, x))
    if x < a + 1 {
      let lower = Swift.min(1, factor * series(x: x, a: a))
      return (lower, 1 - lower)
    }
    let upper = Swift.min(1, factor * fraction(x: x, a: a))
    return (1 - upper, upper)
  }

  private static func series(x: Double, a: Double) -> Double {
    var term = 1 / a
    var sum = term
    for n in 1..<1_000_000 {
      term *= x / (a + Double(n))
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  private static func fraction(x: Double, a: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for n in 1..<1_000_000 {
      let m = Double(n)
      let numerator = -m * (m - a)
      b += 2
      let nextD = numerator * d + b
      d = 1 / (abs(nextD) < tiny ? tiny : nextD)
      let nextC = b + numerator / c
      c = abs(nextC) < tiny ? tiny : nextC
      let change = d * c
      result *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return result
  }
}
