import Testing

@testable import Privacy

@Suite struct DiscreteLaplaceTests {
  @Test(arguments: [(1, 1), (2, 1), (3, 2), (10, 1)])
  func `the probabilities add up to one and to the variance`(scale: (Int, Int)) {
    let law = DiscreteLaplace(scale: scale.0, over: scale.1)
    let values = -400...400
    let whole = values.reduce(0.0) { $0 + law.probability(of: $1) }
    let square = values.reduce(0.0) { $0 + law.probability(of: $1) * Double($1 * $1) }
    #expect(abs(whole - 1) < 1e-12)
    #expect(abs(square - law.variance) < 1e-9)
    let below = (-400...2).reduce(0.0) { $0 + law.probability(of: $1) }
    #expect(abs(below - law.cumulative(2)) < 1e-12)
  }

  @Test func `a quantile is the first value that reaches its probability`() throws {
    let law = DiscreteLaplace(scale: 3, over: 2)
    for probability in [0.001, 0.2, 0.5, 0.7, 0.999] {
      let value = try #require(law.quantile(probability))
      #expect(law.cumulative(value) >= probability)
      #expect(law.cumulative(value - 1) < probability)
    }
    #expect(law.quantile(0) == nil)
    #expect(law.quantile(1) == nil)
  }

  @Test func `drawn values follow the law`() {
    let law = DiscreteLaplace(scale: 3, over: 2)
    var random = SplitMix(seed: 5)
    let draws = 40_000
    var counts: [Int: Int] = [:]
    for _ in 0..<draws { counts[law.draw(using: &random), default: 0] += 1 }
    for value in -4...4 {
      let expected = law.probability(of: value)
      let share = Double(counts[value, default: 0]) / Double(draws)
      // Five standard errors.
      #expect(abs(share - expected) < 5 * (expected * (1 - expected) / Double(draws)).squareRoot())
    }
  }
}
