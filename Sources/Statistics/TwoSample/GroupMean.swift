/// The mean of one group with its sampling variance: what gaps and their changes are made of.
public struct GroupMean: Sendable, Hashable {
  /// The mean, in points of the scale.
  public let mean: Double

  /// The variance of the mean, s²/n times the finite population factor.
  public let squaredError: Double

  /// The degrees of freedom of that variance; infinite when it is known.
  public let degreesOfFreedom: Double

  /// Takes a mean whose variance was computed elsewhere, for example with weights.
  ///
  /// - Nil: when a number is not finite (the degrees of freedom may be infinite), the variance
  ///   negative, or the degrees of freedom not positive.
  public init?(mean: Double, squaredError: Double, degreesOfFreedom: Double) {
    guard mean.isFinite, squaredError.isFinite, squaredError >= 0, degreesOfFreedom > 0
    else { return nil }
    self.mean = mean
    self.squaredError = squaredError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The mean of a histogram.
  ///
  /// Formula: m; (1 − n/N) s²/n with n − 1 degrees of freedom. With a prior, s² and n − 1 are those
  /// of ``VariancePrior/posterior(variance:degreesOfFreedom:)``, the degrees of freedom at most those
  /// that the prior was fitted with (as limma's `eBayes` caps them).
  ///
  /// - Parameters:
  ///   - histogram: The group's answers.
  ///   - population: The finite population correction.
  ///   - prior: What the other departments say about the variance.
  /// - Nil: when nobody answered, and when one person answered who is not the whole roster.
  public init?(
    _ histogram: Histogram, population: FinitePopulation = .infinite, prior: VariancePrior? = nil
  ) {
    guard let mean = histogram.mean else { return nil }
    if population.isCensus {
      self.init(mean: mean, squaredError: 0, degreesOfFreedom: .infinity)
      return
    }
    guard var variance = histogram.variance else { return nil }
    var degreesOfFreedom = Double(histogram.n - 1)
    if let prior {
      let own = degreesOfFreedom
      (variance, degreesOfFreedom) = prior.posterior(
        variance: variance, degreesOfFreedom: own)
      // All departments together know no more about a variance than they were fitted with.
      degreesOfFreedom = min(degreesOfFreedom, max(own, prior.fittedDegreesOfFreedom))
    }
    self.init(
      mean: mean, squaredError: population.factor * variance / Double(histogram.n),
      degreesOfFreedom: degreesOfFreedom)
  }
}
