import Foundation
import Statistics
import SurveyModel

@testable import Privacy

/// How often the intervals of a wave with noise hold the true gap.
struct NoiseStudy {
  /// What was counted in one kind of place.
  struct Counts {
    var possible = 0
    var told = 0
    var held = 0
    var width = 0.0
    var wrong = 0

    /// The share of intervals that held the truth.
    var coverage: Double { Double(held) / Double(max(1, told)) }

    mutating func count(_ gap: ScreenedNoisyGap, truth: Double) {
      possible += 1
      guard case .exact(let low)? = gap.numbers?.low.form,
        case .exact(let high)? = gap.numbers?.high.form
      else { return }
      told += 1
      width += (high - low) / 2
      if (low...high).contains(truth) { held += 1 }
      if gap.verdict == .frontlineRosier || gap.verdict == .aligned { wrong += 1 }
    }
  }

  let world: NoiseWorld
  let rounds: Int
  let seed: UInt64

  /// What each budget brings, over the same answers.
  func counts(
    _ budgets: [NoiseBudget]
  ) throws -> [(budget: NoiseBudget, organisation: Counts, departments: Counts)] {
    var random = SplitMix(seed: seed)
    var counts = budgets.map { (budget: $0, organisation: Counts(), departments: Counts()) }
    let (survey, tree) = (world.survey, try world.tree)
    for _ in 0..<rounds {
      let exact = world.sums(using: &random)
      for (index, budget) in budgets.enumerated() {
        let release = NoiseMechanism(budget: budget, blocks: world.blocks)
          .release(of: exact, using: &random)
        let told = NoisyScreen(release, survey: survey, tree: tree).screened
        for gap in told.organisation {
          counts[index].organisation.count(gap, truth: NoiseWorld.gap)
        }
        for gap in told.cells { counts[index].departments.count(gap, truth: NoiseWorld.gap) }
      }
    }
    return counts
  }
}
