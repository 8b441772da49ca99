import Simulation
import Testing

@testable import Statistics

@Suite struct HistogramTests {
  @Test func `an empty histogram has no moments`() {
    #expect(Histogram.empty.isEmpty)
    #expect(Histogram.empty.mean == nil)
    #expect(Histogram.empty.variance == nil)
    #expect(Histogram.empty.thirdCentralMoment == nil)
    #expect(Histogram.empty.median == nil)
    #expect(Histogram.empty.share(atOrAbove: 3) == nil)
    #expect(Histogram.empty.cumulativeCounts == [])
    #expect(Histogram(values: [], counts: []) == .empty)
  }

  @Test func `one answer has a mean and no variance`() throws {
    let one = try #require(Histogram(observations: [3.25]))
    #expect(one.mean == 3.25)
    #expect(one.variance == nil)
    #expect(one.standardDeviation == nil)
    #expect(one.thirdCentralMoment == 0)
  }

  @Test func `pairs in any order are sorted, added up and freed of zeros`() throws {
    let histogram = try #require(
      Histogram(values: [4, 2, 4, 3, 1], counts: [1, 2, 5, 0, 1]))
    #expect(histogram.values == [1, 2, 4])
    #expect(histogram.counts == [1, 2, 6])
    #expect(histogram.n == 9)
    #expect(histogram.cumulativeCounts == [1, 3, 9])
  }

  @Test func `faulty pairs are refused`() {
    #expect(Histogram(values: [1, 2], counts: [1]) == nil)
    #expect(Histogram(values: [.nan], counts: [1]) == nil)
    #expect(Histogram(values: [.infinity], counts: [1]) == nil)
    #expect(Histogram(values: [1], counts: [-1]) == nil)
    #expect(Histogram(values: [1, 2], counts: [Histogram.largestCount, 1]) == nil)
    #expect(Histogram(values: [1, 2], counts: [.max, .max]) == nil)
  }

  @Test(arguments: [0.1, 3.3, 1.0 / 3, 4.7, -2.6])
  func `equal answers have exactly no variance`(value: Double) throws {
    for n in [2, 3, 7, 1_000_003] {
      let histogram = try #require(Histogram(values: [value], counts: [n]))
      #expect(histogram.mean == value)
      #expect(histogram.variance == 0)
      #expect(histogram.thirdCentralMoment == 0)
      #expect(histogram.isConstant)
    }
  }

  @Test func `moments follow their definitions`() throws {
    let answers: [Double] = [1, 1, 2, 4, 5, 5, 5]
    let histogram = try #require(Histogram(observations: answers))
    let mean = 23.0 / 7
    let squares = answers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let cubes = answers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) }
    #expect(abs(try #require(histogram.mean) - mean) < 1e-15)
    #expect(abs(try #require(histogram.variance) - squares / 6) < 1e-14)
    #expect(abs(try #require(histogram.thirdCentralMoment) - cubes / 7) < 1e-14)
    #expect(histogram.median == 4)
    #expect(histogram.share(atOrAbove: 4) == 4.0 / 7)
    #expect(histogram.share(atOrAbove: 4.000_001) == 3.0 / 7)
  }

  @Test func `merging equals counting the union`() throws {
    for seed in 1...40 {
      var random = SeededGenerator(seed: UInt64(seed))
      let first = random.observations(Int(random.next() % 20))
      let second = random.observations(Int(random.next() % 20))
      let one = try #require(Histogram(observations: first))
      let two = try #require(Histogram(observations: second))
      #expect(one.merging(two) == Histogram(observations: first + second))
      #expect(one + two == two + one)
    }
  }

  @Test func `huge counts keep their precision`() throws {
    let half = Histogram.largestCount / 2
    let histogram = try #require(Histogram(values: [1, 5], counts: [half, half]))
    #expect(histogram.mean == 3)
    #expect(abs(try #require(histogram.variance) - 4) < 1e-12)
  }

  @Test func `a shift moves the mean and nothing else`() throws {
    let near = try #require(Histogram(values: [1, 2, 5], counts: [3, 1, 2]))
    let far = try #require(
      Histogram(values: [1_000_001, 1_000_002, 1_000_005], counts: [3, 1, 2]))
    let (nearMean, farMean) = (try #require(near.mean), try #require(far.mean))
    let (nearVariance, farVariance) = (try #require(near.variance), try #require(far.variance))
    #expect(abs(farMean - 1_000_000 - nearMean) < 1e-9)
    #expect(abs(farVariance - nearVariance) < 1e-9)
  }
}
