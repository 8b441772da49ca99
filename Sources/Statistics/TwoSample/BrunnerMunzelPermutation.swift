/// The exact permutation test of Brunner and Munzel's statistic, for small groups.
///
/// All ways of giving the answers to the two roles are gone through, as histograms with their number
/// of ways; the p-value is the share of ways whose |t| is at least the observed one. Where A has no
/// variance, |t| counts as infinite unless A = ½.
///
/// - Source: Neubert and Brunner (2007), Comput. Stat. Data Anal. 51, 5192–5204.
/// - Checked against: full enumeration in Python.
public struct BrunnerMunzelPermutation: Sendable, Hashable {
  /// The share of ways at least as extreme.
  public let p: Double

  /// The number of ways, (n_L + n_F over n_L).
  public let permutations: Int

  /// Goes through all ways.
  ///
  /// - Parameters:
  ///   - leader: The leaders' scores.
  ///   - frontline: The frontline's scores.
  ///   - limit: The most ways to go through.
  /// - Nil: when a role has fewer than two answers, or there are more ways than the limit.
  /// - Complexity: O(ways · values) at most; much less with ties.
  public init?(leader: Histogram, frontline: Histogram, limit: Int = 30_000) {
    guard leader.n >= 2, frontline.n >= 2 else { return nil }
    guard
      let ways = Self.choices(leader.n + frontline.n, leader.n, limit: Double(limit)),
      let observed = Placements(leader: leader, frontline: frontline)
    else { return nil }
    let pooled = leader + frontline
    var walk = Walk(
      pooled: pooled.counts, threshold: Self.size(observed) * (1 - 1e-9),
      current: pooled.counts.map { (leader: 0, frontline: $0) })
    walk.visit(value: 0, remaining: leader.n, ways: 1)
    p = Swift.min(1, walk.extreme / ways)
    permutations = Int(ways)
  }

  /// The statistic without its sign.
  fileprivate static func size(_ placements: Placements) -> Double {
    let distance = abs(placements.superiority - 0.5)
    if distance < 1e-14 { return 0 }
    let error = placements.squaredError
    return error > 0 ? distance / error.squareRoot() : .infinity
  }

  /// The binomial coefficient, `nil` when above the limit.
  private static func choices(_ n: Int, _ k: Int, limit: Double) -> Double? {
    var result = 1.0
    for i in 0..<Swift.min(k, n - k) {
      result = (result * Double(n - i) / Double(i + 1)).rounded()
      if result > limit { return nil }
    }
    return result
  }
}

/// The recursion over how many of each value go to the leaders.
private struct Walk {
  let pooled: [Int]
  let threshold: Double
  var current: [(leader: Int, frontline: Int)]
  var extreme = 0.0

  mutating func visit(value: Int, remaining: Int, ways: Double) {
    if value == pooled.count {
      guard remaining == 0, let placements = Placements(counts: current) else { return }
      if BrunnerMunzelPermutation.size(placements) >= threshold { extreme += ways }
      return
    }
    let available = pooled[value]
    var factor = 1.0
    for taken in 0...Swift.min(available, remaining) {
      current[value] = (taken, available - taken)
      visit(value: value + 1, remaining: remaining - taken, ways: ways * factor)
      factor = (factor * Double(available - taken) / Double(taken + 1)).rounded()
    }
    current[value] = (0, available)
  }
}
