import Simulation
import Testing

@testable import Statistics

/// Variances that blocks lend to each other, against scipy (`Reference/block_priors.py`) and laws.
@Suite struct BlockPriorsTests {
  private typealias Block = [[Double]]

  private static let few: [Block] = [
    [[3, 4, 4.5], [2, 2.5, 4, 5], [4, 4.25, 4.5]],
    [[1, 3, 5], [2, 2, 4.5, 5], [3, 3, 3]],
    [[3.5, 4, 4], [2, 3, 3, 3.25], [4.5, 4.75, 5]],
    [[1, 1, 5], [3, 4, 4, 4.5], [2, 3.5, 5]],
  ]

  private static let wild: [Block] = [
    [[1, 5, 1, 5, 3], [3, 3.25, 3.25, 3, 3]],
    [[4, 4, 4.25, 4, 4.25], [1, 1.25, 4, 5, 3]],
    [[2, 5, 5, 1, 1], [3, 3.25, 3.5, 3.5, 3.5]],
  ]

  private static let alone: [Block] = [
    [[3, 4, 4.5]], [[1, 3, 5]], [[4, 4, 4]], [[2, 2.25, 3]],
  ]

  private func priors(_ blocks: [Block]) -> [VariancePrior?] {
    BlockPriors(blocks.map { block in block.compactMap { Histogram(observations: $0) } }).priors
  }

  private func expect(
    _ blocks: [Block], _ expected: [(prior: Double, variance: Double, limit: Double)]
  ) throws {
    let priors = priors(blocks)
    try #require(priors.count == expected.count)
    for (prior, expected) in zip(priors, expected) {
      let prior = try #require(prior)
      #expect(isClose(prior.degreesOfFreedom, expected.prior))
      #expect(isClose(prior.variance, expected.variance))
      #expect(isClose(prior.fittedDegreesOfFreedom, expected.limit))
    }
  }

  private func isClose(_ one: Double, _ two: Double) -> Bool {
    one == two || abs(one - two) <= 1e-8 * abs(two)
  }

  @Test func `a few departments in blocks that differ`() throws {
    let (prior, limit) = (13.547957775899441, 6.737537844623249)
    try expect(
      Self.few,
      [
        (prior, 0.6754004481752774, limit), (prior, 3.3561367245317566, 5.641237019732586),
        (prior, 0.3570500990358559, limit), (prior, 2.053953009866451, limit),
      ])
  }

  @Test func `blocks that differ no more than by chance share one variance`() throws {
    try expect(
      Self.wild,
      Array(repeating: (0.6148499977506486, 0.04531780186748663, 12.371134020618557), count: 3))
  }

  @Test func `one department borrows from its own other blocks, a constant block too`() throws {
    let limit = 3.0927835051546393
    try expect(
      Self.alone,
      [
        (.infinity, 1.1939610160754643, limit), (.infinity, 1.8694860125270814, limit),
        (.infinity, 1.3444436663156016, limit), (.infinity, 1.1321751932292798, limit),
      ])
  }

  @Test func `two blocks do not say how much blocks differ`() {
    let two = Array(Self.few.prefix(2))
    let alone = two.map { block in
      VariancePrior(departments: block.compactMap { Histogram(observations: $0) })
    }
    #expect(priors(two) == alone)
    #expect(priors(Array(Self.alone.prefix(2))) == [nil, nil])
    #expect(priors([]) == [])
  }

  @Test func `many departments keep the fit of their own block`() throws {
    var random = SeededGenerator(seed: 5)
    let many: [Block] = (0..<4).map { _ in (0..<20).map { _ in random.observations(6) } }
    let alone = many.map { block in
      VariancePrior(departments: block.compactMap { Histogram(observations: $0) })
    }
    #expect(priors(many) == alone)
    // With one department less in one block, that block borrows, and the others do not.
    let fewer = [Array(many[0].dropLast())] + many.dropFirst()
    let mixed = priors(fewer)
    #expect(Array(mixed.dropFirst()) == Array(alone.dropFirst()))
    #expect(try #require(mixed[0]).fittedDegreesOfFreedom != 19 * 5)
  }

  @Test func `the order of blocks and departments changes nothing, a wider scale only the unit`()
    throws
  {
    let plain = priors(Self.few)
    let turned = priors(Self.few.reversed().map { $0.reversed() })
    let wide = priors(Self.few.map { $0.map { $0.map { 3 * $0 } } })
    for (place, prior) in plain.enumerated() {
      let prior = try #require(prior)
      let (one, two) = (try #require(turned[3 - place]), try #require(wide[place]))
      #expect(isClose(one.variance, prior.variance))
      #expect(isClose(one.degreesOfFreedom, prior.degreesOfFreedom))
      #expect(isClose(two.variance, 9 * prior.variance))
      #expect(isClose(two.fittedDegreesOfFreedom, prior.fittedDegreesOfFreedom))
    }
  }
}
