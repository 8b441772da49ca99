import Testing

@testable import Statistics

@Suite struct WeightingTests {
  private func stratum(_ scores: [Double], of population: Int) -> PostStratifiedMean.Stratum {
    PostStratifiedMean.Stratum(
      scores: Histogram(observations: scores) ?? .empty, population: population)
  }

  @Test func `proportional strata leave the plain mean`() throws {
    let mean = try PostStratifiedMean([
      stratum([1, 2, 3], of: 30), stratum([4, 5], of: 20),
    ])
    #expect(abs(mean.mean - 3) < 1e-15)
    #expect(mean.weights == [10, 10])
    #expect(abs(mean.effectiveCount - 5) < 1e-12)
    #expect(abs(mean.designEffect - 1) < 1e-12)
    #expect(mean.groupMean?.degreesOfFreedom == 3)
  }

  @Test func `a stratum without answers is an error, one without people is not`() throws {
    #expect(throws: StatisticsError.emptyStratum(1)) {
      try PostStratifiedMean([stratum([1, 2], of: 5), stratum([], of: 3)])
    }
    let mean = try PostStratifiedMean([stratum([1, 2], of: 5), stratum([], of: 0)])
    #expect(mean.mean == 1.5)
    #expect(mean.weights == [2.5, 0])
    #expect(throws: StatisticsError.self) { try PostStratifiedMean([]) }
    #expect(throws: StatisticsError.rosterSmallerThanAnswers(answers: 2, roster: 1)) {
      try PostStratifiedMean([stratum([1, 2], of: 1)])
    }
  }

  private func cell(_ categories: [Int], _ scores: [Double]) -> RakedWeights.Cell {
    RakedWeights.Cell(categories: categories, scores: Histogram(observations: scores) ?? .empty)
  }

  @Test func `raked weights meet every margin`() throws {
    let cells = [
      cell([0, 0], [1, 2, 3]), cell([0, 1], [4, 4]), cell([1, 0], [5]), cell([1, 1], [2, 1, 1]),
    ]
    let raked = try #require(RakedWeights(cells, margins: [[40, 60], [70, 30]]))
    let sums = zip(cells, raked.weights).map { Double($0.scores.n) * $1 }
    #expect(abs(sums[0] + sums[1] - 40) < 1e-9)
    #expect(abs(sums[0] + sums[2] - 70) < 1e-9)
    #expect(abs(sums[1] + sums[3] - 30) < 1e-9)
    // The odds ratio of the table stays what it was.
    let odds = raked.weights[0] * raked.weights[3] / (raked.weights[1] * raked.weights[2])
    #expect(abs(odds - 1) < 1e-9)
    #expect(raked.effectiveCount < 9)
  }

  @Test func `a single division is post-stratification`() throws {
    let raked = try #require(
      RakedWeights([cell([0], [1, 2, 3]), cell([1], [4])], margins: [[30, 70]]))
    #expect(abs(raked.weights[0] - 10) < 1e-12)
    #expect(abs(raked.weights[1] - 70) < 1e-12)
    #expect(abs(raked.mean - (30 * 2 + 70 * 4) / 100) < 1e-12)
    #expect(raked.extreme() == 1)
    #expect(raked.extreme(medianTimes: 8) == 0)
  }

  @Test func `margins that cannot be met are refused`() {
    let cells = [cell([0, 0], [1]), cell([1, 1], [2])]
    #expect(RakedWeights(cells, margins: [[1, 2], [1, 1]]) == nil)
    #expect(RakedWeights(cells, margins: [[1, 2], [2, 1]], limit: 50) == nil)
    #expect(RakedWeights(cells, margins: [[1, 2]]) == nil)
    #expect(RakedWeights([cell([0], [])], margins: [[3]]) == nil)
    #expect(RakedWeights([], margins: [[3]]) == nil)
    #expect(RakedWeights([cell([2], [1])], margins: [[3]]) == nil)
  }
}
