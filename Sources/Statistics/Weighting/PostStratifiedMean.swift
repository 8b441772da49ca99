/// The mean of a role with each stratum weighted to its share of the roster.
///
/// Formula: w_h = N_h/n_h; mean Σ N_h ȳ_h / N; se² = n/(n − 1) Σ u², u = w (y − ȳ_h)/N.
///
/// - Units: points of the scale.
/// - Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 7.6.
/// - Checked against: R `survey::postStratify` and `svymean`.
public struct PostStratifiedMean: Sendable, Hashable {
  /// One stratum: its scores and how many are on the roster.
  public struct Stratum: Sendable, Hashable {
    /// The scores of those who answered.
    public let scores: Histogram
    /// How many are on the roster.
    public let population: Int

    /// Takes a stratum.
    public init(scores: Histogram, population: Int) {
      self.scores = scores
      self.population = population
    }
  }

  /// The weighted mean.
  public let mean: Double

  /// The squared standard error of the mean.
  ///
  /// `nil` when fewer than two answered.
  public let squaredError: Double?

  /// The weight of a person in each stratum, N_h/n_h; 0 in a stratum that is not on the roster.
  public let weights: [Double]

  /// How many answered.
  public let n: Int

  /// The number of equally weighted answers that say as much, (Σ w)²/Σ w².
  public let effectiveCount: Double

  /// How much the weights cost: n over ``effectiveCount`` (Kish's design effect).
  public var designEffect: Double { Double(n) / effectiveCount }

  /// Weights the strata.
  ///
  /// - Parameter strata: The strata, covering the whole role.
  /// - Throws: ``StatisticsError/emptyStratum(_:)`` for a stratum with people on the roster and no
  ///   answer (join it with a neighbour), or for 0 if there is nobody at all;
  ///   ``StatisticsError/rosterSmallerThanAnswers(answers:roster:)``.
  public init(_ strata: [Stratum]) throws(StatisticsError) {
    let count = strata.reduce(0) { $0 + $1.scores.n }
    let total = Double(strata.reduce(0) { $0 + $1.population })
    guard count > 0, total > 0 else { throw .emptyStratum(0) }
    var (mean, squares, weightSum, weightSquares) = (0.0, 0.0, 0.0, 0.0)
    var weights: [Double] = []
    for (index, stratum) in strata.enumerated() {
      let scores = stratum.scores
      guard stratum.population >= scores.n else {
        throw .rosterSmallerThanAnswers(answers: scores.n, roster: stratum.population)
      }
      guard let own = scores.mean else {
        if stratum.population > 0 { throw .emptyStratum(index) }
        weights.append(0)
        continue
      }
      let weight = Double(stratum.population) / Double(scores.n)
      weights.append(weight)
      mean += Double(stratum.population) * own / total
      let deviations = (scores.variance ?? 0) * Double(scores.n - 1)
      squares += weight * weight * deviations / (total * total)
      weightSum += weight * Double(scores.n)
      weightSquares += weight * weight * Double(scores.n)
    }
    self.mean = mean
    self.weights = weights
    n = count
    squaredError = count >= 2 ? Double(count) / Double(count - 1) * squares : nil
    effectiveCount = weightSum * weightSum / weightSquares
  }

  /// The mean as a group's mean, with n less the number of strata as degrees of freedom.
  ///
  /// - Nil: when there are no degrees of freedom.
  public var groupMean: GroupMean? {
    let strata = weights.count { $0 > 0 }
    guard let squaredError, n > strata else { return nil }
    return GroupMean(
      mean: mean, squaredError: squaredError, degreesOfFreedom: Double(n - strata))
  }
}
