/// A mean as the quotient of a noisy sum and a noisy number of people.
///
/// Formula: m = S / n; the variance of sampling is s² / n; that of the noise (v_S + m² v_n) / n², by the
/// delta method, and its fourth cumulant (κ_S + m⁴ κ_n) / n⁴.
///
/// - Units: those of the sum a person; here a score from −1 at the lowest point to 1 at the highest.
/// - Source: the delta method; cumulants of independent noises add up.
public struct NoisyMean: Hashable, Sendable {
  /// The mean.
  public let mean: Double

  /// The variance that asking other people would bring.
  public let samplingVariance: Double

  /// The noise of the mean.
  public let noise: NoisyNumber

  /// Divides a sum by a number of people.
  ///
  /// - Parameters:
  ///   - sum: The sum.
  ///   - people: How many people it is over.
  ///   - spread: The variance of one person's score, s².
  /// - Nil: when there is less than one person, noise included, or a number is not finite.
  public init?(sum: NoisyNumber, people: NoisyNumber, spread: Double) {
    let n = people.value
    guard n >= 1, n.isFinite, sum.value.isFinite, spread >= 0, spread.isFinite else { return nil }
    mean = sum.value / n
    samplingVariance = spread / n
    let square = mean * mean
    noise = NoisyNumber(
      value: mean, variance: (sum.variance + square * people.variance) / (n * n),
      fourthCumulant: (sum.fourthCumulant + square * square * people.fourthCumulant)
        / (n * n * n * n))
  }

  /// The variance of one person's score, from noisy sums over the whole organisation.
  ///
  /// Formula: Q / n − m², steadied towards 0.2 (standard deviation 0.15) by the precision of both, where
  /// its own variance is at most (v_Q + 4 m² v_S + v_n) / n²; at least 0.02 and at most 1 − m², the most
  /// that a mean of m allows.
  ///
  /// - Units: the square of a score from −1 to 1; 0.2 is a standard deviation of 0.9 points of five.
  /// - Returns: 0.2 when there is less than one person, noise included.
  /// - Source: Bhatia and Davis (2000), Am. Math. Mon. 107(4), 353–357, for the upper bound.
  public static func spread(
    squares: NoisyNumber, sum: NoisyNumber, people: NoisyNumber
  ) -> Double {
    let n = people.value
    guard n >= 1 else { return usualSpread }
    let mean = max(-1, min(1, sum.value / n))
    let own = squares.value / n - mean * mean
    let error =
      (squares.variance + 4 * mean * mean * sum.variance + people.variance) / (n * n)
    let prior = 0.15 * 0.15
    guard error > 0 else { return max(leastSpread, min(max(leastSpread, 1 - mean * mean), own)) }
    let steadied = (own / error + usualSpread / prior) / (1 / error + 1 / prior)
    return max(leastSpread, min(1 - mean * mean, steadied))
  }

  /// The variance that answers usually have.
  public static let usualSpread = 0.2

  private static let leastSpread = 0.02
}

extension Estimate {
  /// A weighted sum of independent noisy means: a gap, or a change of a gap.
  ///
  /// Formula: V = Σ c² (sampling + noise), κ = Σ c⁴ κ(noise); judged by Student's t with
  /// ν = 4 + 6 V² / κ degrees of freedom and the standard error √(V (ν − 2) / ν), which has the same
  /// variance and fourth cumulant: noise of the two-sided geometric law has heavier tails than a normal one.
  ///
  /// - Parameters:
  ///   - terms: The means and their weights, for a gap 1 and −1.
  ///   - unit: How many points of the scale a mean of 1 is.
  ///   - sampling: Whether the variance of sampling counts; without it the interval is that of the
  ///     noise alone.
  /// - Nil: when there is no variance.
  public init?(
    noisy terms: [(mean: NoisyMean, weight: Double)], unit: Double, sampling: Bool = true
  ) {
    var value = 0.0
    var variance = 0.0
    var fourth = 0.0
    for (mean, weight) in terms {
      let square = weight * weight
      value += weight * mean.mean
      variance += square * (mean.noise.variance + (sampling ? mean.samplingVariance : 0))
      fourth += square * square * mean.noise.fourthCumulant
    }
    guard variance > 0 else { return nil }
    let freedom = fourth > 0 ? 4 + 6 * variance * variance / fourth : .infinity
    let factor = freedom.isFinite ? (freedom - 2) / freedom : 1
    self.init(
      value: value * unit, standardError: (variance * factor).squareRoot() * unit,
      degreesOfFreedom: freedom)
  }
}
