import RealModule

/// The variance priors of the blocks that one role answered on one scale, for organisations of few
/// departments: what a block's own departments cannot say about its variance, the other blocks say.
///
/// The prior of ``VariancePrior`` is fitted twice. Within the blocks, one d₀ says how much departments
/// differ; then each block's s₀² is itself drawn towards those of the other blocks.
///
/// Formula: eᵢ as in ``VariancePrior/init(variances:degreesOfFreedom:zeros:)``; d₀ solves ψ′(d₀/2) =
/// Σ_b Σᵢ (e_bi − ē_b)²/Σ_b (n_b − 1) − mean ψ′(d_bi/2), infinite where that is not positive. s₀_b² =
/// exp(ē_b + ψ(d₀/2) − ln(d₀/2)), for d₀ = ∞ the pooled variance Σ d s²/Σ d; f_b, its degrees of
/// freedom, solves ψ′(f_b/2) = var(ln s₀_b²). A prior (D₀, S₀²) is fitted to the s₀_b² with f_b, and each
/// becomes (D₀ S₀² + f_b s₀_b²)/(D₀ + f_b).
///
/// The same people answer all blocks, so that the blocks do not add up: the degrees of freedom that a
/// block may count on are at most Σ d_bi · k/(1 + (k − 1) ρ), ρ the correlation of two blocks' squared
/// deviations.
///
/// - Source: Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3(1), article 3, applied at both levels; the
///   effective number of k equally correlated quantities as in Kish (1965), Survey Sampling, section 5.4.
/// - Checked against: numpy and scipy, and by simulation (docs/statistics/simulation.md).
public struct BlockPriors: Sendable, Hashable {
  /// From how many departments on a block's prior is fitted to that block alone.
  public static let manyDepartments = 20

  /// The fewest blocks that can say how much blocks differ.
  public static let fewestBlocks = 3

  /// The correlation of two blocks' squared deviations: 0.47 in the Federal Employee Viewpoint Survey
  /// of 2018, the mean over both roles in 75 sub-agencies.
  public static let blockCorrelation = 0.47

  /// The prior of each block, in the order of the blocks; `nil` where nothing can be borrowed.
  public let priors: [VariancePrior?]

  /// Fits the priors.
  ///
  /// Blocks with at least ``manyDepartments`` departments of positive variance keep their own fit, and
  /// so do all where fewer than ``fewestBlocks`` have a positive variance at all.
  ///
  /// - Parameter blocks: For each block the histograms of the departments, one role on one scale; those
  ///   of fewer than two people say nothing and are left out.
  public init(_ blocks: [[Histogram]]) {
    let own = blocks.map { VariancePrior(departments: $0) }
    let logs = blocks.map { LogVariances($0) }
    let isFew = logs.map { $0.count < Self.manyDepartments }
    guard isFew.contains(true), let shared = Self.shared(logs) else {
      priors = own
      return
    }
    priors = own.indices.map { isFew[$0] ? shared[$0] : own[$0] }
  }

  /// The priors of all blocks where they lean on each other; `nil` where too few can.
  private static func shared(_ blocks: [LogVariances]) -> [VariancePrior?]? {
    let usable = blocks.filter { $0.count > 0 }
    guard usable.count >= fewestBlocks else { return nil }
    let prior = priorDegrees(usable)
    let parts = usable.map { $0.center(priorDegreesOfFreedom: prior) }
    guard
      let above = VariancePrior(
        variances: parts.map(\.variance), degreesOfFreedom: parts.map(\.degreesOfFreedom))
    else { return nil }
    let count = Double(usable.count)
    let effective = count / (1 + (count - 1) * blockCorrelation)
    let fewest = usable.reduce(Double.infinity) { min($0, $1.degreesOfFreedom) }
    return blocks.map { block in
      let part = block.count > 0 ? block.center(priorDegreesOfFreedom: prior) : nil
      let borrowed =
        part.map {
          above.posterior(variance: $0.variance, degreesOfFreedom: $0.degreesOfFreedom)
        } ?? (variance: above.variance, degreesOfFreedom: above.degreesOfFreedom)
      let limit = (block.count > 0 ? block.degreesOfFreedom : fewest) * effective
      return VariancePrior(
        degreesOfFreedom: prior, variance: borrowed.variance,
        fitted: min(borrowed.degreesOfFreedom, limit))
    }
  }

  /// How much departments differ within the blocks, as degrees of freedom d₀.
  private static func priorDegrees(_ blocks: [LogVariances]) -> Double {
    let free = blocks.reduce(0) { $0 + $1.count - 1 }
    guard free > 0 else { return .infinity }
    let several = blocks.filter { $0.count > 1 }
    let squares = several.reduce(0) { $0 + $1.squares } / Double(free)
    let chance =
      several.reduce(0) { $0 + $1.chance } / Double(several.reduce(0) { $0 + $1.count })
    guard squares > chance, let half = Polygamma.trigammaInverse(squares - chance)
    else { return .infinity }
    return 2 * half
  }
}

/// The logarithms of the variances of one block, department by department.
private struct LogVariances {
  /// How many departments have a positive variance.
  private(set) var count = 0
  /// Σ d.
  private(set) var degreesOfFreedom = 0.0
  /// Σ ψ′(d/2): what chance alone makes of the squares.
  private(set) var chance = 0.0
  /// Σ (e − ē)².
  private(set) var squares = 0.0
  private var mean = 0.0
  private var pooled = 0.0

  init(_ departments: [Histogram]) {
    for histogram in departments {
      guard let variance = histogram.variance, variance > 0 else { continue }
      let df = Double(histogram.n - 1)
      guard let psi = Polygamma.digamma(df / 2), let slope = Polygamma.trigamma(df / 2)
      else { continue }
      let log = Double.log(variance) - psi + Double.log(df / 2)
      count += 1
      chance += slope
      let step = log - mean
      mean += step / Double(count)
      squares += step * (log - mean)
      pooled += df * (variance - pooled) / (degreesOfFreedom + df)
      degreesOfFreedom += df
    }
  }

  /// The block's s₀² with its degrees of freedom, d₀ given.
  func center(priorDegreesOfFreedom prior: Double) -> (variance: Double, degreesOfFreedom: Double) {
    let half = prior / 2
    guard prior.isFinite, let psi = Polygamma.digamma(half), let slope = Polygamma.trigamma(half),
      let own = Polygamma.trigammaInverse((chance / Double(count) + slope) / Double(count))
    else { return (pooled, degreesOfFreedom) }
    return (Double.exp(mean + psi - Double.log(half)), 2 * own)
  }
}
