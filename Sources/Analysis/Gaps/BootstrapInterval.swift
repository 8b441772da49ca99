public import Statistics

/// The interval of a gap by the bootstrap, computed and not drawn.
public struct BootstrapInterval: Hashable, Sendable {
  /// The interval, in points.
  public let interval: Interval

  /// Whether it comes from the exact distribution of all resamples (BCa), or is its closed approximation
  /// (ABC), for groups of more than 2,000 or scores on no common lattice.
  public let isExact: Bool

  /// Works the interval out: exact up to 2,000 people a side, ABC beyond.
  ///
  /// - Nil: when a role has fewer than two answers, or both roles are constant.
  init?(leader: Histogram, frontline: Histogram, level: Double) {
    if let exact = ExactBootstrap(leader: leader, frontline: frontline) {
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
