import Simulation
import Testing

@testable import Statistics

/// Whatever two groups look like, every number that comes out is one.
@Suite struct TotalityTests {
  /// Groups of all kinds: empty, single, constant, split to the ends, tiny spread, huge counts.
  private func groups() -> [Histogram] {
    var random = SeededGenerator(seed: 21)
    let edges: [([Double], [Int])] = [
      ([], []), ([3], [1]), ([3], [2]), ([3], [5]), ([1, 5], [1, 1]), ([1, 5], [50, 50]),
      ([3, 3 + 1e-9], [4, 4]), ([1], [100_000]), ([4, 5], [1, 100_000]),
      ([1, 2], [1 << 50, 1]), ([1, 3, 5], [1 << 50, 1 << 50, 1 << 50]), ([-1e9, 1e9], [3, 4]),
    ]
    let drawn = (0..<12).map { _ in random.observations(1 + Int(random.next() % 12)) }
    return edges.compactMap { Histogram(values: $0.0, counts: $0.1) }
      + drawn.compactMap { Histogram(observations: $0) }
  }

  private func numbers(_ interval: Interval?) -> [Double] {
    interval.map { [$0.low, $0.high, $0.width] } ?? []
  }

  private func numbers(_ leader: Histogram, _ frontline: Histogram) -> [Double?] {
    var all: [Double?] = [leader.mean, leader.variance, leader.thirdCentralMoment, leader.median]
    if let gap = Estimate.welch(leader: leader, frontline: frontline) {
      all += [gap.value, gap.standardError, gap.degreesOfFreedom, gap.t, gap.p]
      all += [gap.smallestDetectable(), Equivalence(gap, bound: 0.3)?.p]
      all += numbers(gap.interval(level: 0.95))
    }
    for standardizer in HedgesG.Standardizer.allCases {
      let g = HedgesG(leader: leader, frontline: frontline, standardizer: standardizer)
      all += [g?.estimate, g?.correction, g?.degreesOfFreedom]
      all += numbers(g?.interval(level: 0.95))
    }
    let chance = Superiority(leader: leader, frontline: frontline)
    all += [chance?.estimate, chance?.test?.t, chance?.test?.p, chance?.test?.degreesOfFreedom]
    all += numbers(chance?.interval(level: 0.95))
    let delta = CliffsDelta(leader: leader, frontline: frontline)
    all += [delta?.estimate, delta?.standardError]
    all += numbers(delta?.interval(level: 0.95))
    all += [glassDelta(leader: leader, frontline: frontline)]
    if leader.n < 200_000, frontline.n < 200_000 {
      let share = FavorableGap(leader: leader, frontline: frontline, threshold: 3.5)
      all += [share?.estimate, share?.fisherP, share?.pooledZ, share?.pooledP]
      all += numbers(share?.interval(level: 0.95))
    }
    all += numbers(abcInterval(leader: leader, frontline: frontline, level: 0.95))
    return all
  }

  @Test func `every pair of groups gives numbers or nothing`() {
    let groups = groups()
    for leader in groups {
      for frontline in groups {
        let numbers = numbers(leader, frontline).compactMap { $0 }
        #expect(!numbers.contains { $0.isNaN }, "\(leader) \(frontline)")
      }
    }
  }

  @Test func `every interval is in order and holds what it is for`() {
    let groups = groups()
    for leader in groups {
      for frontline in groups {
        let gap = Estimate.welch(leader: leader, frontline: frontline)
        let chance = Superiority(leader: leader, frontline: frontline)
        let delta = CliffsDelta(leader: leader, frontline: frontline)
        let pairs: [(Double?, Interval?)] = [
          (gap?.value, gap?.interval(level: 0.9)),
          (chance?.estimate, chance?.interval(level: 0.9)),
          (delta?.estimate, delta?.interval(level: 0.9)),
        ]
        for case (let value?, let interval?) in pairs {
          #expect(interval.low <= interval.high, "\(leader) \(frontline)")
          #expect(
            interval.low - 1e-9 <= value && value <= interval.high + 1e-9,
            "\(leader) \(frontline)")
        }
      }
    }
  }
}
