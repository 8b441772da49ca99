import RealModule

/// What Stirling's formula misses of log Γ, and the deviance beside it: the two ingredients that keep
/// densities accurate where the logarithms of gamma functions would cancel.
///
/// - Source: Loader (2000), Fast and accurate computation of binomial probabilities.
enum Stirling {
  /// ln √(2π).
  static let logRootTwoPi = 0.918938533204672741780329736406

  /// The error of Stirling's formula.
  ///
  /// Formula: δ(z) = ln Γ(z) − (z − ½) ln z + z − ½ ln 2π, by its asymptotic series from 16 on.
  static func error(_ z: Double) -> Double {
    if z < 16 {
      return Double.logGamma(z) - (z - 0.5) * Double.log(z) + z - logRootTwoPi
    }
    let w = 1 / (z * z)
    let tail = 1.0 / 1_188 - w * (691.0 / 360_360 - w / 156)
    let series = 1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1_260 - w * (1.0 / 1_680 - w * tail)))
    return series / z
  }

  /// The deviance x ln(x/m) + m − x, accurate also where x ≈ m.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else {
      return x * Double.log(x / mean) + mean - x
    }
    let v = difference / (x + mean)
    var sum = difference * v
    var power = 2 * x * v
    let square = v * v
    for j in 1..<1_000 {
      power *= square
      let next = sum + power / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
