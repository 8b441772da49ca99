/// Three nested ordinal regressions of one item: on the matching score, also on the role, and also on the
/// role's bearing on the score.
///
/// p-values alone are useless here: with many people nearly every item differs by chance. The change of
/// McFadden's R² says how much it matters.
///
/// - Source: Choi, Gibbons and Crane (2011), J. Stat. Softw. 39(8) (lordif).
/// - Checked against: R `MASS::polr`, statsmodels `OrderedModel`.
public struct ItemRegressions: Sendable, Hashable {
  /// The logarithms of the likelihoods: of no predictor, score, score and role, and both with their
  /// product.
  public let logLikelihoods: [Double]

  /// How much higher leaders answer at the same score, as a logarithm of odds.
  public let roleEffect: Double

  /// Fits the regressions.
  ///
  /// - Parameter table: The item's answers by matching score and role.
  /// - Nil: when all give the same answer or have the same score, only one role occurs, or an answer is
  ///   told exactly by score and role.
  public init?(_ table: ItemByScoreTable) {
    let people = table.strata.map { (score: $0.score, n: $0.leader.n + $0.frontline.n) }
    guard
      let scores = Histogram(values: people.map(\.score), counts: people.map(\.n)),
      let mean = scores.mean, let deviation = scores.standardDeviation, deviation > 0
    else { return nil }
    let all = table.strata.reduce(Histogram.empty) { $0 + $1.leader + $1.frontline }
    var cells: [OrdinalLogistic.Cell] = []
    for stratum in table.strata {
      let score = (stratum.score - mean) / deviation
      for (role, answers) in [(1.0, stratum.leader), (0.0, stratum.frontline)] {
        for (value, count) in zip(answers.values, answers.counts) {
          guard let category = all.values.firstIndex(of: value) else { continue }
          cells.append(
            OrdinalLogistic.Cell(
              category: category, predictors: [score, role, role * score],
              count: Double(count)))
        }
      }
    }
    func fit(_ predictors: Int) -> OrdinalLogistic? {
      OrdinalLogistic(
        cells: cells.map {
          OrdinalLogistic.Cell(
            category: $0.category, predictors: Array($0.predictors[..<predictors]),
            count: $0.count)
        }, categories: all.values.count, predictorCount: predictors)
    }
    guard let none = fit(0), let one = fit(1), let two = fit(2), let three = fit(3)
    else { return nil }
    logLikelihoods = [none, one, two, three].map(\.logLikelihood)
    roleEffect = two.coefficients[1]
  }

  /// McFadden's R² of the three regressions: 1 − ln L / ln L₀.
  public var mcFadden: [Double] {
    logLikelihoods.dropFirst().map { 1 - $0 / logLikelihoods[0] }
  }

  /// Twice the gain of the role alone: the item is harder for one role throughout.
  public var uniform: Double { 2 * (logLikelihoods[2] - logLikelihoods[1]) }

  /// Twice the gain of the product: the item separates people better in one role.
  public var nonuniform: Double { 2 * (logLikelihoods[3] - logLikelihoods[2]) }

  /// Twice the gain of both.
  public var total: Double { 2 * (logLikelihoods[3] - logLikelihoods[1]) }

  /// The chance of a gain this large if the item worked alike, χ² with two degrees of freedom.
  public var totalP: Double { IncompleteGamma.tails(x: max(0, total) / 2, a: 1).upper }

  /// The change of McFadden's R² by both.
  public var mcFaddenChange: Double { mcFadden[2] - mcFadden[0] }
}
