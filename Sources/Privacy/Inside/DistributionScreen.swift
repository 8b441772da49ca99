import Statistics

/// Decides how a role's answers to one statement may be told point by point.
///
/// Each point's share is told as the part of a fixed grid in which it lies: with p parts, from
/// ⌊p c / n⌋ / p to a part more, for c of n people. A part holds at least the minimum group k: ten parts need
/// 10 k people, p finer ones 2 k p, of the fewest answers of the role to a statement of the block, in whole tens.
/// Nothing is told
/// 1. where the share of favourable answers is told as a bound, since points would narrow it; or
/// 2. where fewer than k sets of answers fit the parts, the mean and the favourable share together, or all that
///    fit have the same number of people on a point.
struct DistributionScreen {
  /// How fine the statement's other numbers are.
  let precision: Precision

  /// The smallest group.
  let minimum: Int

  /// The lowest and the highest answer.
  let range: ClosedRange<Double>

  /// The answer from which on one is favourable.
  let favorableFrom: Double

  /// The fewest answers of the role to a statement of the block, without those that are told apart.
  let people: Int

  /// How far away a mean can lie that is told alike, in points.
  private static let reach = 0.06

  /// The shares without disclosure control.
  ///
  /// - Nil: when nobody answered.
  static func whole(_ points: [Int]) -> [Disclosed<Double>]? {
    let n = points.reduce(0, +)
    return n == 0 ? nil : points.map { Disclosed(.exact(Double($0) / Double(n))) }
  }

  /// The shares as they may be told.
  ///
  /// - Parameters:
  ///   - points: How many chose each point, the lowest first.
  ///   - others: The same without those whose answers are told apart; `nil` where there are none.
  /// - Returns: A share a point; `nil` when they are not told.
  func screened(_ points: [Int], others: [Int]?) -> [Disclosed<Double>]? {
    guard let parts, let favorable = histogram(points)?.share(atOrAbove: favorableFrom),
      precision.tellsShare(favorable),
      leavesEnoughOpen(points, others: others ?? points, parts: parts)
    else { return nil }
    return places(points, parts: parts).map {
      Disclosed(
        .range(Double($0) / Double(parts), Double($0 + 1) / Double(parts)), decimals: 2)
    }
  }

  /// Into how many parts the grid cuts the whole.
  ///
  /// - Nil: when there are too few people for ten.
  var parts: Int? {
    let people = people - people % Precision.exactFrom
    if let fine = [100, 50, 20].first(where: { people >= 2 * minimum * $0 }) { return fine }
    return people >= 10 * minimum ? 10 : nil
  }

  /// In which part of the grid each point's share lies, from 0.
  private func places(_ points: [Int], parts: Int) -> [Int] {
    let n = points.reduce(0, +)
    return points.map { min($0 * parts / n, parts - 1) }
  }

  private func histogram(_ points: [Int]) -> Histogram? {
    Histogram(values: points.indices.map { range.lowerBound + Double($0) }, counts: points)
  }

  private func leavesEnoughOpen(_ points: [Int], others: [Int], parts: Int) -> Bool {
    guard let scores = histogram(others), let known = figures(of: points, parts: parts),
      let score = BlockScore(
        itemCount: 1, minimum: Int(range.lowerBound), maximum: Int(range.upperBound))
    else { return false }
    let apart = zip(points, others).map { $0 - $1 }
    func told(by others: Histogram) -> Told? {
      var counts = apart
      for (value, count) in zip(others.values, others.counts) {
        counts[Int(value - range.lowerBound)] += count
      }
      return figures(of: counts, parts: parts)
    }
    var fitting = FittingAnswers(scores, score: score, minimum: minimum, keepsPlacesOpen: true)
    fitting.find(
      people: scores.n...scores.n, reach: Self.reach,
      near: { told(by: $0)?.mean == known.mean }, where: { told(by: $0) == known })
    return fitting.isEnough
  }

  /// What is told of answers.
  private struct Told: Equatable {
    let mean: Disclosed<Double>
    let favorable: Disclosed<Double>
    let places: [Int]
  }

  private func figures(of points: [Int], parts: Int) -> Told? {
    guard let histogram = histogram(points), let mean = histogram.mean,
      let favorable = histogram.share(atOrAbove: favorableFrom)
    else { return nil }
    return Told(
      mean: precision.points(mean), favorable: precision.share(favorable),
      places: places(points, parts: parts))
  }
}
