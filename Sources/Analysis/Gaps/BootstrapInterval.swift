public import Statistics

/// The interval of a gap by the bootstrap, computed and not drawn.
public struct BootstrapInterval: Hashable, Sendable {
  /// The interval, in points.
  public let interval: Interval

  /// Whether it comes from the distribution of all resamples (BCa), or is its closed approximation (ABC),
  /// for scores on no common lattice.
  public let isExact: Bool

  /// Up to how many people a side the distribution is written out; beyond, it is inverted, which for
  /// blocks of four items moves an end by no more than 1 / (2 · 4 · 250) = 0.0005 points.
  private static let largestConvolved = 250

  /// Works the interval out.
  ///
  /// - Nil: when a role has fewer than two answers, or both roles are constant.
  init?(leader: Histogram, frontline: Histogram, level: Double) {
    if let exact = ExactBootstrap(
      leader: leader, frontline: frontline, convolvingUpTo: Self.largestConvolved)
    {
      interval = exact.biasCorrected(level: level)
      isExact = true
    } else if let approximate = abcInterval(leader: leader, frontline: frontline, level: level) {
      interval = approximate
      isExact = false
    } else {
      return nil
    }
  }
}
