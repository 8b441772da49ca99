import Simulation
import Testing

@testable import Statistics

@Suite struct ItemFunctioningTests {
  private func stratum(
    _ score: Double, _ leader: [Double], _ frontline: [Double]
  ) -> ItemByScoreTable.Stratum {
    ItemByScoreTable.Stratum(
      score: score, leader: Histogram(observations: leader) ?? .empty,
      frontline: Histogram(observations: frontline) ?? .empty)
  }

  /// People whose answers follow one trait, with one item lifted for leaders.
  private func patterns(lifted: Int?, seed: UInt64) throws -> AnswerPatterns {
    var random = SeededGenerator(seed: seed)
    let people = (0..<600).map { person -> AnswerPatterns.Pattern in
      let isLeader = person % 3 == 0
      let trait = Double.random(in: -2...2, using: &random)
      let answers = (0..<5).map { item -> Int in
        let lift = item == lifted && isLeader ? 1.2 : 0
        let noise = Double.random(in: -1.5...1.5, using: &random)
        return min(5, max(1, Int((3 + trait + lift + noise).rounded())))
      }
      return AnswerPatterns.Pattern(
        answers: answers, leaders: isLeader ? 1 : 0, frontline: isLeader ? 0 : 1)
    }
    return try #require(AnswerPatterns(people))
  }

  @Test func `one stratum of points follows the written out test`() throws {
    // F = 9, E = 2 · 17/5 = 6.8, V = 2 · 3/(5² · 4) · (5 · 67 − 17²) = 2.76.
    let table = ItemByScoreTable([stratum(8, [4, 5], [2, 3, 3])])
    let test = try #require(table.mantel)
    let squares = 16.0 + 25 + 4 + 9 + 9
    let variance = 2 * 3 / (25 * 4) * (5 * squares - 17 * 17)
    #expect(abs(test.excess - 2.2) < 1e-14)
    #expect(abs(test.chiSquared - 2.2 * 2.2 / variance) < 1e-13)
    let difference = try #require(table.standardizedMeanDifference)
    #expect(abs(difference - (4.5 - 8.0 / 3)) < 1e-14)
  }

  @Test func `strata of one role say nothing`() throws {
    let both = stratum(5, [3, 4], [2, 4])
    let table = ItemByScoreTable([both, stratum(6, [1], []), stratum(7, [], [5, 5])])
    #expect(table.mantel == ItemByScoreTable([both]).mantel)
    #expect(ItemByScoreTable([stratum(6, [1], [])]).mantel == nil)
    #expect(ItemByScoreTable([]).standardizedMeanDifference == nil)
    #expect(ItemRegressions(ItemByScoreTable([])) == nil)
  }

  @Test func `swapping roles flips signs and keeps tests`() throws {
    let patterns = try patterns(lifted: 2, seed: 4)
    let swapped = try #require(
      AnswerPatterns(
        patterns.patterns.map {
          AnswerPatterns.Pattern(
            answers: $0.answers, leaders: $0.frontline, frontline: $0.leaders)
        }))
    let all = Set(0..<5)
    let (one, two) = (patterns.table(item: 2, anchors: all), swapped.table(item: 2, anchors: all))
    let (first, second) = (try #require(one.mantel), try #require(two.mantel))
    #expect(abs(first.excess + second.excess) < 1e-9)
    #expect(abs(first.chiSquared - second.chiSquared) < 1e-9)
    let fit = try #require(ItemRegressions(one))
    let mirrored = try #require(ItemRegressions(two))
    #expect(abs(fit.roleEffect + mirrored.roleEffect) < 1e-6)
    #expect(abs(fit.total - mirrored.total) < 1e-6)
  }

  @Test func `larger models fit no worse`() throws {
    let table = try patterns(lifted: 1, seed: 8).table(item: 1, anchors: Set(0..<5))
    let fit = try #require(ItemRegressions(table))
    #expect(fit.logLikelihoods == fit.logLikelihoods.sorted())
    #expect(fit.roleEffect > 0)
    #expect(fit.totalP < 1e-6)
  }

  @Test func `without predictors the likelihood is that of the shares`() throws {
    let cells = [(0, 3.0), (1, 5), (2, 2)].map {
      OrdinalLogistic.Cell(category: $0.0, predictors: [], count: $0.1)
    }
    let fit = try #require(OrdinalLogistic(cells: cells, categories: 3, predictorCount: 0))
    // 3 ln .3 + 5 ln .5 + 2 ln .2
    #expect(abs(fit.logLikelihood + 10.296_530_140_645_737) < 1e-12)
  }

  @Test func `the lifted item is found and leaves the matching score`() throws {
    let rule = DifferentialItems.Rule(alpha: 0.01, smallestChange: 0.005, adjusts: true)
    let items = DifferentialItems(try patterns(lifted: 3, seed: 2), rule: rule)
    #expect(items.flagged == [3])
    #expect(items.rounds.first?.anchors == [0, 1, 2, 3, 4])
    #expect(items.rounds.last?.anchors == [0, 1, 2, 4])
    let none = DifferentialItems(try patterns(lifted: nil, seed: 2), rule: rule)
    #expect(none.flagged.isEmpty)
    #expect(none.rounds.count == 1)
  }

  @Test func `an answer that the score tells exactly cannot be fitted`() {
    let table = ItemByScoreTable([stratum(1, [1, 1], [1]), stratum(2, [2], [2, 2])])
    #expect(ItemRegressions(table) == nil)
  }

  @Test func `faulty patterns are refused`() {
    #expect(AnswerPatterns([]) == nil)
    #expect(AnswerPatterns([.init(answers: [1], leaders: 1, frontline: 0)]) == nil)
    #expect(
      AnswerPatterns([
        .init(answers: [1, 2], leaders: 1, frontline: 0),
        .init(answers: [1], leaders: 1, frontline: 0),
      ]) == nil)
    #expect(AnswerPatterns([.init(answers: [1, 2], leaders: -1, frontline: 0)]) == nil)
  }
}
