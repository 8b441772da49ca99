/// The mean of a role weighted to its roster, stratum by stratum or along two divisions, with the
/// error that it has as a statement on that roster.
///
/// - Units: points of the scale.
/// - Source: Holt and Smith (1979), J. R. Stat. Soc. A 142, 33–46, for post-strata; Deville and
///   Särndal (1992), J. Am. Stat. Assoc. 87, 376–382, for raking.
public struct RosterWeightedMean: Sendable, Hashable {
  /// People with the same weight: a stratum, or a crossing of two divisions.
  public struct Cell: Sendable, Hashable {
    /// The scores of those who answered.
    public let scores: Histogram

    /// How many are on the roster.
    public let population: Int

    /// The category in each division, from 0; not used for post-strata.
    public let categories: [Int]

    /// Takes a cell.
    public init(scores: Histogram, population: Int, categories: [Int] = []) {
      self.scores = scores
      self.population = population
      self.categories = categories
    }
  }

  /// The weighted mean.
  public let mean: Double

  /// The squared standard error of the mean.
  public let squaredError: Double

  /// The degrees of freedom of that error; infinite when everybody answered.
  public let degreesOfFreedom: Double

  /// How many answered.
  public let n: Int

  /// The number of equally weighted answers that say as much, (Σ w)²/Σ w².
  public let effectiveCount: Double

  /// The weight of a person in each cell; 0 in a cell without answers.
  public let weights: [Double]

  private let cells: [Cell]

