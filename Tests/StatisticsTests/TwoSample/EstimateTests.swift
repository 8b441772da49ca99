import Simulation
import Testing

@testable import Statistics

@Suite struct EstimateTests {
  private func histogram(_ observations: [Double]) throws -> Histogram {
    try #require(Histogram(observations: observations))
  }

  @Test func `swapping roles flips the sign and nothing else`() throws {
    for seed in 1...30 {
      var random = SeededGenerator(seed: UInt64(seed))
      let leader = try histogram(random.observations(2 + Int(random.next() % 9), from: 2))
      let frontline = try histogram(random.observations(2 + Int(random.next() % 30)))
      let gap = Estimate.welch(leader: leader, frontline: frontline)
      let swapped = Estimate.welch(leader: frontline, frontline: leader)
      #expect((gap == nil) == (swapped == nil))
      guard let gap, let swapped else { continue }
      #expect(abs(gap.value + swapped.value) < 1e-14)
      #expect(abs(gap.standardError - swapped.standardError) < 1e-14)
      #expect(abs(gap.p - swapped.p) < 1e-12)
      let ends = gap.interval(level: 0.95)
      #expect(abs(ends.low + swapped.interval(level: 0.95).high) < 1e-12)
    }
  }

  @Test func `a constant added to both roles leaves the gap alone`() throws {
    var random = SeededGenerator(seed: 7)
    let (one, two) = (random.observations(6), random.observations(25))
    let plain = try #require(
      Estimate.welch(leader: histogram(one), frontline: histogram(two)))
    let shifted = try #require(
      Estimate.welch(
        leader: histogram(one.map { $0 + 128 }), frontline: histogram(two.map { $0 + 128 })))
    #expect(abs(plain.value - shifted.value) < 1e-11)
    #expect(abs(plain.p - shifted.p) < 1e-11)
  }

  @Test func `with equal sizes and variances it is Student's test`() throws {
    let gap = try #require(
      Estimate.welch(leader: histogram([3, 4, 5]), frontline: histogram([1, 2, 3])))
    #expect(gap.value == 2)
    #expect(abs(gap.degreesOfFreedom - 4) < 1e-12)
    #expect(abs(gap.standardError * gap.standardError - 2.0 / 3) < 1e-14)
  }

  @Test func `one leader, two constants and nobody give no test`() throws {
    let some = try histogram([1, 2, 3])
    let one = try histogram([4])
    let threes = try histogram([3, 3, 3])
    #expect(Estimate.welch(leader: one, frontline: some) == nil)
    #expect(Estimate.welch(leader: .empty, frontline: some) == nil)
    #expect(Estimate.welch(leader: threes, frontline: try histogram([1, 1])) == nil)
    #expect(TwoSampleStatus(leader: one, frontline: some) == .insufficientAnswers)
    #expect(TwoSampleStatus(leader: threes, frontline: threes) == .constant)
    #expect(TwoSampleStatus(leader: threes, frontline: some) == .ok)
  }

  @Test func `one constant role leaves the other's degrees of freedom`() throws {
    let gap = try #require(
      Estimate.welch(leader: histogram([4, 4, 4, 4]), frontline: histogram([1, 2, 5])))
    #expect(abs(gap.degreesOfFreedom - 2) < 1e-12)
  }

  @Test func `everybody asked leaves no doubt`() throws {
    let leader = try histogram([4, 5, 5])
    let frontline = try histogram([2, 3])
    let all = try FinitePopulation(answers: 3, roster: 3)
    let both = try FinitePopulation(answers: 2, roster: 2)
    let gap = try #require(
      Estimate.welch(
        leader: leader, frontline: frontline, leaderPopulation: all, frontlinePopulation: both))
    #expect(gap.standardError == 0)
    #expect(gap.t == nil)
    #expect(gap.p == 0)
    #expect(gap.interval(level: 0.95).width == 0)
    #expect(gap.smallestDetectable() == 0)
    #expect(Equivalence(gap, bound: 0.3)?.isAligned == false)
    #expect(Equivalence(gap, bound: 3)?.isAligned == true)
  }

  @Test func `one leader who is the whole roster counts`() throws {
    let one = try FinitePopulation(answers: 1, roster: 1)
    let gap = try #require(
      Estimate.welch(
        leader: histogram([4]), frontline: histogram([1, 2, 3]), leaderPopulation: one))
    #expect(gap.value == 2)
    #expect(abs(gap.degreesOfFreedom - 2) < 1e-12)
  }

  @Test func `a roster smaller than the answers is an error`() {
    #expect(throws: StatisticsError.rosterSmallerThanAnswers(answers: 5, roster: 4)) {
      try FinitePopulation(answers: 5, roster: 4)
    }
    #expect(throws: StatisticsError.self) { try FinitePopulation(answers: 0, roster: 0) }
  }

  @Test func `a wider level gives a wider interval, and no level none`() throws {
    let gap = try #require(Estimate(value: 0.4, standardError: 0.2, degreesOfFreedom: 7))
    let widths = [0.0, 0.5, 0.9, 0.95, 0.99].map { gap.interval(level: $0).width }
    #expect(widths == widths.sorted())
    #expect(widths[0] == 0)
    #expect(gap.interval(level: 1).width == .infinity)
  }

  @Test func `numbers that are none are refused`() {
    #expect(Estimate(value: .nan, standardError: 1, degreesOfFreedom: 1) == nil)
    #expect(Estimate(value: 0, standardError: -1, degreesOfFreedom: 1) == nil)
    #expect(Estimate(value: 0, standardError: 0, degreesOfFreedom: 5) == nil)
    #expect(Estimate(value: 0, standardError: 1, degreesOfFreedom: 0) == nil)
    #expect(Estimate([]) == nil)
  }

  @Test func `the change between equal waves is nothing, and backwards the opposite`() throws {
    let first = (GroupMean(try histogram([4, 5, 4])), GroupMean(try histogram([2, 3, 3, 1])))
    let second = (GroupMean(try histogram([3, 5])), GroupMean(try histogram([2, 4, 3])))
    let none = try #require(Estimate.gapChange(from: first, to: first))
    #expect(none.value == 0)
    #expect(none.p == 1)
    let there = try #require(Estimate.gapChange(from: first, to: second))
    let back = try #require(Estimate.gapChange(from: second, to: first))
    #expect(abs(there.value + back.value) < 1e-15)
    #expect(abs(there.standardError - back.standardError) < 1e-15)
    #expect(Estimate.gapChange(from: (nil, first.1), to: second) == nil)
  }

  @Test func `the matched gap weighs departments by their frontline`() throws {
    let one = (
      leader: GroupMean(mean: 4, squaredError: 0.04, degreesOfFreedom: 9),
      frontline: GroupMean(mean: 3, squaredError: 0.01, degreesOfFreedom: 29), frontlineSize: 30
    )
    let two = (
      leader: GroupMean(mean: 3, squaredError: 0.09, degreesOfFreedom: 5),
      frontline: GroupMean(mean: 3.5, squaredError: 0.01, degreesOfFreedom: 9), frontlineSize: 10
    )
    let lost = (leader: GroupMean?.none, frontline: two.frontline, frontlineSize: 500)
    let gap = try #require(Estimate.matchedGap([one, two, lost]))
    #expect(abs(gap.value - (30 * 1 - 10 * 0.5) / 40) < 1e-15)
    let square = 0.5625 * 0.05 + 0.0625 * 0.1
    #expect(abs(gap.standardError * gap.standardError - square) < 1e-15)
    #expect(Estimate.matchedGap([lost]) == nil)
  }

  @Test func `with endless degrees of freedom the smallest detectable gap is 2.8 errors`() throws {
    let gap = try #require(Estimate(value: 0, standardError: 1, degreesOfFreedom: .infinity))
    // 1.959964 + 0.841621, from any table of the normal distribution.
    #expect(abs(gap.smallestDetectable() - 2.801585) < 1e-6)
    #expect(gap.smallestDetectable(power: 0.5) == gap.margin(level: 0.95))
  }
}
