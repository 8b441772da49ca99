import RealModule

/// The chance that a leader's answer is higher than a frontline answer, ties counted half.
///
/// Formula: A = Σ_v h_L(v) (C_F(v) − h_F(v)/2) / (n_L n_F), h the counts and C the cumulative counts.
///
/// - Units: a probability in 0...1; 0.5 means no difference.
/// - Source: Vargha and Delaney (2000), J. Educ. Behav. Stat. 25(2), 101–132.
/// - Checked against: effectsize `p_superiority(parametric = FALSE)`.
public struct Superiority: Sendable, Hashable {
  /// The chance A.
  public let estimate: Double

  /// The test of Brunner and Munzel against A = ½.
  ///
  /// `nil` when a role has fewer than two answers, or when A has no variance: complete separation,
  /// or all answers equal.
  public let test: BrunnerMunzel?

  /// The smaller of both numbers of answers.
  private let smallerGroup: Int

  /// Compares two groups.
  ///
  /// - Parameters:
  ///   - leader: The leaders' scores.
  ///   - frontline: The frontline's scores.
  /// - Nil: when a role has no answers.
  public init?(leader: Histogram, frontline: Histogram) {
    guard let placements = Placements(leader: leader, frontline: frontline) else { return nil }
    estimate = placements.superiority
    test = BrunnerMunzel(placements)
    smallerGroup = min(leader.n, frontline.n)
  }

  /// Whether every leader's answer is above every frontline answer, or every one below, to the last
  /// digit that a number holds.
  public var isSeparated: Bool { estimate == 0 || estimate == 1 }

  /// The interval on the logit scale, which stays inside 0...1 and keeps its level in small groups.
  ///
  /// Formula: logit A ± t se / (A (1 − A)), turned back. For complete separation the interval of
  /// Cliff's δ, [(n − z²)/(n + z²), 1] with the smaller n, turned into a chance.
  ///
  /// - Parameter level: The confidence level, in 0..<1.
  /// - Returns: `nil` when a role has fewer than two answers, or all answers are equal.
  /// - Source: Neubert and Brunner (2007), Comput. Stat. Data Anal. 51, 5192–5204.
  /// - Checked against: scipy and R, by hand.
  public func interval(level: Double) -> Interval? {
    if let test, !isSeparated {
      let center = Double.log(estimate / (1 - estimate))
      let margin =
        test.student.critical(level: level) * test.standardError / (estimate * (1 - estimate))
      func chance(_ logit: Double) -> Double { 1 / (1 + Double.exp(-logit)) }
      return Interval(low: chance(center - margin), high: chance(center + margin), level: level)
    }
    guard isSeparated, smallerGroup >= 2 else { return nil }
    let near = Self.separatedLimit(smallerGroup: smallerGroup, level: level)
    return estimate == 1
      ? Interval(low: (1 + near) / 2, high: 1, level: level)
      : Interval(low: 0, high: (1 - near) / 2, level: level)
  }

  /// The end of the interval of |δ| that is not 1 when the groups are separated.
  static func separatedLimit(smallerGroup: Int, level: Double) -> Double {
    let n = Double(smallerGroup)
    let z = StandardNormal.quantile((1 + level) / 2)
    return z.isInfinite ? -1 : (n - z * z) / (n + z * z)
  }
}
