public import Privacy

/// An estimate with its interval, as figures.
public struct EstimateFigures: Hashable, Sendable {
  /// The estimate.
  public let estimate: Figure

  /// The lower end of the interval.
  public let low: Figure?

  /// The upper end of the interval.
  public let high: Figure?

  /// The p-value of the estimate's own test.
  public let p: Figure?

  /// Makes figures of a screened estimate.
  public init(_ screened: ScreenedEstimate, as kind: Figure.Kind) {
    estimate = Figure(screened.estimate, as: kind)
    low = screened.low.map { Figure($0, as: kind) }
    high = screened.high.map { Figure($0, as: kind) }
    p = screened.p.map { Figure($0, as: .p) }
  }

  /// The interval as people read it: `+0.30 to +0.41`.
  ///
  /// - Nil: when one of its ends does not exist.
  public var interval: Sentence? {
    guard let low, let high else { return nil }
    return "\(low) to \(high)"
  }
}

/// Welch's test of a gap, as figures.
public struct TestFigures: Hashable, Sendable {
  /// The standard error.
  public let se: Figure

  /// The degrees of freedom.
  public let df: Figure?

  /// The t value.
  public let t: Figure?

  /// The two-sided p-value.
  public let p: Figure?

  /// The lower end of the interval.
  public let low: Figure?

  /// The upper end of the interval.
  public let high: Figure?

  /// Makes figures of a screened test.
  public init(_ screened: ScreenedTest) {
    se = Figure(screened.se, as: .points)
    df = screened.df.map { Figure($0, as: .plain) }
    t = screened.t.map { Figure($0, as: .plain) }
    p = screened.p.map { Figure($0, as: .p) }
    low = screened.low.map { Figure($0, as: .gap) }
    high = screened.high.map { Figure($0, as: .gap) }
  }
}

/// The test whether a gap is smaller than the smallest that matters, as figures.
public struct EquivalenceFigures: Hashable, Sendable {
  /// The smallest gap that matters.
  public let bound: Setting

  /// The p-value of the two one-sided tests.
  public let p: Figure?

  /// Whether the gap is provably smaller.
  public let isAligned: Bool

  /// Makes figures of a screened test.
  public init(_ screened: ScreenedEquivalence) {
    bound = Setting.bound(of: screened)
    p = screened.p.map { Figure($0, as: .p) }
    isAligned = screened.aligned
  }
}

/// The interval by the exact bootstrap, in figures.
public struct BootstrapFigures: Hashable, Sendable {
  /// The lower end.
  public let low: Figure

  /// The upper end.
  public let high: Figure

  /// How it was made.
  public let method: Code

  /// Makes figures of a screened interval.
  public init(_ screened: ScreenedBootstrap) {
    low = Figure(screened.low, as: .gap)
    high = Figure(screened.high, as: .gap)
    method = Code(screened.method)
  }
}
