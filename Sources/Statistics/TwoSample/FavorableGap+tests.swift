extension FavorableGap {
  /// The normal statistic for equal shares, with the pooled variance.
  ///
  /// Formula: (p₁ − p₂) / √(p (1 − p) (1/n₁ + 1/n₂)), p the share of both together.
  ///
  /// - Nil: when all, or none, of both roles are favourable.
  /// - Checked against: R `prop.test(correct = FALSE)`.
  public var pooledZ: Double? {
    let n = Double(leader.n + frontline.n)
    let p = Double(leader.favorable + frontline.favorable) / n
    guard p > 0, p < 1 else { return nil }
    let variance = p * (1 - p) * (1 / Double(leader.n) + 1 / Double(frontline.n))
    return estimate / variance.squareRoot()
  }

  /// The two-sided chance that belongs to ``pooledZ``.
  ///
  /// - Nil: as ``pooledZ``.
  public var pooledP: Double? {
    pooledZ.map { Swift.min(1, 2 * StandardNormal.sf(abs($0))) }
  }

  /// Fisher's exact two-sided chance: all tables with these margins that are no more likely than the
  /// one observed.
  ///
  /// - Units: 0...1.
  /// - Source: Fisher (1934), Statistical Methods for Research Workers, section 21.02.
  /// - Checked against: R `fisher.test`.
  /// - Complexity: O(n) in the smaller margin.
  public var fisherP: Double {
    let favorable = leader.favorable + frontline.favorable
    let low = Swift.max(0, favorable - frontline.n)
    let high = Swift.min(favorable, leader.n)
    // Relative weights by the ratio of neighbours, outwards from the likeliest table.
    let all = Double(leader.n + frontline.n)
    let expected = Double(leader.n + 1) * Double(favorable + 1) / (all + 2)
    let mode = Swift.min(Swift.max(Int(expected), low), high)
    func rise(from x: Int) -> Double {
      let up = Double(leader.n - x) * Double(favorable - x)
      return up / (Double(x + 1) * Double(frontline.n - favorable + x + 1))
    }
    var weights = Array(repeating: 1.0, count: high - low + 1)
    var x = mode
    while x < high {
      weights[x + 1 - low] = weights[x - low] * rise(from: x)
      x += 1
    }
    x = mode
    while x > low {
      weights[x - 1 - low] = weights[x - low] / rise(from: x - 1)
      x -= 1
    }
    let limit = weights[leader.favorable - low] * (1 + 1e-7)
    let total = weights.reduce(0, +)
    return Swift.min(1, weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 } / total)
  }
}
