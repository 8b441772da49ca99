import RealModule

/// The first two derivatives of log Γ, and the inverse of the second.
///
/// - Checked against: mpmath `psi` with 50 digits; limma `trigammaInverse`.
public enum Polygamma {
  /// The digamma function ψ(x), the derivative of ln Γ.
  ///
  /// Formula: ψ(x) = ψ(x + 1) − 1/x up to 12, from there on the asymptotic series.
  ///
  /// - Parameter x: Positive.
  /// - Returns: A number; `nil` when x is not positive.
  public static func digamma(_ x: Double) -> Double? {
    guard x > 0 else { return nil }
    if x.isInfinite { return .infinity }
    var shift = 0.0
    var z = x
    while z < 12 {
      shift += 1 / z
      z += 1
    }
    let w = 1 / (z * z)
    let tail = 1.0 / 240 - w * (1.0 / 132 - w * (691.0 / 32_760 - w / 12))
    let series = w * (1.0 / 12 - w * (1.0 / 120 - w * (1.0 / 252 - w * tail)))
    return Double.log(z) - 0.5 / z - series - shift
  }

  /// The trigamma function ψ′(x), the second derivative of ln Γ.
  ///
  /// - Parameter x: Positive.
  /// - Returns: A positive number; `nil` when x is not positive.
  public static func trigamma(_ x: Double) -> Double? {
    guard x > 0 else { return nil }
    if x.isInfinite { return 0 }
    var shift = 0.0
    var z = x
    while z < 12 {
      shift += 1 / (z * z)
      z += 1
    }
    let w = 1 / (z * z)
    let tail = 1.0 / 30 - w * (5.0 / 66 - w * (691.0 / 2_730 - w * 7 / 6))
    let series = w * (1.0 / 6 - w * (1.0 / 30 - w * (1.0 / 42 - w * tail)))
    return 1 / z + 0.5 * w + series / z + shift
  }

  /// The x with ψ′(x) = y, by Newton steps on 1/ψ′, which is convex and nearly straight.
  ///
  /// - Parameter y: Positive.
  /// - Returns: A positive number; `nil` when y is not positive and finite.
  /// - Source: Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3(1), article 3, appendix.
  public static func trigammaInverse(_ y: Double) -> Double? {
    guard y > 0, y.isFinite else { return nil }
    if y > 1e14 { return 1 / y.squareRoot() }
    if y < 1e-14 { return 1 / y }
    var x = 0.5 + 1 / y
    for _ in 0..<100 {
      guard let value = trigamma(x), let slope = tetragamma(x) else { return nil }
      let step = value * (1 - value / y) / slope
      x += step
      if abs(step) <= 1e-15 * x { break }
    }
    return x
  }

  /// The third derivative of ln Γ, needed for the steps of the inverse.
  static func tetragamma(_ x: Double) -> Double? {
    guard x > 0 else { return nil }
    var shift = 0.0
    var z = x
    while z < 12 {
      shift += 2 / (z * z * z)
      z += 1
    }
    let w = 1 / (z * z)
    let tail = 3.0 / 10 - w * (5.0 / 6 - w * 691 / 210)
    return -w * (1 + 1 / z + w * (0.5 - w * (1.0 / 6 - w * (1.0 / 6 - w * tail)))) - shift
  }
}
