/// How many more people would have to answer, on both sides in the proportion of now, until the gap
/// is settled: shown to be there, or shown to be smaller than the bound.
///
/// It supposes that means and variances stay as they are, so it says what to expect, not what will be.
///
/// - Units: persons.
public struct FurtherAnswers: Sendable, Hashable {
  /// More leaders.
  public let leaders: Int

  /// More frontline staff.
  public let frontline: Int

  /// One role now: its answers, and its roster if that is known.
  public struct Group: Sendable, Hashable {
    let n: Int
    let mean: Double
    let variance: Double
    let roster: Int?

    /// Takes a histogram and the size of the roster.
    ///
    /// - Nil: when fewer than two answered, or the roster is smaller than the answers.
    public init?(_ histogram: Histogram, roster: Int? = nil) {
      guard let mean = histogram.mean, let variance = histogram.variance else { return nil }
      if let roster, roster < histogram.n { return nil }
      self.n = histogram.n
      self.mean = mean
      self.variance = variance
      self.roster = roster
    }

    /// The mean as it would be with `factor` times the answers, at most the whole roster.
    func scaled(_ factor: Double) -> (answers: Int, mean: GroupMean?) {
      let wanted = (Double(n) * factor).rounded(.up)
      let answers = min(roster ?? .max, wanted < 1e15 ? Int(wanted) : 1_000_000_000_000_000)
      let rest = roster.map { Double($0 - answers) / Double($0) } ?? 1
      return (
        answers,
        GroupMean(
          mean: mean, squaredError: rest * variance / Double(answers),
          degreesOfFreedom: rest == 0 ? .infinity : Double(answers - 1))
      )
    }
  }

  /// Finds the smallest growth that settles the gap.
  ///
  /// - Parameters:
  ///   - leader: The leaders now.
  ///   - frontline: The frontline now.
  ///   - bound: The smallest gap that matters, positive.
  ///   - alpha: The level of the tests, in 0...0.5 without its ends.
  /// - Nil: when not even ten thousand times the answers (or the whole roster) would settle it, when both
  ///   groups are constant, or an argument is outside its range.
  public init?(leader: Group, frontline: Group, bound: Double, alpha: Double = 0.05) {
    guard bound > 0, alpha > 0, alpha < 0.5 else { return nil }
    func isSettled(_ factor: Double) -> Bool {
      let (first, second) = (leader.scaled(factor).mean, frontline.scaled(factor).mean)
      guard let estimate = Estimate.gap(leader: first, frontline: second) else { return false }
      let test = Equivalence(estimate, bound: bound, alpha: alpha)
      return test?.isAligned == true || estimate.p < alpha
    }
    var (low, high) = (1.0, 10_000.0)
    if isSettled(low) {
      self.init(leaders: 0, frontline: 0)
      return
    }
    guard isSettled(high) else { return nil }
    // Down to less than one person in either role.
    let step = 0.25 / Double(max(leader.n, frontline.n))
    while high - low > step {
      let middle = low.squareRoot() * high.squareRoot()
      guard middle > low, middle < high else { break }
      if isSettled(middle) { high = middle } else { low = middle }
    }
    self.init(
      leaders: leader.scaled(high).answers - leader.n,
      frontline: frontline.scaled(high).answers - frontline.n)
  }

  private init(leaders: Int, frontline: Int) {
    self.leaders = leaders
    self.frontline = frontline
  }
}
