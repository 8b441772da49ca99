/// An estimate with its standard error: a gap, a change of a gap, or any other weighted sum of
/// independent means, judged by Student's t.
///
/// Formula: Σ cᵢ mᵢ; se² = Σ cᵢ² vᵢ; degrees of freedom by Satterthwaite, se⁴ / Σ ((cᵢ² vᵢ)² / dfᵢ).
///
/// - Units: points of the scale.
/// - Source: Welch (1947), Biometrika 34, 28–35; Satterthwaite (1946), Biometrics 2, 110–114.
/// - Checked against: R `t.test`, scipy `ttest_ind(equal_var = False)`.
public struct Estimate: Sendable, Hashable {
  /// The estimate itself; a gap is leader − frontline.
  public let value: Double

  /// The standard error; 0 only when everybody was asked and answered.
  public let standardError: Double

  /// The degrees of freedom; infinite when the variances are known.
  public let degreesOfFreedom: Double

  private let student: StudentT

  /// Takes an estimate that was made elsewhere.
  ///
  /// - Nil: when the value or the error is not finite, the error negative, the degrees of freedom not
  ///   positive, or the error 0 with finite degrees of freedom.
  public init?(value: Double, standardError: Double, degreesOfFreedom: Double) {
    guard value.isFinite, standardError.isFinite, standardError >= 0,
      standardError > 0 || degreesOfFreedom.isInfinite,
      let student = StudentT(degreesOfFreedom: degreesOfFreedom)
    else { return nil }
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.student = student
  }

  /// The weighted sum of independent means.
  ///
  /// - Parameter terms: The means and their weights, for a gap 1 and −1.
  /// - Nil: when there are no terms, or when all groups are constant without being censuses: then
  ///   the value is known to nobody and no test exists.
  public init?(_ terms: [(mean: GroupMean, weight: Double)]) {
    guard !terms.isEmpty else { return nil }
    var value = 0.0
    var squares = 0.0
    var spread = 0.0
    for (mean, weight) in terms {
      value += weight * mean.mean
      let square = weight * weight * mean.squaredError
      squares += square
      spread += square * square / mean.degreesOfFreedom
    }
    let isKnown = squares == 0 && terms.allSatisfy { $0.mean.degreesOfFreedom.isInfinite }
    guard squares > 0 || isKnown else { return nil }
    self.init(
      value: value, standardError: squares.squareRoot(),
      degreesOfFreedom: spread > 0 ? squares * squares / spread : .infinity)
  }

  /// Whether it is no estimate but known: everybody answered, and nothing is left to chance.
  public var isKnown: Bool { standardError == 0 }

  /// The estimate in standard errors.
  ///
  /// - Nil: when the standard error is 0.
  public var t: Double? { standardError > 0 ? value / standardError : nil }

  /// The two-sided chance of an estimate this far from 0 if the true value were 0.
  ///
  /// - Units: 0...1. When everybody was asked it is 0, or 1 if the value is 0.
  public var p: Double { p(against: 0) }

  /// The two-sided chance of an estimate this far from a supposed true value.
  public func p(against supposed: Double) -> Double {
    guard standardError > 0 else { return value == supposed ? 1 : 0 }
    return student.twoSided((value - supposed) / standardError)
  }

  /// The chance of an estimate at least this high if the true value were `supposed`.
  public func upperP(against supposed: Double) -> Double {
    guard standardError > 0 else { return value > supposed ? 0 : 1 }
    return student.sf((value - supposed) / standardError)
  }

  /// The chance of an estimate at most this high if the true value were `supposed`.
  public func lowerP(against supposed: Double) -> Double {
    guard standardError > 0 else { return value < supposed ? 0 : 1 }
    return student.cdf((value - supposed) / standardError)
  }

  /// Half the width of the interval: t at the level times the standard error; also the half width of
  /// the band in which the estimate would fall by chance if the true value were 0.
  public func margin(level: Double) -> Double {
    standardError > 0 ? student.critical(level: level) * standardError : 0
  }

  /// The interval, value ± ``margin(level:)``.
  ///
  /// - Parameter level: The confidence level, in 0..<1, for example 0.95.
  /// - Returns: An interval in the units of the value.
  public func interval(level: Double) -> Interval {
    let margin = margin(level: level)
    return Interval(low: value - margin, high: value + margin, level: level)
  }
}
