/// The noncentral t distribution: (Z + δ) / S, Z standard normal and S² an independent χ²/ν.
///
/// Formula: P(T ≤ t) = ∫ Φ(t s − δ) f(s) ds over the density f of S. The integrand falls off like a
/// bell on the scale ln s, where equal steps converge faster than any power of the step; unlike the
/// usual series in δ² it keeps its precision at any noncentrality, and in both tails.
///
/// - Checked against: mpmath quadrature with 50 digits.
public struct NoncentralT: Sendable, Hashable {
  /// The degrees of freedom ν, positive and finite.
  public let degreesOfFreedom: Double

  /// The noncentrality δ, finite.
  public let noncentrality: Double

  /// Names the distribution.
  ///
  /// - Nil: when the degrees of freedom are not in 0.05...1e12, or the noncentrality is not finite.
  public init?(degreesOfFreedom: Double, noncentrality: Double) {
    guard NoncentralGrid.isCovered(degreesOfFreedom), noncentrality.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// The chance of a number up to t, with full relative precision in the lower tail.
  public func cdf(_ t: Double) -> Double {
    if t.isInfinite { return t < 0 ? 0 : 1 }
    return chance(slope: t, shift: noncentrality)
  }

  /// The chance of a number above t, with full relative precision in the upper tail.
  public func sf(_ t: Double) -> Double {
    if t.isInfinite { return t < 0 ? 1 : 0 }
    return chance(slope: -t, shift: -noncentrality)
  }

  /// The integral of Φ(slope · s − shift) over the density of S.
  private func chance(slope: Double, shift: Double) -> Double {
    let grid = NoncentralGrid(degreesOfFreedom: degreesOfFreedom, slope: slope, shift: shift)
    return Swift.min(1, grid.chance(shift: shift))
  }
}

extension NoncentralT {
  /// The noncentrality at which a value t is reached with a given chance: the end of the exact
  /// interval for a standardised difference.
  ///
  /// The root is found by Newton steps on Φ⁻¹ of the chance, which is nearly straight in the
  /// noncentrality; the points of the integral are made once. Where t is so large that Φ is a step beside
  /// the spread of S, the integral is taken over Z in place of S.
  ///
  /// - Parameters:
  ///   - t: The value observed.
  ///   - degreesOfFreedom: Positive and finite.
  ///   - probability: The chance P(T ≤ t) wanted, in 0...1 without its ends.
  /// - Returns: The noncentrality; `nil` when an argument is outside its range.
  /// - Source: Steiger and Fouladi (1997), in Harlow, Mulaik and Steiger (eds.).
  public static func noncentrality(
    t: Double, degreesOfFreedom: Double, probability: Double
  ) -> Double? {
    guard t.isFinite, NoncentralGrid.isCovered(degreesOfFreedom), probability > 0, probability < 1
    else { return nil }
    if t < 0 {
      return noncentrality(
        t: -t, degreesOfFreedom: degreesOfFreedom, probability: 1 - probability
      ).map { -$0 }
    }
    let steepness = t / (2 * degreesOfFreedom).squareRoot()
    if steepness > (degreesOfFreedom >= 30 ? 50 : 2_000) {
      let smooth = SmoothedChi(degreesOfFreedom: degreesOfFreedom, t: t)
      return solve(t, degreesOfFreedom, probability, smooth.chanceAndSlope)
    }
    let grid = NoncentralGrid(bulkFor: degreesOfFreedom, slope: t)
    return solve(t, degreesOfFreedom, probability, grid.chanceAndSlope)
  }

  /// Newton steps on the noncentrality, kept inside what is known to hold the root.
  private static func solve(
    _ t: Double, _ degreesOfFreedom: Double, _ probability: Double,
    _ chanceAndSlope: (Double) -> (chance: Double, slope: Double)
  ) -> Double {
    let z = StandardNormal.quantile(probability)
    let center = NoncentralGrid.meanOfS(degreesOfFreedom)
    let spread = (1 + t * t * Swift.max(0, 1 - center * center)).squareRoot()
    var shift = t * center - z * spread
    var low = -Double.infinity
    var high = Double.infinity
    for _ in 0..<200 {
      let (chance, slope) = chanceAndSlope(shift)
      // The chance falls as the noncentrality grows.
      if chance > probability { low = shift } else { high = shift }
      let reached = StandardNormal.quantile(chance)
      var next = shift - (reached - z) * StandardNormal.density(reached) / slope
      let isInside = next > low && next < high
      if !next.isFinite || !isInside {
        if abs(reached - z) < 1e-13 { return shift }
        next =
          low.isInfinite || high.isInfinite
          ? shift + (chance > probability ? spread : -spread) : low + (high - low) / 2
      }
      if abs(next - shift) <= 1e-11 * Swift.max(1, abs(next)) { return next }
      shift = next
    }
    return shift
  }
}
