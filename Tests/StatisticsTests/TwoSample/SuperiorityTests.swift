import Simulation
import Testing

@testable import Statistics

@Suite struct SuperiorityTests {
  /// The definition, pair by pair.
  private func byPairs(_ leader: [Double], _ frontline: [Double]) -> Double {
    var sum = 0.0
    for x in leader { for y in frontline { sum += x > y ? 1 : (x == y ? 0.5 : 0) } }
    return sum / Double(leader.count * frontline.count)
  }

  @Test func `all small cases equal the count of pairs`() throws {
    for seed in 1...60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let one = random.observations(1 + Int(random.next() % 7))
      let two = random.observations(1 + Int(random.next() % 7))
      let leader = try #require(Histogram(observations: one))
      let frontline = try #require(Histogram(observations: two))
      let chance = try #require(Superiority(leader: leader, frontline: frontline))
      let delta = try #require(CliffsDelta(leader: leader, frontline: frontline))
      #expect(abs(chance.estimate - byPairs(one, two)) < 1e-15)
      #expect(abs(delta.estimate - (2 * byPairs(one, two) - 1)) < 1e-15)
    }
  }

  @Test func `swapping roles mirrors chance, statistic, interval and permutation`() throws {
    let leader = try #require(Histogram(observations: [4, 4.5, 3, 5]))
    let frontline = try #require(Histogram(observations: [3, 2, 3.5, 4, 4.5, 1]))
    let one = try #require(Superiority(leader: leader, frontline: frontline))
    let two = try #require(Superiority(leader: frontline, frontline: leader))
    #expect(abs(one.estimate + two.estimate - 1) < 1e-15)
    let (first, second) = (try #require(one.test), try #require(two.test))
    #expect(abs(first.t + second.t) < 1e-12)
    let ends = try #require(one.interval(level: 0.9))
    let others = try #require(two.interval(level: 0.9))
    #expect(abs(ends.low + others.high - 1) < 1e-12)
    let p = BrunnerMunzelPermutation(leader: leader, frontline: frontline)
    let q = BrunnerMunzelPermutation(leader: frontline, frontline: leader)
    #expect(p?.p == q?.p)
    #expect(p?.permutations == 210)
  }

  @Test func `any rising change of the scale leaves the chance`() throws {
    let leader = try #require(Histogram(values: [2, 3, 5], counts: [1, 4, 2]))
    let frontline = try #require(Histogram(values: [1, 3, 4], counts: [5, 3, 1]))
    func stretched(_ histogram: Histogram) throws -> Histogram {
      try #require(
        Histogram(values: histogram.values.map { $0 * $0 * $0 }, counts: histogram.counts))
    }
    #expect(
      Superiority(leader: leader, frontline: frontline)
        == Superiority(leader: try stretched(leader), frontline: try stretched(frontline)))
  }

  @Test func `complete separation has an interval and an exact test, but no statistic`() throws {
    let high = try #require(Histogram(observations: [4, 5, 4.5]))
    let low = try #require(Histogram(observations: [1, 2, 3, 3]))
    let chance = try #require(Superiority(leader: high, frontline: low))
    #expect(chance.estimate == 1)
    #expect(chance.isSeparated)
    #expect(chance.test == nil)
    let interval = try #require(chance.interval(level: 0.95))
    #expect(interval.high == 1)
    #expect(interval.low > 0 && interval.low < 1)
    let mirrored = try #require(Superiority(leader: low, frontline: high)?.interval(level: 0.95))
    #expect(mirrored.low == 0)
    #expect(abs(mirrored.high + interval.low - 1) < 1e-15)
    // One of the 35 ways separates the groups; the three lowest tie with the fourth.
    let exact = try #require(BrunnerMunzelPermutation(leader: high, frontline: low))
    #expect(abs(exact.p - 1.0 / 35) < 1e-15)
    let delta = try #require(CliffsDelta(leader: low, frontline: high))
    #expect(delta.interval(level: 0.95)?.low == -1)
  }

  @Test func `all answers equal give one half and nothing more`() throws {
    let threes = try #require(Histogram(values: [3], counts: [4]))
    let chance = try #require(Superiority(leader: threes, frontline: threes))
    #expect(chance.estimate == 0.5)
    #expect(chance.test == nil)
    #expect(chance.interval(level: 0.95) == nil)
    #expect(BrunnerMunzelPermutation(leader: threes, frontline: threes)?.p == 1)
    let delta = try #require(CliffsDelta(leader: threes, frontline: threes))
    #expect(delta.estimate == 0)
    #expect(delta.interval(level: 0.95) == nil)
  }

  @Test func `one answer has a chance but no test`() throws {
    let one = try #require(Histogram(observations: [4]))
    let some = try #require(Histogram(observations: [1, 2, 5]))
    let chance = try #require(Superiority(leader: one, frontline: some))
    #expect(abs(chance.estimate - 2.0 / 3) < 1e-15)
    #expect(chance.test == nil)
    #expect(chance.interval(level: 0.95) == nil)
    #expect(CliffsDelta(leader: one, frontline: some)?.standardError == nil)
    #expect(BrunnerMunzelPermutation(leader: one, frontline: some) == nil)
    #expect(Superiority(leader: .empty, frontline: some) == nil)
    #expect(CliffsDelta(leader: some, frontline: .empty) == nil)
  }

  @Test func `too many ways are not gone through`() throws {
    let many = try #require(Histogram(values: [1, 2], counts: [20, 20]))
    #expect(BrunnerMunzelPermutation(leader: many, frontline: many) == nil)
  }

  @Test func `huge counts stay inside the bounds`() throws {
    let half = 1 << 45
    let leader = try #require(Histogram(values: [1, 2, 3], counts: [half, half, 1]))
    let frontline = try #require(Histogram(values: [1, 2, 3], counts: [half, half, 7]))
    let chance = try #require(Superiority(leader: leader, frontline: frontline))
    #expect(abs(chance.estimate - 0.5) < 1e-9)
    let delta = try #require(CliffsDelta(leader: leader, frontline: frontline))
    let interval = try #require(delta.interval(level: 0.95))
    #expect(interval.width < 1e-5)
  }
}
