import RealModule

/// Proportional odds regression: how an ordered answer depends on numbers.
///
/// Formula: logit P(Y ≤ c) = θ_c − βᵀx, by Newton's method on the likelihood, which has a single peak.
///
/// - Source: McCullagh (1980), J. R. Stat. Soc. B 42, 109–142.
/// - Checked against: R `MASS::polr`, statsmodels `OrderedModel`.
struct OrdinalLogistic {
  /// People with the same answer and the same numbers.
  struct Cell {
    /// The place of the answer among the answers that occur.
    let category: Int
    let predictors: [Double]
    let count: Double
  }

  let logLikelihood: Double
  let coefficients: [Double]

  /// Fits the model.
  ///
  /// `nil` when an answer category is empty, or no finite coefficients are best (complete separation).
  init?(cells: [Cell], categories: Int, predictorCount: Int) {
    var counts = Array(repeating: 0.0, count: categories)
    for cell in cells { counts[cell.category] += cell.count }
    let total = counts.reduce(0, +)
    guard categories >= 2, counts.allSatisfy({ $0 > 0 }) else { return nil }
    var parameters: [Double] = []
    var below = 0.0
    for count in counts.dropLast() {
      below += count
      parameters.append(Double.log(below / (total - below)))
    }
    parameters += Array(repeating: 0, count: predictorCount)
    guard var state = Derivatives(cells, categories, parameters) else { return nil }
    for _ in 0..<100 {
      guard let step = state.curvature.solve(state.gradient) else { return nil }
      let gain = zip(step, state.gradient).reduce(0) { $0 + $1.0 * $1.1 }
      if gain < 1e-16 * Swift.max(1, abs(state.logLikelihood)) {
        coefficients = Array(parameters[(categories - 1)...])
        logLikelihood = state.logLikelihood
        // Where answers are told exactly, the steps end far out and not at a best point.
        let isSeparated =
          state.logLikelihood > -1e-6 * total || coefficients.contains { abs($0) > 30 }
        if isSeparated { return nil }
        return
      }
      var scale = 1.0
      while true {
        let next = zip(parameters, step).map { $0 + scale * $1 }
        if let trial = Derivatives(cells, categories, next),
          trial.logLikelihood >= state.logLikelihood - 1e-12 * abs(state.logLikelihood)
        {
          (parameters, state) = (next, trial)
          break
        }
        scale /= 2
        if scale < 1e-10 { return nil }
      }
    }
    return nil
  }
}

/// The likelihood with its slope and its curvature at some parameters.
private struct Derivatives {
  var logLikelihood = 0.0
  var gradient: [Double]
  /// Minus the second derivatives.
  var curvature: SymmetricMatrix

  /// `nil` when the thresholds are out of order.
  init?(_ cells: [OrdinalLogistic.Cell], _ categories: Int, _ parameters: [Double]) {
    let cuts = categories - 1
    for cut in 1..<Swift.max(1, cuts) where parameters[cut] <= parameters[cut - 1] { return nil }
    gradient = Array(repeating: 0, count: parameters.count)
    curvature = SymmetricMatrix(size: parameters.count)
    for cell in cells {
      var score = 0.0
      for (place, x) in cell.predictors.enumerated() { score += parameters[cuts + place] * x }
      let high = cell.category < cuts ? parameters[cell.category] - score : .infinity
      let low = cell.category > 0 ? parameters[cell.category - 1] - score : -.infinity
      let (upper, lower) = (Logistic(high), Logistic(low))
      // The difference of two chances, taken from the side where both are small.
      let chance = low > 0 ? lower.above - upper.above : upper.below - lower.below
      guard chance > 0 else { return nil }
      logLikelihood += cell.count * Double.log(chance)
      add(cell, cuts, upper, lower, chance)
    }
  }

  private mutating func add(
    _ cell: OrdinalLogistic.Cell, _ cuts: Int, _ upper: Logistic, _ lower: Logistic,
    _ chance: Double
  ) {
    let (a, b) = (upper.density / chance, -lower.density / chance)
    let aa = a * a - upper.slope / chance
    let bb = b * b + lower.slope / chance
    let ab = a * b
    // The two limits, as rows over all parameters: +1 at the threshold, −x at the coefficients.
    var entries: [(place: Int, upper: Double, lower: Double)] = []
    if cell.category < cuts { entries.append((cell.category, 1, 0)) }
    if cell.category > 0 { entries.append((cell.category - 1, 0, 1)) }
    for (place, x) in cell.predictors.enumerated() where x != 0 {
      entries.append((cuts + place, -x, -x))
    }
    for (index, one) in entries.enumerated() {
      gradient[one.place] += cell.count * (a * one.upper + b * one.lower)
      for two in entries[index...] {
        let value =
          aa * one.upper * two.upper + bb * one.lower * two.lower
          + ab * (one.upper * two.lower + one.lower * two.upper)
        curvature[one.place, two.place] += cell.count * value
      }
    }
  }
}

/// The logistic distribution at a point.
private struct Logistic {
  let below: Double
  let above: Double
  var density: Double { below * above }
  var slope: Double { density * (above - below) }

  init(_ x: Double) {
    let small = Double.exp(-abs(x))
    let (near, far) = (small / (1 + small), 1 / (1 + small))
    (below, above) = x < 0 ? (near, far) : (far, near)
  }
}
