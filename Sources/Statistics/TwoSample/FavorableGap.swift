/// The difference between the roles' shares of favourable answers, leader − frontline.
///
/// It counts persons: each has one score, favourable or not. A percentage pooled over items is
/// another thing, and no binomial one.
///
/// - Units: shares in 0...1, their difference in −1...1.
public struct FavorableGap: Sendable, Hashable {
  /// The share of one role.
  public struct Share: Sendable, Hashable {
    /// How many have a favourable score.
    public let favorable: Int

    /// How many have a score.
    public let n: Int

    /// Takes the two counts.
    ///
    /// - Nil: when nobody has a score, or `favorable` is not in 0...n.
    public init?(favorable: Int, of n: Int) {
      guard n > 0, (0...n).contains(favorable) else { return nil }
      self.favorable = favorable
      self.n = n
    }

    /// The share itself.
    public var value: Double { Double(favorable) / Double(n) }

    /// Wilson's score interval of the share.
    ///
    /// Formula: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
    ///
    /// - Parameter level: The confidence level, in 0..<1.
    /// - Returns: An interval inside 0...1.
    /// - Source: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212.
    /// - Checked against: R `prop.test(correct = FALSE)`.
    public func wilson(level: Double) -> Interval {
      let z = StandardNormal.quantile((1 + level) / 2)
      guard z.isFinite else { return Interval(low: 0, high: 1, level: level) }
      let count = Double(n)
      let square = z * z / count
      let root = (value * (1 - value) / count + square / (4 * count)).squareRoot()
      let low = favorable == 0 ? 0 : (value + square / 2 - z * root) / (1 + square)
      let high = favorable == n ? 1 : (value + square / 2 + z * root) / (1 + square)
      return Interval(low: low, high: high, level: level)
    }
  }

  /// The leaders' share.
  public let leader: Share

  /// The frontline's share.
  public let frontline: Share

  /// Compares two shares.
  public init(leader: Share, frontline: Share) {
    self.leader = leader
    self.frontline = frontline
  }

  /// Compares the shares at or above a threshold.
  ///
  /// - Parameters:
  ///   - leader: The leaders' scores.
  ///   - frontline: The frontline's scores.
  ///   - threshold: Where favourable begins, in points of the scale.
  /// - Nil: when a role has no answers.
  public init?(leader: Histogram, frontline: Histogram, threshold: Double) {
    guard let first = Share(favorable: leader.count(atOrAbove: threshold), of: leader.n),
      let second = Share(favorable: frontline.count(atOrAbove: threshold), of: frontline.n)
    else { return nil }
    self.init(leader: first, frontline: second)
  }

  /// The difference leader − frontline.
  public var estimate: Double { leader.value - frontline.value }

  /// Newcombe's hybrid score interval.
  ///
  /// Formula: d − √((p₁ − l₁)² + (u₂ − p₂)²) … d + √((u₁ − p₁)² + (p₂ − l₂)²), l and u Wilson's limits.
  ///
  /// - Parameter level: The confidence level, in 0..<1.
  /// - Returns: An interval inside −1...1.
  /// - Source: Newcombe (1998), Stat. Med. 17, 873–890, method 10.
  /// - Checked against: statsmodels `confint_proportions_2indep(method = "newcomb")`.
  public func interval(level: Double) -> Interval {
    let (one, two) = (leader.wilson(level: level), frontline.wilson(level: level))
    let below = (leader.value - one.low, two.high - frontline.value)
    let above = (one.high - leader.value, frontline.value - two.low)
    return Interval(
      low: estimate - (below.0 * below.0 + below.1 * below.1).squareRoot(),
      high: estimate + (above.0 * above.0 + above.1 * above.1).squareRoot(), level: level)
  }

  /// The interval of Agresti and Caffo, one success and one failure more on each side: a check on
  /// ``interval(level:)``.
  ///
  /// - Parameter level: The confidence level, in 0..<1.
  /// - Returns: An interval that may leave −1...1 for very small groups.
  /// - Source: Agresti and Caffo (2000), Am. Stat. 54, 280–288.
  /// - Checked against: statsmodels `confint_proportions_2indep(method = "agresti-caffo")`.
  public func agrestiCaffo(level: Double) -> Interval {
    func adjusted(_ share: Share) -> (p: Double, variance: Double) {
      let n = Double(share.n + 2)
      let p = Double(share.favorable + 1) / n
      return (p, p * (1 - p) / n)
    }
    let (one, two) = (adjusted(leader), adjusted(frontline))
    let center = one.p - two.p
    let margin =
      StandardNormal.quantile((1 + level) / 2) * (one.variance + two.variance).squareRoot()
    return Interval(low: center - margin, high: center + margin, level: level)
  }
}
