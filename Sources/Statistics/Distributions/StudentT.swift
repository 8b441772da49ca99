import RealModule

/// Student's t distribution; with infinitely many degrees of freedom the standard normal.
///
/// - Checked against: mpmath with 50 digits.
public struct StudentT: Sendable, Hashable {
  /// The degrees of freedom, positive, possibly infinite.
  public let degreesOfFreedom: Double

  /// Names the distribution.
  ///
  /// - Nil: when the degrees of freedom are not positive.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0 else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// From here on the normal distribution is the same to 16 digits.
  private var isNormal: Bool { degreesOfFreedom > 1e17 }

  /// The density at t.
  public func density(_ t: Double) -> Double {
    if isNormal { return StandardNormal.density(t) }
    if t.isInfinite { return 0 }
    let a = degreesOfFreedom / 2
    let shape = Stirling.error(a + 0.5) - Stirling.error(a) + a * Double.log(onePlus: 0.5 / a) - 0.5
    let kernel = -(a + 0.5) * Double.log(onePlus: t * t / degreesOfFreedom)
    return Double.exp(shape + kernel - Stirling.logRootTwoPi)
  }

  /// The chance of a number up to t, with full relative precision in the lower tail.
  public func cdf(_ t: Double) -> Double {
    t < 0 ? upperTail(-t) : 1 - upperTail(t)
  }

  /// The chance of a number above t, with full relative precision in the upper tail.
  public func sf(_ t: Double) -> Double {
    t > 0 ? upperTail(t) : 1 - upperTail(-t)
  }

  /// The chance of a number at least as far from 0 as t.
  public func twoSided(_ t: Double) -> Double {
    Swift.min(1, 2 * upperTail(abs(t)))
  }

  /// The chance above t ≥ 0: ½ I(ν / (ν + t²); ν/2, ½).
  private func upperTail(_ t: Double) -> Double {
    if isNormal { return StandardNormal.sf(t) }
    if t.isInfinite { return 0 }
    let v = degreesOfFreedom
    // Dividing first keeps t² from overflowing.
    let ratio = t / v.squareRoot()
    let square = ratio * ratio
    let x = 1 / (1 + square)
    let y = square.isInfinite ? 1 : square / (1 + square)
    if x == 0 { return 0 }
    let (lower, _) = IncompleteBeta.tails(x: x, y: y, a: v / 2, b: 0.5)
    return 0.5 * lower
  }

  /// The t that a number does not exceed with probability p.
  ///
  /// - Parameter p: A probability.
  /// - Returns: A number; −∞ for p ≤ 0, +∞ for p ≥ 1.
  public func quantile(_ p: Double) -> Double {
    if isNormal { return StandardNormal.quantile(p) }
    guard p > 0 else { return -.infinity }
    guard p < 1 else { return .infinity }
    if p == 0.5 { return 0 }
    return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p)
  }

  /// Half the width of a central interval in standard errors: the quantile at (1 + level) / 2.
  public func critical(level: Double) -> Double {
    guard level > 0 else { return 0 }
    guard level < 1 else { return .infinity }
    return isNormal ? -StandardNormal.quantile((1 - level) / 2) : upperQuantile((1 - level) / 2)
  }

  /// The t > 0 with the chance p < ½ above it, by Newton steps: on the logarithms in the tail, where
  /// the curve is nearly straight, and on the numbers in the middle.
  private func upperQuantile(_ p: Double) -> Double {
    let v = degreesOfFreedom
    if v == 1 { return 1 / Double.tan(Double.pi * p) }
    if v == 2 { return (1 - 2 * p) * (0.5 / (p * (1 - p))).squareRoot() }
    var t = firstGuess(p)
    for _ in 0..<100 {
      let tail = upperTail(t)
      let slope = density(t)
      guard tail > 0, slope > 0 else {
        t /= 2
        continue
      }
      let next: Double
      if p > 0.25 {
        next = Swift.max(t / 4, t + (tail - p) / slope)
      } else {
        let step = Double.log(tail / p) * tail / (t * slope)
        next = t * Double.exp(Swift.min(Swift.max(step, -3), 3))
      }
      let isDone = abs(next - t) <= 1e-9 * t
      t = next
      if isDone { break }
    }
    return t
  }

  /// The normal quantile, widened by the first terms of the Cornish–Fisher expansion, or the power
  /// law of the far tail where that lies further out.
  private func firstGuess(_ p: Double) -> Double {
    let v = degreesOfFreedom
    let z = -StandardNormal.quantile(p)
    let square = z * z
    let first = (square + 1) * z / 4
    let second = ((5 * square + 16) * square + 3) * z / 96
    let expansion = z + first / v + second / (v * v)
    if v > 20 || p > 0.05 { return expansion }
    // sf(t) ≈ c t^(−ν) with c from the density.
    let constant = density(0) * Double.pow(v, (v + 1) / 2 - 1)
    let power = Double.pow(constant / p, 1 / v)
    return power.isFinite ? Swift.max(Swift.min(expansion, power * 2), power / 2) : expansion
  }
}
