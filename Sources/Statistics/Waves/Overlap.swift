/// Two waves of one role, some persons in both: the six numbers that the change of the mean is made of.
struct Overlap {
  /// One wave: how many, their mean and variance.
  struct Wave {
    let n: Int
    let mean: Double
    let variance: Double
  }

  let earlier: Wave
  let later: Wave

  /// How many answered both waves.
  let pairs: Int

  /// The correlation of their two scores.
  let correlation: Double

  /// Var(m₁) + Var(m₂) without what both waves share.
  private var separate: Double {
    earlier.variance / Double(earlier.n) + later.variance / Double(later.n)
  }

  /// Cov(m₁, m₂) = r s₁ s₂ n_c/(n₁ n₂).
  var covariance: Double {
    correlation * (earlier.variance * later.variance).squareRoot() * Double(pairs)
      / (Double(earlier.n) * Double(later.n))
  }

  /// The change of the mean, later − earlier (T new2); `nil` when it has no variance.
  var change: GroupMean? {
    let (n1, n2, shared) = (Double(earlier.n), Double(later.n), Double(pairs))
    let (a, b) = (earlier.variance / n1, later.variance / n2)
    guard a + b > 0 else { return nil }
    let welch = (a + b) * (a + b) / (a * a / (n1 - 1) + b * b / (n2 - 1))
    let single = n1 + n2 - 2 * shared
    let degrees =
      pairs == 0
      ? welch : (shared - 1) + (welch - shared + 1) * single / (single + 2 * shared)
    let square = separate - 2 * covariance
    guard square > 1e-14 * (a + b) else { return nil }
    return GroupMean(
      mean: later.mean - earlier.mean, squaredError: square, degreesOfFreedom: degrees)
  }
}
