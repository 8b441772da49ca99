import RealModule

/// What many departments together say about the variance within a role and block: the prior from
/// which each department's own variance is steadied ("moderated").
///
/// - Source: Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3(1), article 3.
/// - Checked against: limma `squeezeVar`.
public struct VariancePrior: Sendable, Hashable {
  /// The prior degrees of freedom d₀; infinite when the departments differ no more than by chance.
  public let degreesOfFreedom: Double

  /// The prior variance s₀².
  public let variance: Double

  /// How many degrees of freedom the fit rests on, Σ dᵢ; infinite for a prior that is known.
  public let fittedDegreesOfFreedom: Double

  /// What the fit does with departments whose answers are all equal.
  public enum ZeroVariances: Sendable, Hashable {
    /// They stay out of the fit: a few of them would pull d₀ towards zero.
    case leftOut
    /// They enter the fit at 10⁻⁵ of the median, as in limma.
    case kept
  }

  /// Takes a prior that is known.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: d₀.
  ///   - variance: s₀².
  ///   - fitted: How many degrees of freedom it rests on; infinite where it is no estimate.
  /// - Nil: when the degrees of freedom are negative or the variance is not positive and finite.
  public init?(degreesOfFreedom: Double, variance: Double, fitted: Double = .infinity) {
    guard degreesOfFreedom >= 0, variance > 0, variance.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
    self.variance = variance
    fittedDegreesOfFreedom = fitted
  }

  /// Fits the prior to the variances of the departments.
  ///
  /// Formula: zᵢ = ln sᵢ² (not below 10⁻⁵ of the median), eᵢ = zᵢ − ψ(dᵢ/2) + ln(dᵢ/2); d₀ solves
  /// ψ′(d₀/2) = var(e) − mean ψ′(dᵢ/2), s₀² = exp(ē + ψ(d₀/2) − ln(d₀/2)). Where the right side is not
  /// positive, d₀ = ∞ and s₀² is the arithmetic mean of the variances.
  ///
  /// - Parameters:
  ///   - variances: The variance of each department; ones that are not finite are left out.
  ///   - degreesOfFreedom: n − 1 of each department; departments with none are left out.
  ///   - zeros: What to do with variances of zero.
  /// - Nil: when fewer than two departments remain, or the lengths differ.
  public init?(
    variances: [Double], degreesOfFreedom: [Double], zeros: ZeroVariances = .leftOut
  ) {
    guard variances.count == degreesOfFreedom.count else { return nil }
    let usable = zip(variances, degreesOfFreedom).filter { variance, df in
      variance.isFinite && df.isFinite && df > 0
        && (zeros == .leftOut ? variance > 0 : variance >= 0)
    }
    guard usable.count >= 2 else { return nil }
    let median = Self.median(usable.map(\.0))
    let floor = 1e-5 * (median > 0 ? median : 1)
    var logs: [Double] = []
    var chance = 0.0
    for (variance, df) in usable {
      guard let psi = Polygamma.digamma(df / 2), let slope = Polygamma.trigamma(df / 2)
      else { return nil }
      logs.append(Double.log(Swift.max(variance, floor)) - psi + Double.log(df / 2))
      chance += slope
    }
    let count = Double(usable.count)
    let fitted = usable.reduce(0) { $0 + $1.1 }
    let mean = logs.reduce(0, +) / count
    let spread = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) - chance / count
    guard spread > 0, let half = Polygamma.trigammaInverse(spread),
      let psi = Polygamma.digamma(half)
    else {
      let sum = usable.reduce(0) { $0 + Swift.max($1.0, floor) }
      self.init(degreesOfFreedom: .infinity, variance: sum / count, fitted: fitted)
      return
    }
    self.init(
      degreesOfFreedom: 2 * half, variance: Double.exp(mean + psi - Double.log(half)),
      fitted: fitted)
  }

  /// Fits the prior to the answers of one role to one block, department by department.
  ///
  /// - Parameter departments: The histogram of each department; those of fewer than two people say
  ///   nothing about variance and are left out.
  /// - Nil: when fewer than two departments have a positive variance.
  public init?(departments: [Histogram]) {
    let usable = departments.compactMap { histogram in
      histogram.variance.map { (variance: $0, df: Double(histogram.n - 1)) }
    }
    self.init(variances: usable.map(\.variance), degreesOfFreedom: usable.map(\.df))
  }

  /// A department's variance, drawn towards the prior.
  ///
  /// Formula: (d₀ s₀² + d s²) / (d₀ + d), with d₀ + d degrees of freedom; s₀² with ∞ when d₀ = ∞.
  ///
  /// - Parameters:
  ///   - variance: The department's own variance, s².
  ///   - degreesOfFreedom: Its degrees of freedom, d.
  /// - Returns: The moderated variance and its degrees of freedom.
  public func posterior(
    variance: Double, degreesOfFreedom: Double
  ) -> (variance: Double, degreesOfFreedom: Double) {
    let prior = self.degreesOfFreedom
    if prior.isInfinite { return (self.variance, .infinity) }
    let total = prior + degreesOfFreedom
    guard total > 0 else { return (variance, degreesOfFreedom) }
    return ((prior * self.variance + degreesOfFreedom * variance) / total, total)
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
