import RealModule

/// The F distribution, of the quotient of two variances.
///
/// - Checked against: R `pf`, `qf`.
public struct FDistribution: Sendable, Hashable {
  /// The degrees of freedom of the variance above the line.
  public let numerator: Double

  /// The degrees of freedom of the variance below the line.
  public let denominator: Double

  /// Names the distribution.
  ///
  /// - Nil: when the degrees of freedom are not positive and finite.
  public init?(numerator: Double, denominator: Double) {
    guard numerator > 0, numerator.isFinite, denominator > 0, denominator.isFinite
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  private func tails(_ f: Double) -> (lower: Double, upper: Double) {
    if f <= 0 { return (0, 1) }
    if f.isInfinite { return (1, 0) }
    let sum = numerator * f + denominator
    return IncompleteBeta.tails(
      x: numerator * f / sum, y: denominator / sum, a: numerator / 2, b: denominator / 2)
  }

  /// The chance of a quotient up to f.
  public func cdf(_ f: Double) -> Double { tails(f).lower }

  /// The chance of a quotient above f, with full relative precision in the upper tail.
  public func sf(_ f: Double) -> Double { tails(f).upper }

  /// The quotient that is not exceeded with probability p.
  ///
  /// - Parameter p: A probability.
  /// - Returns: A number; 0 for p ≤ 0, +∞ for p ≥ 1.
  public func quantile(_ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    // On the logarithm of f, from where both tails are the difference is a smooth rise.
    func difference(_ logF: Double) -> Double {
      let (lower, upper) = tails(Double.exp(logF))
      return p < 0.5 ? lower - p : (1 - p) - upper
    }
    var (low, high) = (-1.0, 1.0)
    while difference(low) > 0, low > -700 { low *= 2 }
    while difference(high) < 0, high < 700 { high *= 2 }
    return Double.exp(RootFinding.root(from: low, to: high, tolerance: 1e-15, difference))
  }
}
