/// Weights that make the answers agree with the roster in several divisions at once, by iterative
/// proportional fitting.
///
/// Formula: start at 1; for each division in turn multiply the weights of a category by its roster count
/// over its weighted count, until every margin agrees to 10⁻¹⁰.
///
/// - Shape: one weight per cell, a cell being the people with the same categories in all divisions.
/// - Source: Deming and Stephan (1940), Ann. Math. Stat. 11, 427–444.
/// - Checked against: R `survey::rake`.
public struct RakedWeights: Sendable, Hashable {
  /// The people who share their categories.
  public struct Cell: Sendable, Hashable {
    /// The category in each division, from 0.
    public let categories: [Int]
    /// Their scores.
    public let scores: Histogram

    /// Takes a cell.
    public init(categories: [Int], scores: Histogram) {
      self.categories = categories
      self.scores = scores
    }
  }

  /// The weight of a person in each cell.
  public let weights: [Double]

  /// How many rounds it took.
  public let rounds: Int

  private let cells: [Cell]

  /// Fits the weights.
  ///
  /// - Parameters:
  ///   - cells: The cells; those without answers are allowed.
  ///   - margins: For each division the roster's count in each category; the divisions' sums agree.
  ///   - limit: The most rounds.
  /// - Nil: when categories and margins do not fit together, a category with people on the roster has
  ///   no answers (join it with a neighbour), the sums of the divisions differ, or the rounds do not
  ///   come to an end.
  public init?(_ cells: [Cell], margins: [[Double]], limit: Int = 10_000) {
    guard let first = margins.first, !cells.isEmpty,
      margins.joined().allSatisfy({ $0 >= 0 && $0.isFinite }),
      cells.allSatisfy({ cell in
        cell.categories.count == margins.count
          && zip(cell.categories, margins).allSatisfy { $1.indices.contains($0) }
      })
    else { return nil }
    let total = first.reduce(0, +)
    guard total > 0, margins.allSatisfy({ abs($0.reduce(0, +) - total) < 1e-9 * total })
    else { return nil }
    self.cells = cells
    var weights = cells.map { _ in 1.0 }
    for round in 1...Swift.max(1, limit) {
      var change = 0.0
      for (division, margin) in margins.enumerated() {
        var sums = margin.map { _ in 0.0 }
        for (cell, weight) in zip(cells, weights) {
          sums[cell.categories[division]] += weight * Double(cell.scores.n)
        }
        for (sum, wanted) in zip(sums, margin) {
          if sum == 0 && wanted > 0 { return nil }
          change = Swift.max(change, abs(sum - wanted) / total)
        }
        for index in cells.indices {
          let category = cells[index].categories[division]
          if sums[category] > 0 { weights[index] *= margin[category] / sums[category] }
        }
      }
      // The change is measured before each step, so the last round has left every margin fitted.
      if change < 1e-12 {
        self.weights = weights
        rounds = round
        return
      }
    }
    return nil
  }

  /// The weighted mean of the scores.
  public var mean: Double {
    var (sum, total) = (0.0, 0.0)
    for (cell, weight) in zip(cells, weights) {
      sum += weight * Double(cell.scores.n) * (cell.scores.mean ?? 0)
      total += weight * Double(cell.scores.n)
    }
    return sum / total
  }

  /// The number of equally weighted answers that say as much, (Σ w)²/Σ w².
  public var effectiveCount: Double {
    var (sum, squares) = (0.0, 0.0)
    for (cell, weight) in zip(cells, weights) {
      sum += weight * Double(cell.scores.n)
      squares += weight * weight * Double(cell.scores.n)
    }
    return sum * sum / squares
  }

  /// How many people have a weight of more than so many times the median weight, which is a reason to
  /// join categories or to trim, and to say so.
  public func extreme(medianTimes factor: Double = 5) -> Int {
    let counted = zip(weights, cells).map { ($0, $1.scores.n) }
    guard
      let all = Histogram(values: counted.map(\.0), counts: counted.map(\.1)),
      let median = all.median
    else { return 0 }
    return counted.reduce(0) { $1.0 > factor * median ? $0 + $1.1 : $0 }
  }
}
