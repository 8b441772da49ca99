/// How much more often leaders' answers are above than below those of the frontline.
///
/// Formula: δ = P(L > F) − P(L < F) = 2A − 1. Its variance, with d_i the mean dominance of leader i,
/// d_j that over frontline answer j: [(n_F − 1) s²(d_i) + (n_L − 1) s²(d_j) + s²(d_ij)] / (n_L n_F), the
/// last over (n_L − 1)(n_F − 1).
///
/// - Units: −1...1; positive means that leaders are rosier.
/// - Source: Cliff (1996), Ordinal Methods; Feng and Cliff (2004), J. Mod. Appl. Stat. Methods 3(2).
/// - Checked against: effsize `cliff.delta(return.dm = TRUE)`.
public struct CliffsDelta: Sendable, Hashable {
  /// The difference of chances δ.
  public let estimate: Double

  /// The standard error of δ.
  ///
  /// `nil` when a role has fewer than two answers.
  public let standardError: Double?

  private let leaderCount: Int
  private let frontlineCount: Int

  /// Compares two groups.
  ///
  /// - Parameters:
  ///   - leader: The leaders' scores.
  ///   - frontline: The frontline's scores.
  /// - Nil: when a role has no answers.
  public init?(leader: Histogram, frontline: Histogram) {
    guard let placements = Placements(leader: leader, frontline: frontline) else { return nil }
    leaderCount = leader.n
    frontlineCount = frontline.n
    let delta = 2 * placements.superiority - 1
    estimate = delta
    let (a, b) = (placements.leaderCount, placements.frontlineCount)
    if leader.n >= 2 && frontline.n >= 2 {
      // A dominance is twice a placement less one; its square is 1 but for ties.
      let pairs = Swift.max(0, 1 - placements.ties - delta * delta) * a * b / ((a - 1) * (b - 1))
      let rows = (b - 1) * 4 * placements.leaderVariance
      let columns = (a - 1) * 4 * placements.frontlineVariance
      standardError = ((rows + columns + pairs) / (a * b)).squareRoot()
    } else {
      standardError = nil
    }
  }

  /// The interval of Feng and Cliff; for complete separation [(n − z²)/(n + z²), 1] with the smaller n.
  ///
  /// Formula: [δ − δ³ ± t se √((1 − δ²)² + t² se²)] / (1 − δ² + t² se²), t with n_L + n_F − 2.
  ///
  /// - Parameter level: The confidence level, in 0..<1.
  /// - Returns: `nil` when a role has fewer than two answers, or all answers are equal.
  public func interval(level: Double) -> Interval? {
    guard let standardError,
      let student = StudentT(degreesOfFreedom: Double(leaderCount + frontlineCount - 2))
    else { return nil }
    if abs(estimate) == 1 {
      let near = Superiority.separatedLimit(
        smallerGroup: Swift.min(leaderCount, frontlineCount), level: level)
      return estimate > 0
        ? Interval(low: near, high: 1, level: level) : Interval(low: -1, high: -near, level: level)
    }
    guard standardError > 0, level < 1 else { return nil }
    let margin = student.critical(level: level) * standardError
    let rest = 1 - estimate * estimate
    let root = (rest * rest + margin * margin).squareRoot()
    let low = (estimate * rest - margin * root) / (rest + margin * margin)
    let high = (estimate * rest + margin * root) / (rest + margin * margin)
    return Interval(low: Swift.max(-1, low), high: Swift.min(1, high), level: level)
  }
}
