/// Where the answers of each role stand among those of the other: what all ordinal comparisons of two
/// groups are made of.
///
/// Formula: the placement of a leader's value v is the share of the frontline below v plus half the
/// share at v; A is the mean placement of the leaders.
struct Placements {
  let leaderCount: Double
  let frontlineCount: Double
  /// P(L > F) + ½ P(L = F).
  let superiority: Double
  /// The variance (n − 1) of the leaders' placements among the frontline.
  let leaderVariance: Double
  /// The variance (n − 1) of the frontline's placements among the leaders.
  let frontlineVariance: Double
  /// The share of pairs with equal values.
  let ties: Double

  /// Counts pairs in one walk over both histograms.
  ///
  /// Variances are 0 where a group has fewer than two answers.
  init?(leader: Histogram, frontline: Histogram) {
    guard !leader.isEmpty, !frontline.isEmpty else { return nil }
    self.init(counts: Self.aligned(leader, frontline))
  }

  /// Takes the counts of leaders and frontline at each of the same ascending values.
  init?(counts: [(leader: Int, frontline: Int)]) {
    let a = Double(counts.reduce(0) { $0 + $1.leader })
    let b = Double(counts.reduce(0) { $0 + $1.frontline })
    guard a > 0, b > 0 else { return nil }
    var (leadersBelow, frontlineBelow) = (0.0, 0.0)
    var (wins, equal) = (0.0, 0.0)
    // Half units keep every placement sum an integer, so that equal placements are equal numbers.
    var leaderPlaces: [(place: Double, count: Double)] = []
    var frontlinePlaces: [(place: Double, count: Double)] = []
    leaderPlaces.reserveCapacity(counts.count)
    frontlinePlaces.reserveCapacity(counts.count)
    for (leader, frontline) in counts {
      let (x, y) = (Double(leader), Double(frontline))
      let leaderPlace = 2 * frontlineBelow + y
      let frontlinePlace = 2 * leadersBelow + x
      if leader > 0 { leaderPlaces.append((leaderPlace, x)) }
      if frontline > 0 { frontlinePlaces.append((frontlinePlace, y)) }
      wins += x * leaderPlace
      equal += x * y
      leadersBelow += x
      frontlineBelow += y
    }
    leaderCount = a
    frontlineCount = b
    superiority = wins / (2 * a * b)
    ties = equal / (a * b)
    leaderVariance = Self.variance(leaderPlaces, count: a, unit: 2 * b)
    frontlineVariance = Self.variance(frontlinePlaces, count: b, unit: 2 * a)
  }

  /// The counts of both groups at every value that occurs in either.
  static func aligned(
    _ leader: Histogram, _ frontline: Histogram
  ) -> [(leader: Int, frontline: Int)] {
    var result: [(leader: Int, frontline: Int)] = []
    result.reserveCapacity(leader.values.count + frontline.values.count)
    var (i, j) = (0, 0)
    while i < leader.values.count || j < frontline.values.count {
      let x = i < leader.values.count ? leader.values[i] : .infinity
      let y = j < frontline.values.count ? frontline.values[j] : .infinity
      result.append((x <= y ? leader.counts[i] : 0, y <= x ? frontline.counts[j] : 0))
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return result
  }

  private static func variance(
    _ places: [(place: Double, count: Double)], count: Double, unit: Double
  ) -> Double {
    guard count > 1, places.count > 1, let first = places.first?.place,
      places.contains(where: { $0.place != first })
    else { return 0 }
    let mean = places.reduce(0) { $0 + $1.count * $1.place } / count
    let squares = places.reduce(0) { $0 + $1.count * ($1.place - mean) * ($1.place - mean) }
    return squares / (count - 1) / (unit * unit)
  }

  /// The variance of A: s²/n of the placements of both roles, added.
  var squaredError: Double {
    leaderVariance / leaderCount + frontlineVariance / frontlineCount
  }
}
