/// One item's answers by role among people with the same matching score: what every test of whether the
/// item works alike for both roles is made of.
///
/// - Shape: a stratum per matching score that occurs.
/// - Units: answers are points of the scale, the matching score a sum of them.
public struct ItemByScoreTable: Sendable, Hashable {
  /// The people with one matching score.
  public struct Stratum: Sendable, Hashable {
    /// The matching score.
    public let score: Double
    /// The leaders' answers to the item.
    public let leader: Histogram
    /// The frontline's answers to the item.
    public let frontline: Histogram

    /// Takes a stratum.
    public init(score: Double, leader: Histogram, frontline: Histogram) {
      self.score = score
      self.leader = leader
      self.frontline = frontline
    }

    /// Whether there is somebody of each role.
    var hasBoth: Bool { !leader.isEmpty && !frontline.isEmpty }
  }

  /// The strata.
  public let strata: [Stratum]

  /// Takes the strata.
  public init(_ strata: [Stratum]) {
    self.strata = strata.filter { !$0.leader.isEmpty || !$0.frontline.isEmpty }
  }

  /// How much higher leaders answer than frontline staff with the same matching score.
  ///
  /// Formula: Σ n_L (m_L − m_F) / Σ n_L over the strata with both roles.
  ///
  /// - Nil: when no stratum has both roles.
  /// - Source: Zwick, Donoghue and Grima (1993), J. Educ. Meas. 30, 233–251.
  public var standardizedMeanDifference: Double? {
    var (sum, count) = (0.0, 0.0)
    for stratum in strata {
      guard let leader = stratum.leader.mean, let frontline = stratum.frontline.mean else {
        continue
      }
      sum += Double(stratum.leader.n) * (leader - frontline)
      count += Double(stratum.leader.n)
    }
    return count > 0 ? sum / count : nil
  }

  /// Mantel's test that answers do not depend on the role once the matching score is equal.
  ///
  /// - Nil: when nothing varies within any stratum.
  public var mantel: MantelTest? { MantelTest(self) }
}
