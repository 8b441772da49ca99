import RealModule

/// The regularised incomplete beta function, the distribution function of the beta distribution.
///
/// Formula: I(x; a, b) = ∫₀ˣ uᵃ⁻¹(1 − u)ᵇ⁻¹ du / B(a, b), by its continued fraction; the factor before
/// it by Loader's saddle point form, so that large a and b cost no digits.
///
/// - Source: Didonato and Morris (1992), ACM TOMS 18(3), 360–373; Loader (2000).
/// - Checked against: mpmath `betainc` with 50 digits.
public enum IncompleteBeta {
  /// The chance below x under Beta(a, b).
  ///
  /// - Parameters:
  ///   - x: In 0...1; outside it the value at the nearer end.
  ///   - a: Positive.
  ///   - b: Positive.
  /// - Returns: A probability; `nil` when a or b is not positive and finite, or x not a number.
  public static func lower(_ x: Double, a: Double, b: Double) -> Double? {
    guard isShape(a), isShape(b), !x.isNaN else { return nil }
    return tails(x: x, y: 1 - x, a: a, b: b).lower
  }

  /// The chance above x under Beta(a, b), accurate where it is small.
  ///
  /// - Parameters:
  ///   - x: In 0...1; outside it the value at the nearer end.
  ///   - a: Positive.
  ///   - b: Positive.
  /// - Returns: A probability; `nil` when a or b is not positive and finite, or x not a number.
  public static func upper(_ x: Double, a: Double, b: Double) -> Double? {
    guard isShape(a), isShape(b), !x.isNaN else { return nil }
    return tails(x: x, y: 1 - x, a: a, b: b).upper
  }

  private static func isShape(_ a: Double) -> Bool { a > 0 && a.isFinite }

  /// Both chances at once, for x with y = 1 − x given apart so that neither loses digits.
  static func tails(
    x: Double, y: Double, a: Double, b: Double
  ) -> (lower: Double, upper: Double) {
    if x <= 0 { return (0, 1) }
    if y <= 0 { return (1, 0) }
    let factor = density(x: x, y: y, a: a, b: b)
    if x < (a + 1) / (a + b + 2) {
      let lower = Swift.min(1, factor * fraction(x: x, y: y, a: a, b: b))
      return (lower, 1 - lower)
    }
    let upper = Swift.min(1, factor * fraction(x: y, y: x, a: b, b: a))
    return (1 - upper, upper)
  }

  /// The factor xᵃ yᵇ / B(a, b).
  static func density(x: Double, y: Double, a: Double, b: Double) -> Double {
    let n = a + b
    let exponent =
      Stirling.error(n) - Stirling.error(a) - Stirling.error(b)
      - Stirling.deviance(a, n * x) - Stirling.deviance(b, n * y)
    return (a / n * b / (2 * Double.pi)).squareRoot() * Double.exp(exponent)
  }

  /// The continued fraction, whose start 1 + (a + b) y − b is taken from the smaller of x and y so
  /// that it does not cancel when a is large.
  private static func fraction(x: Double, y: Double, a: Double, b: Double) -> Double {
    let lambda = a > b ? (a + b) * y - b : a - (a + b) * x
    let c = 1 + lambda
    let c1 = 1 + 1 / a
    var p = 1.0
    var s = a + 1
    var (numerator, denominator) = (0.0, 1.0)
    var (nextNumerator, nextDenominator) = (1.0, c / c1)
    var result = c1 / c
    for step in 1..<200_000 {
      let n = Double(step)
      let t = n / a
      let w = n * (b - n) * x
      let e = a / s
      let alpha = p * (p + b / a) * e * e * w * x
      let beta = n + w / s + (t + 1) / (c1 + 2 * t) * (c + n * (1 + y))
      p = t + 1
      s += 2
      (numerator, nextNumerator) = (nextNumerator, alpha * numerator + beta * nextNumerator)
      (denominator, nextDenominator) = (
        nextDenominator, alpha * denominator + beta * nextDenominator
      )
      let old = result
      result = nextNumerator / nextDenominator
      if abs(result - old) <= 1e-16 * result { break }
      numerator /= nextDenominator
      denominator /= nextDenominator
      nextNumerator = result
      nextDenominator = 1
    }
    return result
  }
}
