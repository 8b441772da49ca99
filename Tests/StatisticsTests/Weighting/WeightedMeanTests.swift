import Simulation
import Testing

@testable import Statistics

@Suite struct WeightedMeanTests {
  private func histogram(_ scores: [Double]) -> Histogram {
    Histogram(observations: scores) ?? .empty
  }

  private func cell(
    _ scores: [Double], of population: Int, _ categories: [Int] = []
  ) -> RosterWeightedMean.Cell {
    RosterWeightedMean.Cell(
      scores: histogram(scores), population: population, categories: categories)
  }

  @Test func `a small weighted mean is what the formula gives by hand`() throws {
    // Scores 1 and 3 with weights 1 and 3: mean 10/4; u = ∓0.375, so that se² = 2 · 2 · 0.375².
    var sums = WeightedSums()
    sums.add(1, weight: 1)
    sums.add(3, weight: 3)
    #expect(sums.mean == 2.5)
    #expect(abs(try #require(sums.squaredError) - 0.5625) < 1e-15)
    #expect(sums.effectiveCount == 1.6)
    // With h = 1/4 and 3/4: 0.375² (1 + 1/4 : 1/4) + 0.375² (1 + 3/4 : 1/4).
    #expect(abs(try #require(sums.cautiousSquaredError) - 0.84375) < 1e-15)
    #expect(sums.groupMean == nil)
  }

