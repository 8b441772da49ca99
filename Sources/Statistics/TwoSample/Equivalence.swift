/// Two one-sided tests of whether the gap is provably smaller than what matters.
///
/// "Not significant" never means "aligned"; this test does.
///
/// Formula: p = max(P(T ≥ (gap + δ)/se), P(T ≤ (gap − δ)/se)); aligned when p < α, which is the same
/// as the interval at level 1 − 2α lying inside ±δ.
///
/// - Units: the bound in points of the scale.
/// - Source: Schuirmann (1987), J. Pharmacokin. Biopharm. 15, 657–680; Lakens (2017).
/// - Checked against: R `t.test(mu = )`, pingouin `tost`.
public struct Equivalence: Sendable, Hashable {
  /// The smallest gap that matters, δ.
  public let bound: Double

  /// The chance of a gap this high if the true one were −δ.
  public let lowerP: Double

  /// The chance of a gap this low if the true one were +δ.
  public let upperP: Double

  /// The level of each of the two tests, α.
  public let alpha: Double

  /// Whether the widest gap could have been found equivalent at all: the standard error is small
  /// enough for an interval around 0 to fit inside the bound.
  public let isAttainable: Bool

  /// The larger of the two chances.
  public var p: Double { max(lowerP, upperP) }

  /// Whether the gap is provably smaller than the bound.
  public var isAligned: Bool { p < alpha }

  /// Tests an estimate.
  ///
  /// - Parameters:
  ///   - estimate: The gap.
  ///   - bound: The smallest gap that matters, positive; fixed before the data were seen.
  ///   - alpha: The level of each test, in 0...0.5 without its ends.
  /// - Nil: when the bound or alpha is outside its range.
  public init?(_ estimate: Estimate, bound: Double, alpha: Double = 0.05) {
    guard bound > 0, bound.isFinite, alpha > 0, alpha < 0.5 else { return nil }
    self.bound = bound
    self.alpha = alpha
    lowerP = estimate.upperP(against: -bound)
    upperP = estimate.lowerP(against: bound)
    isAttainable = estimate.margin(level: 1 - 2 * alpha) < bound
  }
}
