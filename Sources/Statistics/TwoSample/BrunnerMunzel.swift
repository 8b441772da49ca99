/// The test that a leader's answer is as likely higher as lower than a frontline answer, without
/// supposing equal shapes or variances.
///
/// Formula: t = (A − ½) / se; se² = s²(placements of L)/n_L + s²(placements of F)/n_F; degrees of freedom
/// by Satterthwaite over these two terms.
///
/// - Source: Brunner and Munzel (2000), Biom. J. 42(1), 17–25.
/// - Checked against: scipy `brunnermunzel`, R lawstat.
public struct BrunnerMunzel: Sendable, Hashable {
  /// The chance A that is tested.
  public let superiority: Double

  /// The standard error of A.
  public let standardError: Double

  /// The degrees of freedom.
  public let degreesOfFreedom: Double

  let student: StudentT

  init?(_ placements: Placements) {
    let a = placements.leaderVariance / placements.leaderCount
    let b = placements.frontlineVariance / placements.frontlineCount
    guard placements.leaderCount > 1, placements.frontlineCount > 1, a + b > 0 else { return nil }
    let spread = a * a / (placements.leaderCount - 1) + b * b / (placements.frontlineCount - 1)
    guard let student = StudentT(degreesOfFreedom: (a + b) * (a + b) / spread) else { return nil }
    self.student = student
    superiority = placements.superiority
    standardError = (a + b).squareRoot()
    degreesOfFreedom = student.degreesOfFreedom
  }

  /// The statistic; positive when leaders' answers are higher.
  public var t: Double { (superiority - 0.5) / standardError }

  /// The two-sided chance of a statistic this far from 0.
  public var p: Double { student.twoSided(t) }

  /// The interval A ± t se, which may leave 0...1; ``Superiority/interval(level:)`` does not.
  ///
  /// - Parameter level: The confidence level, in 0..<1.
  /// - Returns: An interval of the chance.
  public func interval(level: Double) -> Interval {
    let margin = student.critical(level: level) * standardError
    return Interval(low: superiority - margin, high: superiority + margin, level: level)
  }
}
