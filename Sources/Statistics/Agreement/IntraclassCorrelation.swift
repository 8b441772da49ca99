/// How much of the difference between people within a role lies between departments.
///
/// Formula: one-way analysis of variance; ICC(1) = (MSB − MSW) / (MSB + (k₀ − 1) MSW), ICC(2) =
/// (MSB − MSW) / MSB, k₀ = (N − Σ n²/N) / (J − 1) the mean size of unequal departments.
///
/// - Shape: one histogram of block scores per department; empty ones are left out.
/// - Units: shares of variance; negative values are reported as they are.
/// - Source: Bliese (2000), in Klein and Kozlowski (eds.), Multilevel Theory.
/// - Checked against: R multilevel `ICC1`, `ICC2` (mean size), R `aov`.
public struct IntraclassCorrelation: Sendable, Hashable {
  /// The mean square between departments, MSB.
  public let meanSquareBetween: Double

  /// The mean square within departments, MSW.
  public let meanSquareWithin: Double

  /// The degrees of freedom between departments, J − 1.
  public let degreesBetween: Int

  /// The degrees of freedom within departments, N − J.
  public let degreesWithin: Int

  /// The size of a department that counts for unequal ones, k₀.
  public let effectiveSize: Double

  /// The mean size of a department, which some programs use in place of k₀.
  public let meanSize: Double

  /// What the likelihood needs: size and mean of each department.
  private let departments: [Department]

  private struct Department: Sendable, Hashable {
    let size: Double
    let mean: Double
  }

  /// Analyses the variance of one role's scores.
  ///
  /// - Parameter groups: The scores of each department.
  /// - Nil: when there are fewer than two departments, nobody shares one, or no one differs from
  ///   another within a department.
  public init?(_ groups: [Histogram]) {
    let groups = groups.filter { !$0.isEmpty }
    let total = groups.reduce(0) { $0 + $1.n }
    guard groups.count >= 2, total > groups.count else { return nil }
    let departments = groups.compactMap { group in
      group.mean.map { Department(size: Double(group.n), mean: $0) }
    }
    let count = Double(total)
    let mean = departments.reduce(0) { $0 + $1.size * $1.mean } / count
    let between = departments.reduce(0) { sum, department in
      sum + department.size * (department.mean - mean) * (department.mean - mean)
    }
    let within = groups.reduce(0) { $0 + ($1.variance ?? 0) * Double($1.n - 1) }
    guard within > 0 else { return nil }
    self.departments = departments
    degreesBetween = groups.count - 1
    degreesWithin = total - groups.count
    meanSquareBetween = between / Double(degreesBetween)
    meanSquareWithin = within / Double(degreesWithin)
    let squares = departments.reduce(0) { $0 + $1.size * $1.size }
    effectiveSize = (count - squares / count) / Double(degreesBetween)
    meanSize = count / Double(groups.count)
  }

  /// The quotient of the mean squares, F.
  public var f: Double { meanSquareBetween / meanSquareWithin }

  /// The chance of an F this large if departments did not differ.
  public var p: Double {
    distribution(Double(degreesBetween), Double(degreesWithin))?.sf(f) ?? 1
  }

  /// The share of variance between departments, with k₀ as their size.
  public var icc1: Double { icc1(size: effectiveSize) }

  /// The share of variance between departments, with a size of choice.
  ///
  /// - Parameter size: For example ``meanSize``.
  /// - Returns: A share, possibly negative.
  public func icc1(size: Double) -> Double {
    (meanSquareBetween - meanSquareWithin) / (meanSquareBetween + (size - 1) * meanSquareWithin)
  }

  /// The reliability of the departments' means; −∞ when they are all equal.
  public var icc2: Double {
    meanSquareBetween > 0
      ? (meanSquareBetween - meanSquareWithin) / meanSquareBetween : -.infinity
  }

  /// The interval of ``icc1`` from the F distribution, exact for departments of equal size.
  ///
  /// Formula: (F/F_u − 1)/(F/F_u + k₀ − 1) … with F · F_u′ in its place, F_u the upper quantiles.
  ///
  /// - Parameter level: The level, in 0..<1.
  /// - Returns: An interval of shares; `nil` when the level is not inside 0...1.
  public func interval(level: Double) -> Interval? {
    let (one, two) = (Double(degreesBetween), Double(degreesWithin))
    guard level > 0, level < 1, let upper = distribution(one, two)?.quantile((1 + level) / 2),
      let lower = distribution(two, one)?.quantile((1 + level) / 2)
    else { return nil }
    func share(_ f: Double) -> Double { (f - 1) / (f + effectiveSize - 1) }
    return Interval(low: share(f / upper), high: share(f * lower), level: level)
  }

  private func distribution(_ one: Double, _ two: Double) -> FDistribution? {
    FDistribution(numerator: one, denominator: two)
  }

  /// The share of variance between departments by restricted maximum likelihood; never negative.
  ///
  /// The likelihood depends on λ = τ²/σ² alone; its slope is searched for 0 on a grid and then refined.
  ///
  /// - Checked against: R `lme4::lmer`.
  public var restrictedLikelihood: Double {
    let within = meanSquareWithin * Double(degreesWithin)
    let degrees = Double(degreesBetween + degreesWithin)
    /// Twice the slope of the negative logarithm of the likelihood.
    func slope(_ ratio: Double) -> Double {
      var (sum, weighted, squares) = (0.0, 0.0, 0.0)
      for department in departments {
        let weight = department.size / (1 + department.size * ratio)
        sum += weight
        weighted += weight * department.mean
        squares += weight * weight
      }
      let mean = weighted / sum
      var (rest, fall) = (within, 0.0)
      for department in departments {
        let weight = department.size / (1 + department.size * ratio)
        let square = weight * (department.mean - mean) * (department.mean - mean)
        rest += square
        fall += weight * square
      }
      return sum - squares / sum - degrees * fall / rest
    }
    if slope(0) >= 0 { return 0 }
    var high = 1e-3
    while slope(high) < 0, high < 1e9 { high *= 2 }
    let ratio = RootFinding.root(from: 0, to: high, slope)
    return ratio / (1 + ratio)
  }
}
