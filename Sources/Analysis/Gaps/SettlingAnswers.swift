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

  /// The fewest further answers a side with which the gap would be told from chance or found small, one
  /// or the other, four times in five.
  ///
  /// Formula: with e the standard error then, an estimate x is told from chance where |x| > c e and found
  /// small where |x| < δ − a e. What lies between stays open; the chance of it, of x normal around the gap,
  /// must be at most 1 − ``power``. Where the two overlap (small but real) nothing is open, and nothing
  /// counts twice. The cuts are those of today's degrees of freedom.
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
      return open(
        gap: gap / error, from: max(0, bound / error - alignment), to: difference)
        <= 1 - Self.power
    }
    guard difference.isFinite, alignment.isFinite, isEnough(Self.most) else { return nil }
    var (low, high) = (0, Self.most)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The chance that an estimate lies from `low` to `high` on either side of zero, in standard errors.
  private func open(gap: Double, from low: Double, to high: Double) -> Double {
    guard low < high else { return 0 }
    return StandardNormal.cdf(high - gap) - StandardNormal.cdf(low - gap)
      + StandardNormal.cdf(-low - gap) - StandardNormal.cdf(-high - gap)
  }
}
