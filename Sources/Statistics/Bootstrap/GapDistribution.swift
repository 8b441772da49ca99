/// The distribution of the gap over all resamples within each role, on the integers
/// S_L · n_F − S_F · n_L, S the sums of the scores as lattice integers.
struct GapDistribution: Sendable {
  /// The gap of one unit: 1 / (denominator · n_L · n_F).
  let unit: Double
  /// The smallest distance of two values, in units.
  let step: Int
  /// The observed gap in units.
  let observed: Int

  private let leaderCount: Int
  private let frontlineCount: Int
  private let leaderChances: [Double]
  /// The chance of each frontline sum or a higher one.
  private let frontlineTail: [Double]
  private let leaderStart: Int
  private let frontlineStart: Int

  init?(leader: Histogram, frontline: Histogram) {
    guard let lattice = ScoreLattice([leader, frontline]) else { return nil }
    let (one, two) = (lattice.integers(leader), lattice.integers(frontline))
    guard let lowOne = one.first, let lowTwo = two.first else { return nil }
    leaderCount = leader.n
    frontlineCount = frontline.n
    leaderStart = lowOne * leader.n
    frontlineStart = lowTwo * frontline.n
    leaderChances = Self.sums(one, leader)
    var tail = Self.sums(two, frontline)
    for i in tail.indices.dropLast().reversed() { tail[i] += tail[i + 1] }
    frontlineTail = tail
    func sum(_ integers: [Int], _ histogram: Histogram) -> Int {
      zip(integers, histogram.counts).reduce(0) { $0 + $1.0 * $1.1 }
    }
    observed = sum(one, leader) * frontline.n - sum(two, frontline) * leader.n
    unit = 1 / (Double(lattice.denominator) * Double(leader.n) * Double(frontline.n))
    step = Self.gcd(leader.n, frontline.n)
  }

  private static func sums(_ integers: [Int], _ histogram: Histogram) -> [Double] {
    guard let low = integers.first, let high = integers.last else { return [] }
    var chances = Array(repeating: 0.0, count: high - low + 1)
    for (integer, count) in zip(integers, histogram.counts) {
      chances[integer - low] = Double(count) / Double(histogram.n)
    }
    return FourierTransform.sums(of: chances, draws: histogram.n)
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }

  /// The chance of a gap of at most so many units.
  func chance(upTo units: Int) -> Double {
    var sum = 0.0
    for (index, chance) in leaderChances.enumerated() where chance > 0 {
      // The frontline sum must be at least (S_L n_F − units) / n_L, rounded up.
      let needed = (leaderStart + index) * frontlineCount - units
      let least = Self.ceilingQuotient(needed, leaderCount) - frontlineStart
      if least <= 0 {
        sum += chance
      } else if least < frontlineTail.count {
        sum += chance * frontlineTail[least]
      }
    }
    return sum
  }

  private static func ceilingQuotient(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? (a + b - 1) / b : -(-a / b)
  }

  /// The smallest gap that is reached with at least the chance p.
  func quantile(_ p: Double) -> Double {
    let leaderEnd = leaderStart + leaderChances.count - 1
    let frontlineEnd = frontlineStart + frontlineTail.count - 1
    var low = leaderStart * frontlineCount - frontlineEnd * leaderCount
    var high = leaderEnd * frontlineCount - frontlineStart * leaderCount
    while low < high {
      let middle = low + (high - low) / 2
      if chance(upTo: middle) >= p { high = middle } else { low = middle + 1 }
    }
    return Double(low) * unit
  }
}
