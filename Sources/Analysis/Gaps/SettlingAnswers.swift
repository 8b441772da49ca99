import Statistics

/// How many more answers would settle a gap that cannot be told yet.
///
/// It supposes that the gap and the spread stay as they are, and asks for the same number from either
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

  /// The fewest further answers a side with which the gap is told from chance or found small.
  ///
  /// - Parameters:
  ///   - gap: The gap.
  ///   - bound: The smallest gap that matters.
  ///   - difference: Standard errors that a gap must lie from zero.
  ///   - alignment: Standard errors that an aligned gap must lie inside the bound.
  /// - Returns: `nil` when no number up to ``most`` would do.
  func fewest(gap: Double, bound: Double, difference: Double, alignment: Double) -> Int? {
    let target = max(abs(gap) / difference, (bound - abs(gap)) / alignment)
    guard target > 0, target.isFinite, isEnough(Self.most, target) else { return nil }
    var (low, high) = (0, Self.most)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle, target) { high = middle } else { low = middle }
    }
    return high
  }

  private func isEnough(_ extra: Int, _ target: Double) -> Bool {
    let square = leader.squaredError(extra: extra) + frontline.squaredError(extra: extra)
    return square.squareRoot() < target
  }
}
