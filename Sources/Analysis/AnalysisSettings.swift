public import SurveyModel

/// How gaps are judged.
public struct AnalysisSettings: Hashable, Sendable {
  /// The smallest gap that matters, in points, in place of the scales' own; `nil` keeps theirs.
  public let bound: Double?

  /// The level of the intervals.
  public let level: Double

  /// The interval method for all cells; `nil` for moderated where either side has fewer than 30, and
  /// Welch elsewhere.
  public let interval: IntervalMethod?

  /// The level below which chance is ruled out, after the adjustment for the number of cells.
  public let alpha: Double

  /// Whether each cell gets an interval by the exact bootstrap too; it takes longer than all the rest.
  public let hasBootstrap: Bool

  /// Whether intervals are about the people on the roster, where one is known: the finite population
  /// correction.
  public let correctsForRoster: Bool

  /// How weights are made from a roster.
  public let weighting: WeightingRule

  /// Below how many people on either side a group is small.
  static let smallGroup = 30

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - bound: Positive, or `nil` for each scale's own.
  ///   - interval: The method, or `nil` for the default.
  ///   - level: The level of the intervals, in 0..<1.
  ///   - alpha: The level of the verdicts, in 0..<0.5.
  ///   - hasBootstrap: Whether each cell gets an interval by the exact bootstrap too.
  ///   - correctsForRoster: Whether the finite population correction is made where a roster is known.
  ///   - weighting: How weights are made from a roster.
  public init(
    bound: Double? = nil, interval: IntervalMethod? = nil, level: Double = 0.95,
    alpha: Double = 0.05, hasBootstrap: Bool = false, correctsForRoster: Bool = true,
    weighting: WeightingRule = WeightingRule()
  ) {
    self.bound = bound
    self.interval = interval
    self.level = level
    self.alpha = alpha
    self.hasBootstrap = hasBootstrap
    self.correctsForRoster = correctsForRoster
    self.weighting = weighting
  }
}