  /// Scores and weights; the HC2 error follows from the definition, person by person.
  @Test(arguments: [
    [1.0, 1, 1, 1, 1, 1, 1, 1], [1, 2, 3, 1, 2, 3, 1, 2], [4, 1, 1, 1, 1, 1, 1, 1],
  ])
  func `the error is never below HC2, and hardly above it`(_ weights: [Double]) throws {
    let scores: [Double] = [2, 5, 3, 4, 4.5, 1, 3.5, 2]
    var sums = WeightedSums()
    for (score, weight) in zip(scores, weights) { sums.add(score, weight: weight) }
    let total = weights.reduce(0, +)
    let mean = zip(scores, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    let theirs = zip(scores, weights).reduce(0) { sum, person in
      let (share, residual) = (person.1 / total, person.0 - mean)
      return sum + share * share * residual * residual / (1 - share)
    }
    let ours = try #require(sums.groupMean).squaredError
    #expect(ours > theirs * (1 - 1e-12))
    #expect(ours < theirs * (Set(weights).count == 1 ? 1 + 1e-12 : 1.06))
  }

  @Test(arguments: [20.0, 1e6]) func `one weight above all others leaves no interval`(
    _ weight: Double
  ) throws {
    var sums = WeightedSums()
    sums.add(4, weight: weight)
    for score in [1.0, 2, 3, 4, 5, 2, 3, 4, 1, 2, 3, 4, 5, 2] { sums.add(score, weight: 1) }
    #expect(try #require(sums.effectiveCount) < 3)
    #expect(sums.mean != nil)
    #expect(sums.isCarriedByFew)
    #expect(sums.groupMean == nil)
  }

  /// Eight leaders of one weight in four: 11²/(16 + 7) = 5.3 effective answers of a normal score.
  @Test func `intervals under unequal weights hold the mean as often as they say`() throws {
    var generator = SeededGenerator(seed: 20_260_101)
    var hits = 0
    let runs = 4_000
    for _ in 0..<runs {
      var sums = WeightedSums()
      for person in 0..<8 {
        let score = (0..<12).reduce(-6.0) { sum, _ in
          sum + Double.random(in: 0..<1, using: &generator)
        }
        sums.add(score, weight: person == 0 ? 4 : 1)
      }
      let mean = try #require(sums.groupMean)
      let interval = try #require(Estimate([(mean, 1)])?.interval(level: 0.95))
      if interval.low <= 0 && 0 <= interval.high { hits += 1 }
    }
    // 95 %, four standard errors (0.34 %) allowed below.
    #expect(Double(hits) / Double(runs) > 0.936)
    #expect(Double(hits) / Double(runs) < 0.98)
  }

  @Test(arguments: [1.0, 0.25, 7]) func `equal weights are no weights`(_ weight: Double) throws {
    let scores: [Double] = [1, 2.5, 4, 4, 4.5, 5]
    var sums = WeightedSums()
    for score in scores { sums.add(score, weight: weight) }
    let plain = try #require(GroupMean(histogram(scores)))
    #expect(abs(try #require(sums.mean) - plain.mean) < 1e-14)
    #expect(abs(try #require(sums.squaredError) - plain.squaredError) < 1e-14)
    #expect(abs(try #require(sums.effectiveCount) - 6) < 1e-12)
  }

  @Test func `adding sums up is adding people up`() {
    var (both, left, right) = (WeightedSums(), WeightedSums(), WeightedSums())
    for person in 0..<40 {
      let (score, weight) = (Double(person * 7 % 5 + 1), person % 4 == 0 ? 2 : 0.5)
      both.add(score, weight: weight)
      if person % 3 == 0 {
        left.add(score, weight: weight)
      } else {
        right.add(score, weight: weight)
      }
    }
    #expect(left.merging(right) == both)
  }

  @Test func `equal answers have no spread, whatever their weights`() {
    var sums = WeightedSums()
    for weight in [0.1, 3, 17.3] { sums.add(3.3, weight: weight) }
    #expect(sums.squaredError == 0)
  }

  @Test func `post-strata have each stratum's own error, and none where all answered`() throws {
    // (8 · 2 + 4 · 4.5)/12; (8/12)² · 2/2 · (1 − 2/8) + nothing of a stratum that answered in full.
    let cells = [cell([1, 3], of: 8), cell([4, 4, 5, 5], of: 4)]
    let corrected = try #require(RosterWeightedMean(postStrata: cells, isCorrected: true))
    #expect(abs(corrected.mean - 34.0 / 12) < 1e-15)
    #expect(abs(corrected.squaredError - 1.0 / 3) < 1e-15)
    #expect(corrected.weights == [4, 1])
    #expect(abs(corrected.effectiveCount - 144.0 / 36) < 1e-12)
    let open = try #require(RosterWeightedMean(postStrata: cells, isCorrected: false))
    #expect(abs(open.squaredError - (4.0 / 9 + 1.0 / 9 / 12)) < 1e-15)
    #expect(RosterWeightedMean(postStrata: [cell([], of: 3)] + cells, isCorrected: true) == nil)
    #expect(RosterWeightedMean(postStrata: [cell([1, 2], of: 1)], isCorrected: true) == nil)
  }

  @Test func `strata weighted to the shares in which they answered leave the plain mean`() throws {
    let parts: [[Double]] = [[1, 2, 2], [4, 5, 5, 3, 3, 3], [2, 2, 4]]
    let mean = try #require(
      RosterWeightedMean(
        postStrata: parts.map { cell($0, of: 10 * $0.count) }, isCorrected: true))
    #expect(abs(mean.mean - (histogram(parts.flatMap(\.self)).mean ?? 0)) < 1e-14)
    #expect(abs(mean.effectiveCount - 12) < 1e-12)
  }

  @Test func `raked weights meet the roster's margins, also with an empty crossing`() throws {
    let cells = [
      cell([1, 2, 3], of: 10, [0, 0]), cell([2, 2, 4, 5], of: 5, [0, 1]),
      cell([3, 4, 4, 4], of: 20, [1, 0]), cell([], of: 7, [1, 1]),
    ]
    let mean = try #require(RosterWeightedMean(raking: cells, isCorrected: true))
    let people = zip(mean.weights, cells).map { $0 * Double($1.scores.n) }
    #expect(abs(people[0] + people[1] - 15) < 1e-8)
    #expect(abs(people[2] + people[3] - 27) < 1e-8)
    #expect(abs(people[0] + people[2] - 30) < 1e-8)
    #expect(abs(people[1] + people[3] - 12) < 1e-8)
  }

  @Test func `scores that follow from both divisions alone leave raking no error`() throws {
    var cells: [RosterWeightedMean.Cell] = []
    for row in 0..<2 {
      for column in 0..<3 {
        let score = Double(1 + row + column)
        cells.append(
          cell(
            Array(repeating: score, count: 2 + row + column), of: 9 + 4 * row * column,
            [row, column]))
      }
    }
    let mean = try #require(RosterWeightedMean(raking: cells, isCorrected: false))
    #expect(mean.squaredError < 1e-20)
  }
}
