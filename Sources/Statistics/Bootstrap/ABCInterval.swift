/// The interval to which the bootstrap's BCa interval comes close in large groups, in closed form (ABC).
///
/// Formula: gap + s w/(1 − a w)², w = a + z, s = √(Σ l²), l the influence of each answer; the gap is
/// linear in the answers, so there is no term for curvature.
///
/// - Parameters:
///   - leader: The leaders' scores.
///   - frontline: The frontline's scores.
///   - level: The level, in 0..<1.
/// - Returns: An interval in points of the scale; `nil` when a role has fewer than two answers or both
///   are constant.
/// - Source: DiCiccio and Efron (1992), Biometrika 79, 231–245.
/// - Checked against: R `boot::abc.ci` with strata.
public func abcInterval(leader: Histogram, frontline: Histogram, level: Double) -> Interval? {
  guard let influence = GapInfluence(leader: leader, frontline: frontline), level < 1 else {
    return nil
  }
  func end(_ p: Double) -> Double {
    let w = influence.acceleration + StandardNormal.quantile(p)
    let shrink = 1 - influence.acceleration * w
    return influence.gap + influence.standardError * w / (shrink * shrink)
  }
  return Interval(low: end((1 - level) / 2), high: end((1 + level) / 2), level: level)
}
