/// The gap in standard deviations, without the bias of small samples.
///
/// Formula: d = gap / SD; J = Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)); g = J d. The interval holds the
/// noncentralities at which d would be reached with the chances (1 ± level)/2 of the noncentral t
/// distribution, times J and the factor between t and d.
///
/// - Units: standard deviations; positive means that leaders are rosier.
/// - Source: Hedges (1981), J. Educ. Stat. 6(2), 107–128; Steiger and Fouladi (1997).
/// - Checked against: effectsize `hedges_g`, scipy `nct` with exact roots.
public struct HedgesG: Sendable, Hashable {
  /// By which standard deviation the gap is divided.
  public enum Standardizer: Sendable, Hashable, CaseIterable {
    /// The pooled one, which supposes equal variances; ν = n_L + n_F − 2.
    case pooled
    /// The root of the mean of both variances; ν as in Welch's test.
    case average
  }

  /// The gap over the standard deviation, d.
  public let uncorrected: Double

  /// The factor J against the bias of small samples.
  public let correction: Double

  /// The degrees of freedom ν.
  public let degreesOfFreedom: Double

  /// What turns d into t: t = d / scale.
  private let scale: Double

  /// The effect size, g = J d.
  public var estimate: Double { correction * uncorrected }

  /// Compares two groups.
  ///
  /// - Parameters:
  ///   - leader: The leaders' scores.
  ///   - frontline: The frontline's scores.
  ///   - standardizer: The standard deviation to divide by.
  /// - Nil: when a role has fewer than two answers, or both are constant.
  public init?(leader: Histogram, frontline: Histogram, standardizer: Standardizer = .pooled) {
    guard let leaderMean = leader.mean, let frontlineMean = frontline.mean,
      let leaderVariance = leader.variance, let frontlineVariance = frontline.variance,
      leaderVariance + frontlineVariance > 0
    else { return nil }
    let (a, b) = (Double(leader.n), Double(frontline.n))
    let variance: Double
    switch standardizer {
    case .pooled:
      degreesOfFreedom = a + b - 2
      variance = ((a - 1) * leaderVariance + (b - 1) * frontlineVariance) / degreesOfFreedom
      scale = (1 / a + 1 / b).squareRoot()
    case .average:
      guard let welch = Estimate.welch(leader: leader, frontline: frontline) else { return nil }
      degreesOfFreedom = welch.degreesOfFreedom
      variance = (leaderVariance + frontlineVariance) / 2
      scale = welch.standardError / variance.squareRoot()
    }
    uncorrected = (leaderMean - frontlineMean) / variance.squareRoot()
    correction = Self.correction(degreesOfFreedom: degreesOfFreedom)
  }

  /// The factor J(ν); 0 at ν = 1, where d has no mean.
  static func correction(degreesOfFreedom v: Double) -> Double {
    guard v > 1 else { return 0 }
    return NoncentralGrid.meanOfS(v - 1) * ((v - 1) / v).squareRoot()
  }

  /// The noncentralities that fit the data.
  ///
  /// - Parameter level: The confidence level, in 0..<1.
  /// - Returns: An interval around t; `nil` when the level is not inside 0...1.
  public func noncentrality(level: Double) -> Interval? {
    guard level > 0, level < 1 else { return nil }
    let t = uncorrected / scale
    guard
      let low = NoncentralT.noncentrality(
        t: t, degreesOfFreedom: degreesOfFreedom, probability: (1 + level) / 2),
      let high = NoncentralT.noncentrality(
        t: t, degreesOfFreedom: degreesOfFreedom, probability: (1 - level) / 2)
    else { return nil }
    return Interval(low: low, high: high, level: level)
  }

  /// The exact interval of g.
  ///
  /// - Parameter level: The confidence level, in 0..<1.
  /// - Returns: An interval in standard deviations; `nil` when the level is not inside 0...1.
  public func interval(level: Double) -> Interval? {
    noncentrality(level: level).map { ends in
      Interval(
        low: correction * ends.low * scale, high: correction * ends.high * scale, level: level)
    }
  }
}
