/// What a comparison of two groups will be able to show, planned before anybody has answered.
///
/// Formula: se² = Σ (1 − n/N) s²/n over the two groups, df after Satterthwaite; the power of a gap δ is
/// P(|T| > t) for T noncentral t with df and δ/se, and t the critical value of the level. A gap that is
/// put together from departments has se² = Σ w² (1 − n/N) s²/n over all their groups, w the share of each.
///
/// - Source: noncentral t power as in Cohen (1988), chapter 2; finite population as in Cochran (1977).
/// - Checked against: scipy `nct` (a table made by `Tests/StatisticsTests/Reference/planned_gap.py`).
public struct PlannedGap: Hashable, Sendable {
  /// One group, as it is expected.
  public struct Group: Hashable, Sendable {
    /// How many are expected to answer.
    public let answers: Int

    /// How many there are.
    public let roster: Int

    /// The degrees of freedom of the group's variance.
    public let degreesOfFreedom: Double

    /// Describes a group.
    ///
    /// - Parameters:
    ///   - answers: How many are expected to answer, 1...roster.
    ///   - roster: How many there are.
    ///   - borrowed: The degrees of freedom that the variance borrows from other departments.
    /// - Nil: when the numbers are impossible, or leave no degree of freedom.
    public init?(answers: Int, roster: Int, borrowed: Double = 0) {
      guard answers >= 1, answers <= roster, borrowed >= 0,
        Double(answers - 1) + borrowed > 0
      else { return nil }
      self.answers = answers
      self.roster = roster
      degreesOfFreedom = Double(answers - 1) + borrowed
    }

    fileprivate func squaredError(_ deviation: Double) -> Double {
      let factor = Double(roster - answers) / Double(roster)
      return factor * deviation * deviation / Double(answers)
    }
  }

  /// One department's part in a gap that is put together from departments.
  public struct Part: Hashable, Sendable {
    /// The department's leaders.
    public let leader: Group

    /// The department's frontline.
    public let frontline: Group

    /// How much the department counts, beside the others.
    public let weight: Double

    /// Describes a part.
    public init(leader: Group, frontline: Group, weight: Double) {
      self.leader = leader
      self.frontline = frontline
      self.weight = weight
    }
  }

  /// The expected standard error of the gap; zero where everybody is expected to answer.
  public let standardError: Double

  /// The expected degrees of freedom; infinite where everybody is expected to answer.
  public let degreesOfFreedom: Double

  /// Plans a comparison.
  ///
  /// - Parameters:
  ///   - leader: The leaders.
  ///   - frontline: The frontline.
  ///   - deviation: The standard deviation inside either group, in points; positive.
  /// - Nil: when the standard deviation is not a positive number.
  public init?(leader: Group, frontline: Group, deviation: Double) {
    self.init(
      matching: [Part(leader: leader, frontline: frontline, weight: 1)], deviation: deviation)
  }

  /// Plans a gap that is put together from departments, as the organisation's matched one is.
  ///
  /// - Parameters:
  ///   - parts: The departments.
  ///   - deviation: The standard deviation inside either group, in points; positive.
  /// - Nil: when no weight is positive, one is negative, or the standard deviation is not a positive number.
  public init?(matching parts: [Part], deviation: Double) {
    let whole = parts.reduce(0) { $0 + $1.weight }
    guard deviation > 0, deviation.isFinite, whole > 0, whole.isFinite,
      parts.allSatisfy({ $0.weight >= 0 })
    else { return nil }
    var total = 0.0
    var spread = 0.0
    for part in parts {
      let share = part.weight / whole
      for group in [part.leader, part.frontline] {
        let square = share * share * group.squaredError(deviation)
        total += square
        spread += square * square / group.degreesOfFreedom
      }
    }
    standardError = total.squareRoot()
    degreesOfFreedom = spread > 0 ? total * total / spread : .infinity
  }

  /// The chance that a gap will be told from zero, two-sided.
  ///
  /// - Returns: 0...1; 1 for any gap where everybody is expected to answer.
  public func power(of gap: Double, level: Double = 0.95) -> Double {
    guard standardError > 0 else { return gap == 0 ? 0 : 1 }
    guard let student = StudentT(degreesOfFreedom: degreesOfFreedom),
      let shifted = NoncentralT(
        degreesOfFreedom: degreesOfFreedom, noncentrality: abs(gap) / standardError)
    else { return 0 }
    let critical = student.critical(level: level)
    return shifted.sf(critical) + shifted.cdf(-critical)
  }

  /// The smallest gap that will be told from zero with a power, in points.
  ///
  /// - Nil: when no gap up to a thousand standard errors has that power.
  public func smallestGap(power wanted: Double, level: Double = 0.95) -> Double? {
    guard standardError > 0 else { return 0 }
    var (low, high) = (0.0, 8.0)
    while power(of: high * standardError, level: level) < wanted {
      (low, high) = (high, high * 2)
      if high > 1_000 { return nil }
    }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if power(of: middle * standardError, level: level) < wanted {
        low = middle
      } else {
        high = middle
      }
    }
    return high * standardError
  }

}