  /// The mean as a group's mean.
  ///
  /// - Nil: when there are no degrees of freedom.
  public var groupMean: GroupMean? {
    GroupMean(mean: mean, squaredError: squaredError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The weighted share of people whose score is at or above a threshold, 0 to 1.
  public func share(atOrAbove threshold: Double) -> Double {
    Self.average(cells, weights) { $0.share(atOrAbove: threshold) ?? 0 }
  }

  /// Weights post-strata.
  ///
  /// Formula: w_h = N_h/n_h; mean Σ N_h ȳ_h/N; se² = Σ (N_h/N)² (1 − n_h/N_h) s_h²/n_h. Beside the
  /// linearised error of ``PostStratifiedMean`` it divides by n_h − 1 in each stratum, which is what
  /// strata of five people need; degrees of freedom by Satterthwaite.
  ///
  /// - Parameters:
  ///   - cells: The strata, covering the whole role.
  ///   - isCorrected: Whether the finite population correction is made.
  /// - Nil: when a stratum with people on the roster has no answers, one has a single answer without
  ///   being a census, or more answered than there are.
  public init?(postStrata cells: [Cell], isCorrected: Bool) {
    let total = Double(cells.reduce(0) { $0 + $1.population })
    guard total > 0 else { return nil }
    var (square, spread) = (0.0, 0.0)
    var weights: [Double] = []
    for cell in cells {
      guard cell.population >= cell.scores.n, cell.scores.n > 0 || cell.population == 0 else {
        return nil
      }
      guard cell.scores.n > 0 else {
        weights.append(0)
        continue
      }
      weights.append(Double(cell.population) / Double(cell.scores.n))
      guard
        let part = GroupMean(
          cell.scores, population: isCorrected ? Self.population(of: cell) : .infinite)
      else { return nil }
      let share = Double(cell.population) / total
      let term = share * share * part.squaredError
      square += term
      spread += term * term / part.degreesOfFreedom
    }
    let n = cells.reduce(0) { $0 + $1.scores.n }
    let rest = Double(n - cells.count { $0.scores.n > 0 })
    self.init(
      cells, weights: weights, squaredError: square,
      degreesOfFreedom: spread > 0 ? square * square / spread : square > 0 ? rest : .infinity)
  }

  /// Rakes cells to the margins of two divisions.
  ///
  /// Formula: weights of ``RakedWeights``; se² = n/(n − p) Σ (1 − n_c/N_c) w² e²/(Σ w)², e what a
  /// weighted sum of both divisions' effects leaves of a score, and p = the number of effects.
  ///
  /// - Parameters:
  ///   - cells: The crossings; those without answers are allowed.
  ///   - isCorrected: Whether the finite population correction is made.
  /// - Nil: when the margins cannot be reached, or no degrees of freedom are left.
  public init?(raking cells: [Cell], isCorrected: Bool) {
    guard let raked = Self.rakedWeights(cells) else { return nil }
    let weights = zip(raked.weights, cells).map { $1.scores.n > 0 ? $0 : 0 }
    let effects =
      Self.categories(0, cells).count + Self.categories(1, cells).count - 1
    let n = cells.reduce(0) { $0 + $1.scores.n }
    guard n > effects else { return nil }
    let residuals = Self.residuals(cells, weights: weights)
    var (sum, total) = (0.0, 0.0)
    for (index, cell) in cells.enumerated() where cell.scores.n > 0 {
      let count = Double(cell.scores.n)
      let within = (cell.scores.variance ?? 0) * (count - 1)
      let square = within + count * residuals[index] * residuals[index]
      let factor = isCorrected ? Self.population(of: cell).factor : 1
      sum += factor * weights[index] * weights[index] * square
      total += weights[index] * count
    }
    self.init(
      cells, weights: weights,
      squaredError: Double(n) / Double(n - effects) * sum / (total * total),
      degreesOfFreedom: Double(n - effects))
  }

  private init?(
    _ cells: [Cell], weights: [Double], squaredError: Double, degreesOfFreedom: Double
  ) {
    var (sum, squares) = (0.0, 0.0)
    for (cell, weight) in zip(cells, weights) {
      sum += weight * Double(cell.scores.n)
      squares += weight * weight * Double(cell.scores.n)
    }
    guard sum > 0, degreesOfFreedom > 0 else { return nil }
    self.cells = cells
    self.weights = weights
    self.squaredError = squaredError
    self.degreesOfFreedom = degreesOfFreedom
    n = cells.reduce(0) { $0 + $1.scores.n }
    mean = Self.average(cells, weights) { $0.mean ?? 0 }
    effectiveCount = sum * sum / squares
  }
}

extension RosterWeightedMean {
  private static func population(of cell: Cell) -> FinitePopulation {
    (try? FinitePopulation(answers: cell.scores.n, roster: cell.population)) ?? .infinite
  }

  private static func average(
    _ cells: [Cell], _ weights: [Double], _ value: (Histogram) -> Double
  ) -> Double {
    var (sum, total) = (0.0, 0.0)
    for (cell, weight) in zip(cells, weights) where cell.scores.n > 0 {
      sum += weight * Double(cell.scores.n) * value(cell.scores)
      total += weight * Double(cell.scores.n)
    }
    return sum / total
  }

  private static func categories(_ division: Int, _ cells: [Cell]) -> Set<Int> {
    Set(cells.filter { $0.scores.n > 0 }.map { $0.categories[division] })
  }

  private static func rakedWeights(_ cells: [Cell]) -> RakedWeights? {
    guard cells.allSatisfy({ $0.categories.count == 2 && $0.population >= $0.scores.n }) else {
      return nil
    }
    let margins = (0..<2).map { division in
      var margin = [Double](
        repeating: 0, count: 1 + (cells.map { $0.categories[division] }.max() ?? 0))
      for cell in cells { margin[cell.categories[division]] += Double(cell.population) }
      return margin
    }
    return RakedWeights(
      cells.map { RakedWeights.Cell(categories: $0.categories, scores: $0.scores) },
      margins: margins)
  }

  /// What the effects of both divisions leave of each cell's mean: the effects are taken off in
  /// turn until nothing more comes off.
  private static func residuals(_ cells: [Cell], weights: [Double]) -> [Double] {
    var rest = cells.map { $0.scores.mean ?? 0 }
    for _ in 0..<1_000 {
      var change = 0.0
      for division in 0..<2 {
        var sums: [Int: (rest: Double, weight: Double)] = [:]
        for (index, cell) in cells.enumerated() where cell.scores.n > 0 {
          let weight = weights[index] * Double(cell.scores.n)
          let category = cell.categories[division]
          let sum = sums[category] ?? (0, 0)
          sums[category] = (sum.rest + weight * rest[index], sum.weight + weight)
        }
        for (index, cell) in cells.enumerated() where cell.scores.n > 0 {
          guard let sum = sums[cell.categories[division]], sum.weight > 0 else { continue }
          rest[index] -= sum.rest / sum.weight
          change = max(change, abs(sum.rest / sum.weight))
        }
      }
      if change < 1e-12 { break }
    }
    return rest
  }
}
