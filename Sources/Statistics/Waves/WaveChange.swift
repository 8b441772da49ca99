/// One role's scores in two waves that some persons answered both times: what the change of its mean is
/// made of.
public struct WaveChange: Sendable, Hashable {
  /// All scores of the earlier wave.
  public let earlier: Histogram

  /// All scores of the later wave.
  public let later: Histogram

  /// Those who answered both.
  public let both: JointHistogram

  /// Puts the waves together.
  ///
  /// - Parameters:
  ///   - earlierOnly: The scores of those who answered only the earlier wave.
  ///   - laterOnly: The scores of those who answered only the later wave.
  ///   - both: The pairs of those who answered both; people who changed role belong to neither.
  public init(earlierOnly: Histogram, laterOnly: Histogram, both: JointHistogram) {
    earlier = earlierOnly + both.earlier
    later = laterOnly + both.later
    self.both = both
  }

  /// The change of the mean of all who answered, later − earlier, with the covariance of those who
  /// answered both times.
  ///
  /// Formula: se² = v₁/n₁ + v₂/n₂ − 2 r s₁ s₂ n_c/(n₁ n₂); degrees of freedom (n_c − 1) + (γ − n_c + 1)
  /// (n_a + n_b)/(n_a + n_b + 2 n_c), γ those of Welch's test, n_a and n_b the persons of one wave only.
  ///
  /// - Nil: when a wave has fewer than two answers, or the change has no variance.
  /// - Source: Derrick, Russ, Toher and White (2017), J. Mod. Appl. Stat. Methods 16(1), 137–157 (T new2).
  /// - Checked against: R Partiallyoverlapping `Partover.test`.
  public var overlapping: GroupMean? {
    guard let meanOne = earlier.mean, let meanTwo = later.mean, let one = earlier.variance,
      let two = later.variance
    else { return nil }
    return Overlap(
      earlier: Overlap.Wave(n: earlier.n, mean: meanOne, variance: one),
      later: Overlap.Wave(n: later.n, mean: meanTwo, variance: two), pairs: both.n,
      correlation: both.correlation ?? 0
    ).change
  }

  /// The mean change of those who answered both waves: the complete panel.
  ///
  /// - Nil: when fewer than two answered both.
  /// - Checked against: R `t.test(paired = TRUE)`.
  public var panel: GroupMean? { GroupMean(both.changes) }
}
