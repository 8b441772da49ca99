/// The straight line through a gap in three or more waves that other people answered each time.
///
/// Formula: least squares weighted with 1/se²; slope = Σ w (t − t̄)(y − ȳ) / Σ w (t − t̄)²; its variance
/// 1/Σ w (t − t̄)²; lack of fit Q = Σ w (y − ŷ)², χ² with k − 2 degrees of freedom.
///
/// Persons who answer again make the waves dependent; this line supposes that they do not.
///
/// - Units: points of the scale per unit of time.
/// - Checked against: metafor `rma(method = "FE", mods = )`.
public struct Trend: Sendable, Hashable {
  /// The change per unit of time.
  public let slope: Double

  /// The standard error of the slope.
  public let standardError: Double

  /// The gap at time 0 on the line.
  public let intercept: Double

  /// How far the waves lie from the line, Q.
  public let lackOfFit: Double

  /// The chance of a Q this large if the line were true.
  ///
  /// `nil` with two waves, through which a line always runs.
  public let lackOfFitP: Double?

  /// Fits the line.
  ///
  /// - Parameters:
  ///   - times: When each wave was, in any unit.
  ///   - values: The gap of each wave.
  ///   - variances: The squared standard error of each gap, positive.
  /// - Nil: when there are fewer than two different times, the lengths differ, or a number is out of
  ///   range.
  public init?(times: [Double], values: [Double], variances: [Double]) {
    guard times.count == values.count, times.count == variances.count,
      (times + values + variances).allSatisfy({ $0.isFinite }),
      variances.allSatisfy({ $0 > 0 })
    else { return nil }
    let weights = variances.map { 1 / $0 }
    let sum = weights.reduce(0, +)
    func mean(_ numbers: [Double]) -> Double {
      zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / sum
    }
    let (time, value) = (mean(times), mean(values))
    var (squares, products) = (0.0, 0.0)
    for i in times.indices {
      squares += weights[i] * (times[i] - time) * (times[i] - time)
      products += weights[i] * (times[i] - time) * (values[i] - value)
    }
    guard Set(times).count >= 2, squares > 0 else { return nil }
    let slope = products / squares
    self.slope = slope
    standardError = (1 / squares).squareRoot()
    intercept = value - slope * time
    var rest = 0.0
    for i in times.indices {
      let distance = values[i] - value - slope * (times[i] - time)
      rest += weights[i] * distance * distance
    }
    lackOfFit = rest
    lackOfFitP =
      times.count > 2
      ? IncompleteGamma.tails(x: rest / 2, a: Double(times.count - 2) / 2).upper : nil
  }

  /// The slope as an estimate, judged by the normal distribution.
  public var estimate: Estimate? {
    Estimate(value: slope, standardError: standardError, degreesOfFreedom: .infinity)
  }
}
