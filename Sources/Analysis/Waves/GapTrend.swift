public import Statistics
public import SurveyModel

/// The course of one gap over three or more waves: raw numbers, for disclosure control alone.
public struct GapTrend: Hashable, Sendable {
  /// One wave.
  public struct Point: Hashable, Sendable {
    /// The wave, by its place in the series.
    public let wave: Int

    /// The gap, over the departments that all waves show.
    public let gap: Estimate

    /// The leaders' mean.
    public let leader: Double

    /// The frontline's mean.
    public let frontline: Double

    /// The sizes of the groups.
    public let sizes: GroupSizes.Pair

    /// Whether an item was changed since the wave before: the line is broken here.
    public let isBroken: Bool
  }

  /// The line through the waves since the last change of an item.
  public struct Line: Hashable, Sendable {
    /// The change of the gap per unit of time.
    public let slope: Estimate

    /// The gap on the line at its first wave.
    public let first: Estimate

    /// The gap on the line in the middle of its time.
    public let middle: Estimate

    /// The gap on the line at its last wave.
    public let last: Estimate

    /// How the line was fitted.
    public let method: TrendMethod

    /// How far the waves lie from the line, Q.
    public let lackOfFit: Double

    /// The degrees of freedom of Q.
    public let degrees: Int

    /// The chance of a Q this large if the line were true, by ``EstimatedTrend``.
    public let lackOfFitP: Double?

    /// That chance adjusted for the number of cells.
    public internal(set) var lackOfFitQ: Double?

    init?(_ trend: EstimatedTrend, times: ArraySlice<Double>, method: TrendMethod) {
      guard let start = times.first, let end = times.last, let slope = trend.slope,
        let first = trend.fitted(at: start), let middle = trend.fitted(at: (start + end) / 2),
        let last = trend.fitted(at: end)
      else { return nil }
      (self.slope, self.first, self.middle, self.last) = (slope, first, middle, last)
      self.method = method
      lackOfFit = trend.line.lackOfFit
      degrees = trend.line.lackOfFitDegrees
      lackOfFitP = trend.lackOfFitP
    }
  }

  /// Where it lies.
  public let key: CellKey

  /// The waves, oldest first.
  public let points: [Point]

  /// The place of the first wave of the line.
  public let first: Int

  /// The line; `nil` where fewer than three waves ask the same, or it does not exist.
  public internal(set) var line: Line?

  /// Whether a role answers with hardly an exception at an end of the scale in any wave.
  public let isNearlyUnanimous: Bool

  /// The p-value adjusted for the number of cells.
  public internal(set) var q: Double?

  /// What the waves say.
  public internal(set) var verdict = TrendVerdict.noClearTrend

  /// The smaller side of the smallest wave.
  public var smallestGroup: Int {
    points.map { min($0.sizes.leader, $0.sizes.frontline) }.min() ?? 0
  }
}
