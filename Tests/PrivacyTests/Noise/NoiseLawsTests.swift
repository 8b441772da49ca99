import SurveyModel
import Testing

@testable import Privacy

/// One person never costs more than the budget, whatever they answer.
@Suite struct NoiseLawsTests {
  /// What one person adds to the numbers of one block: department, then organisation.
  private func part(_ score: Int?) -> (people: Int, sum: Int, squares: Int) {
    score.map { (1, $0, $0 * $0) } ?? (0, 0, 0)
  }

  /// The logarithm of how many times as likely any outcome can become.
  ///
  /// At the worst outcome every number lies beyond both centres. Formula: Σ |difference| / scale.
  private func loss(_ laws: NoiseLaws, from one: Int?, to other: Int?) -> Double {
    func cost(_ law: DiscreteLaplace, _ a: Int, _ b: Int) -> Double {
      Double(abs(a - b)) * Double(law.denominator) / Double(law.numerator)
    }
    let (a, b) = (part(one), part(other))
    return 2 * cost(laws.people, a.people, b.people) + 2 * cost(laws.sum, a.sum, b.sum)
      + cost(laws.squares, a.squares, b.squares)
  }

  @Test(arguments: [(10, 1), (50, 12), (200, 12), (375, 7), (1_000, 1)])
  func `all blocks of one person cost at most the budget, and the worst change costs all of it`(
    _ setting: (Int, Int)
  ) throws {
    let budget = try #require(NoiseBudget(hundredths: setting.0))
    let blocks = setting.1
    let laws = NoiseLaws(budget: budget, blocks: blocks)
    let scores: [Int?] = [nil] + stride(from: -840, through: 840, by: 70).map(Optional.some)
    var worst = 0.0
    for one in scores {
      for other in scores { worst = max(worst, Double(blocks) * loss(laws, from: one, to: other)) }
    }
    #expect(worst <= budget.epsilon * (1 + 1e-12))
    #expect(worst >= budget.epsilon * (1 - 1e-12))
  }

  @Test func `the likelihood ratio of neighbouring counts is the one that the scale says`() {
    // From the closed form P(x) = (1 − a) / (1 + a) a^|x| with a = exp(−1).
    let law = DiscreteLaplace(scale: 1)
    #expect(abs(law.probability(of: 0) - 0.462_117_157_260_01) < 1e-12)
    #expect(abs(law.probability(of: 3) - 0.023_007_458_502_467) < 1e-12)
    #expect(abs(law.variance - 1.841_347_188_415_585) < 1e-10)
    for outcome in -20...20 {
      let ratio = law.probability(of: outcome) / law.probability(of: outcome - 1)
      #expect(ratio <= 2.718_281_828_459_05 * (1 + 1e-12))
    }
  }

  @Test(arguments: [(1, 1), (2, 1), (7, 2)])
  func `the fourth cumulant is the law's own`(_ scale: (Int, Int)) {
    let law = DiscreteLaplace(scale: scale.0, over: scale.1)
    let values = -600...600
    let fourth = values.reduce(0.0) {
      let square = Double($1 * $1)
      return $0 + law.probability(of: $1) * square * square
    }
    let cumulant = fourth - 3 * law.variance * law.variance
    #expect(abs(cumulant - law.fourthCumulant) < 1e-9 * abs(cumulant))
  }

  @Test func `a wide law keeps its variance without loss`() {
    let law = DiscreteLaplace(scale: 1_000_000_000)
    // 2 a / (1 − a)² = 2 s² − 1/6 + … for a scale s.
    #expect(abs(law.variance / 2e18 - 1) < 1e-12)
    #expect(abs(law.fourthCumulant / 12e36 - 1) < 1e-12)
  }
}
