import Simulation
import Testing

@testable import Statistics

@Suite struct ExactBootstrapTests {
  /// Every resample of a group, as sums.
  private func sums(_ observations: [Double]) -> [Double] {
    var result = [0.0]
    for _ in observations { result = result.flatMap { sum in observations.map { sum + $0 } } }
    return result
  }

  @Test(arguments: [
    ([4.0, 4.5, 3], [1.0, 2, 2.5, 3]), ([1, 5], [3, 3, 3.25]), ([2.5, 2.5, 2], [2, 2.25, 3, 5]),
  ])
  func `quantiles equal those of all resamples`(leader: [Double], frontline: [Double]) throws {
    var gaps: [Double] = []
    for a in sums(leader) {
      for b in sums(frontline) {
        gaps.append(a / Double(leader.count) - b / Double(frontline.count))
      }
    }
    gaps.sort()
    let exact = try #require(
      ExactBootstrap(
        leader: Histogram(observations: leader) ?? .empty,
        frontline: Histogram(observations: frontline) ?? .empty))
    for level in [0.5, 0.777, 0.9, 0.95] {
      let interval = exact.percentile(level: level)
      let low = gaps[Int((Double(gaps.count) * (1 - level) / 2).rounded(.up)) - 1]
      let high = gaps[Int((Double(gaps.count) * (1 + level) / 2).rounded(.up)) - 1]
      #expect(abs(interval.low - low) < 1e-9)
      #expect(abs(interval.high - high) < 1e-9)
    }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let square = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    #expect(abs(exact.gap - mean) < 1e-12)
    #expect(abs(exact.standardError - square.squareRoot()) < 1e-12)
  }

  @Test func `swapping roles mirrors the interval to one step`() throws {
    let one = try #require(Histogram(observations: [4, 4.25, 5, 3, 3.5]))
    let two = try #require(Histogram(observations: [1, 2, 2.5, 4, 4, 3.75, 5]))
    let there = try #require(ExactBootstrap(leader: one, frontline: two))
    let back = try #require(ExactBootstrap(leader: two, frontline: one))
    for level in [0.8, 0.95] {
      let (x, y) = (there.percentile(level: level), back.percentile(level: level))
      #expect(abs(x.low + y.high) <= there.supportStep * 1.001)
    }
    #expect(abs(there.acceleration + back.acceleration) < 1e-14)
    #expect(abs(there.biasCorrection + back.biasCorrection) < 1e-10)
    let closed = try #require(abcInterval(leader: one, frontline: two, level: 0.9))
    let mirrored = try #require(abcInterval(leader: two, frontline: one, level: 0.9))
    #expect(abs(closed.low + mirrored.high) < 1e-12)
  }

  @Test func `in large groups all intervals meet`() throws {
    let one = try #require(Histogram(values: [1, 2, 3, 4, 5], counts: [50, 100, 300, 250, 100]))
    let two = try #require(Histogram(values: [1, 2, 3, 4, 5], counts: [300, 400, 500, 400, 200]))
    let exact = try #require(ExactBootstrap(leader: one, frontline: two))
    let closed = try #require(abcInterval(leader: one, frontline: two, level: 0.95))
    let welch = try #require(Estimate.welch(leader: one, frontline: two)?.interval(level: 0.95))
    for interval in [exact.percentile(level: 0.95), exact.biasCorrected(level: 0.95), closed] {
      #expect(abs(interval.low - welch.low) < 0.003)
      #expect(abs(interval.high - welch.high) < 0.003)
    }
  }

  @Test func `what cannot be resampled has no distribution`() throws {
    let one = try #require(Histogram(observations: [3]))
    let threes = try #require(Histogram(values: [3], counts: [4]))
    let some = try #require(Histogram(observations: [1, 2]))
    let many = try #require(Histogram(values: [1, 2], counts: [2_000_000, 1]))
    let odd = try #require(Histogram(observations: [1, 2.718_281_8]))
    #expect(ExactBootstrap(leader: one, frontline: some) == nil)
    #expect(ExactBootstrap(leader: threes, frontline: threes) == nil)
    #expect(ExactBootstrap(leader: many, frontline: some) == nil)
    #expect(ExactBootstrap(leader: odd, frontline: some) == nil)
    #expect(abcInterval(leader: threes, frontline: threes, level: 0.95) == nil)
    #expect(abcInterval(leader: odd, frontline: many, level: 0.95) != nil)
  }

  @Test(arguments: [(3, 300), (5, 260), (100, 500), (251, 251), (300, 299), (700, 1_999)])
  func `inverting gives what writing out gives`(leaders: Int, others: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(leaders))
    for _ in 0..<5 {
      let leader = try #require(Histogram(observations: numbers.observations(leaders)))
      let frontline = try #require(Histogram(observations: numbers.observations(others)))
      let exact = try #require(ExactBootstrap(leader: leader, frontline: frontline))
      let inverted = try #require(
        ExactBootstrap(leader: leader, frontline: frontline, convolvingUpTo: 0))
      let slack = max(exact.supportStep, inverted.supportStep) * 1.001
      for level in [0.1, 0.5, 0.9, 0.95, 0.998] {
        let (one, two) = (exact.percentile(level: level), inverted.percentile(level: level))
        #expect(abs(one.low - two.low) < slack && abs(one.high - two.high) < slack)
      }
      #expect(abs(exact.biasCorrection - inverted.biasCorrection) < 0.001)
      let (one, two) = (exact.biasCorrected(level: 0.95), inverted.biasCorrected(level: 0.95))
      #expect(abs(one.low - two.low) < 2 * slack && abs(one.high - two.high) < 2 * slack)
    }
  }

  @Test func `sums of draws are the written out convolution`() {
    let sums = FourierTransform.sums(of: [0.5, 0.25, 0.25], draws: 2)
    for (value, expected) in zip(sums, [0.25, 0.25, 0.3125, 0.125, 0.0625]) {
      #expect(abs(value - expected) < 1e-15)
    }
    #expect(sums.count == 5)
  }
}
