/// The departments' gaps, each steadied by all others: the value that orders departments.
///
/// A gap y with variance v comes from a true gap θ ~ N(μ, τ²). Both μ and τ have flat priors; τ is not
/// estimated but integrated out, which keeps the intervals honest where τ² would be estimated as 0.
///
/// Formula: p(τ | y) ∝ √V Π (v + τ²)^(−½) exp(−½ Σ (y − μ̂)²/(v + τ²)); given τ, θ is normal with mean
/// μ̂ + B (y − μ̂) and variance B v + (1 − B)² V, B = τ²/(τ² + v), V the variance of μ̂.
///
/// - Units: points of the scale.
/// - Source: Gelman (2006), Bayesian Anal. 1, 515–534; Röver (2020), J. Stat. Softw. 93(6).
/// - Checked against: bayesmeta with `tau.prior = "uniform"`.
public struct SteadiedGaps: Sendable, Hashable {
  /// The fewest departments for which this is done.
  public static let fewestDepartments = 5

  /// The mean of the true gaps, averaged over τ.
  public let mean: Double

  /// The standard deviation of that mean.
  ///
  /// With fewer than eight departments its distribution has a heavy tail, and this says little.
  public let meanDeviation: Double

  /// The mean of τ, the standard deviation of the true gaps between departments.
  public let tauMean: Double

  /// The median of τ.
  public let tauMedian: Double

  /// The steadied gap of each department.
  public let gaps: [Double]

  /// The standard deviation of each steadied gap.
  public let deviations: [Double]

  private let data: DepartmentGaps
  private let nodes: [Node]

  /// One value of τ with its share of the posterior.
  private struct Node: Sendable, Hashable {
    let weight: Double
    let tau: Double
    let mean: Double
    let meanVariance: Double
  }

  /// Steadies the gaps.
  ///
  /// - Nil: when there are fewer than ``fewestDepartments`` departments.
  public init?(_ data: DepartmentGaps) {
    guard data.count >= Self.fewestDepartments else { return nil }
    let posterior = TauPosterior(data)
    let nodes = posterior.nodes.map { node in
      let fit = data.conditional(tauSquared: node.tau * node.tau)
      return Node(
        weight: node.weight, tau: node.tau, mean: fit.mean, meanVariance: fit.meanVariance)
    }
    self.data = data
    self.nodes = nodes
    tauMean = nodes.reduce(0) { $0 + $1.weight * $1.tau }
    tauMedian = posterior.quantile(0.5)
    let mean = nodes.reduce(0) { $0 + $1.weight * $1.mean }
    let variance = nodes.reduce(0) {
      $0 + $1.weight * ($1.meanVariance + ($1.mean - mean) * ($1.mean - mean))
    }
    self.mean = mean
    meanDeviation = variance.squareRoot()
    let moments = data.gaps.indices.map { Self.moments(data, $0, nodes) }
    gaps = moments.map(\.mean)
    deviations = moments.map(\.deviation)
  }

  /// The normal distribution of a department's true gap for one value of τ.
  private static func normal(
    _ data: DepartmentGaps, _ department: Int, _ node: Node
  ) -> (mean: Double, variance: Double) {
    let variance = data.variances[department]
    let square = node.tau * node.tau
    let kept = square / (square + variance)
    return (
      node.mean + kept * (data.gaps[department] - node.mean),
      kept * variance + (1 - kept) * (1 - kept) * node.meanVariance
    )
  }

  private static func moments(
    _ data: DepartmentGaps, _ department: Int, _ nodes: [Node]
  ) -> (mean: Double, deviation: Double) {
    var (mean, square) = (0.0, 0.0)
    let origin = data.gaps[department]
    for node in nodes {
      let part = normal(data, department, node)
      mean += node.weight * (part.mean - origin)
      square += node.weight * (part.variance + (part.mean - origin) * (part.mean - origin))
    }
    return (origin + mean, Swift.max(0, square - mean * mean).squareRoot())
  }

  /// The interval of a department's true gap, between the quantiles of the mixture over τ.
  ///
  /// - Parameters:
  ///   - department: Its place among the departments.
  ///   - level: The level, in 0..<1.
  /// - Returns: `nil` when there is no such department or the level is not inside 0...1.
  public func interval(department: Int, level: Double) -> Interval? {
    guard data.gaps.indices.contains(department), level > 0, level < 1 else { return nil }
    let parts = nodes.filter { $0.weight > 1e-9 }.map { node in
      let part = Self.normal(data, department, node)
      return (weight: node.weight, mean: part.mean, deviation: part.variance.squareRoot())
    }
    let spread = deviations[department]
    return Interval(
      low: Self.quantile((1 - level) / 2, parts, gaps[department], spread),
      high: Self.quantile((1 + level) / 2, parts, gaps[department], spread), level: level)
  }

  /// Where the true gap of another department would lie: the mixture of N(μ̂, V + τ²) over τ.
  ///
  /// - Parameter level: The level, in 0..<1.
  /// - Returns: `nil` when the level is not inside 0...1.
  public func predictionInterval(level: Double) -> Interval? {
    guard level > 0, level < 1 else { return nil }
    let parts = nodes.map {
      (
        weight: $0.weight, mean: $0.mean,
        deviation: ($0.meanVariance + $0.tau * $0.tau).squareRoot()
      )
    }
    let spread = parts.reduce(0) { $0 + $1.weight * $1.deviation }
    return Interval(
      low: Self.quantile((1 - level) / 2, parts, mean, spread),
      high: Self.quantile((1 + level) / 2, parts, mean, spread), level: level)
  }

  /// A quantile of a mixture of normal distributions, by Newton steps inside a bracket.
  private static func quantile(
    _ p: Double, _ parts: [(weight: Double, mean: Double, deviation: Double)],
    _ center: Double, _ spread: Double
  ) -> Double {
    var x = center + spread * StandardNormal.quantile(p)
    var (low, high) = (-Double.infinity, Double.infinity)
    for _ in 0..<100 {
      var (chance, density) = (0.0, 0.0)
      for part in parts {
        let z = (x - part.mean) / part.deviation
        chance += part.weight * StandardNormal.cdf(z)
        density += part.weight * StandardNormal.density(z) / part.deviation
      }
      if chance < p { low = x } else { high = x }
      var next = x - (chance - p) / density
      if !(next > low && next < high) {
        let isOpen = low.isInfinite || high.isInfinite
        next = isOpen ? x + (chance < p ? spread : -spread) : low + (high - low) / 2
      }
      // The steps converge quadratically: the next one would be far below rounding.
      if abs(next - x) <= 1e-6 * spread { return next }
      x = next
    }
    return x
  }
}
