import Statistics
import SurveyModel

/// Counts how the block scores of the same people go together: sums and cross products by group.
///
/// Only people with a score in every block count, so that all correlations are about the same people.
/// Scores are whole numbers of a fine unit, so that the sums are exact and their order does not matter.
struct ScoreProductCounter: Sendable {
  /// One block's score: which columns of the plan it takes, and how fine its unit is.
  private struct Part {
    let columns: Range<Int>
    let required: Int
    let minimum: Int
    /// How many units make a point.
    let unit: Int
  }

  private let parts: [Part]
  private var scores: [Int]
  private var sums: [Int] = []

  /// A counter over the blocks' scores of some facets.
  init(_ layout: TallyLayout, plan: AnswerPlan) {
    parts = layout.mainFacets.map { index in
      let part = plan.parts[index]
      return Part(
        columns: part.columns, required: part.score.requiredAnswers, minimum: part.score.minimum,
        unit: Self.unit(of: part.score))
    }
    scores = Array(repeating: 0, count: parts.count)
  }

  /// How many numbers a group takes: people, Σx, Σxxᵀ.
  private var width: Int { 1 + parts.count + parts.count * (parts.count + 1) / 2 }

  /// The finest unit in which every score is a whole number, or else 1/27,720 of a point (which all
  /// blocks of up to twelve items fit), and coarser on long scales, so that sums of a billion people fit.
  private static func unit(of score: BlockScore) -> Int {
    let span = max(1, score.maximum - score.minimum)
    return max(1, min(score.denominator ?? 27_720, 27_720, 90_000 / span))
  }

  /// Makes room for a further group.
  mutating func addGroup() {
    sums.append(contentsOf: repeatElement(0, count: width))
  }

  /// Counts one person whose answers were found to fit.
  mutating func add(
    _ answers: UnsafeBufferPointer<UInt8>, to group: Int, plan: AnswerPlan
  ) {
    for (index, part) in parts.enumerated() {
      var answered = 0
      var sum = 0
      for place in part.columns {
        let column = plan.partColumns[place]
        let step = plan.steps[column * AnswerPlan.stride + Int(answers[column])]
        answered += Int(step.answered)
        sum += Int(step.value)
      }
      guard answered >= part.required, answered > 0 else { return }
      let units = (sum - answered * part.minimum) * part.unit
      scores[index] = (2 * units + answered) / (2 * answered)
    }
    var place = group * width
    sums[place] += 1
    place += 1
    for score in scores {
      sums[place] += score
      place += 1
    }
    for row in scores.indices {
      for column in 0...row {
        sums[place] += scores[row] * scores[column]
        place += 1
      }
    }
  }

  /// The sums of a group.
  ///
  /// Each score is counted from the scale's lowest point and in its own unit, which changes no correlation
  /// and keeps the sums exact.
  func products(of group: Int) -> CrossProducts {
    let count = parts.count
    let numbers = sums[group * width..<(group + 1) * width].map(Double.init)
    return CrossProducts(
      count: sums[group * width], sums: Array(numbers[1..<1 + count]),
      products: Array(numbers[(1 + count)...])) ?? CrossProducts(values: count)
  }
}
