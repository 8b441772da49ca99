import Statistics

/// How many more answers would settle a gap that cannot be told yet.
///
/// It supposes that the true gap and the spread are as they seem now, and asks for the same number from either
/// side; on a roster nobody can answer who is not on it.
struct SettlingAnswers {
  /// One role's share in the standard error.
  struct Side {
    /// How many answered.
    let n: Int

    /// How many are on the roster; `nil` without one.
    let roster: Int?

    /// The variance of one answer.
    let variance: Double

    /// The side with another spread.
    func scaled(by factor: Double) -> Side {
      Side(n: n, roster: roster, variance: variance * factor)
    }

    /// The variance of the mean if `extra` more people answered.
    func squaredError(extra: Int) -> Double {
      guard let roster else { return variance / Double(n + extra) }
      let answers = min(n + extra, roster)
      return Double(roster - answers) / Double(roster) * variance / Double(answers)
    }
  }

  let leader: Side
  let frontline: Side

  /// Beyond this, more answers are no advice.
  static let most = 1_000_000

  /// The chance with which further answers are to settle it.
  static let power = 0.8

  /// The fewest further answers a side with which the gap would be told from chance, or found small, four
  /// times in five.
  ///
  /// Formula: with e the standard error then, told: Φ(|gap|/e − c); found small: Φ((δ − gap)/e − a) +
  /// Φ((δ + gap)/e − a) − 1. The larger of the two must reach ``power``. The chance is normal, the cuts are
  /// those of today's degrees of freedom.
  ///
  /// - Parameters:
  ///   - gap: The gap.
  ///   - bound: The smallest gap that matters, δ.
  ///   - difference: Standard errors that a gap must lie from zero, c.
  ///   - alignment: Standard errors that an aligned gap must lie inside the bound, a.
  /// - Returns: `nil` when no number up to ``most`` would do.
  func fewest(gap: Double, bound: Double, difference: Double, alignment: Double) -> Int? {
    func isEnough(_ extra: Int) -> Bool {
      let error = (leader.squaredError(extra: extra) + frontline.squaredError(extra: extra))
        .squareRoot()
      guard error > 0 else { return true }
      let told = StandardNormal.cdf(abs(gap) / error - difference)
      let small =
        StandardNormal.cdf((bound - gap) / error - alignment)
        + StandardNormal.cdf((bound + gap) / error - alignment) - 1
      return max(told, small) >= Self.power
    }
    guard difference.isFinite, alignment.isFinite, isEnough(Self.most) else { return nil }
    var (low, high) = (0, Self.most)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
