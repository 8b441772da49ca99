public import SurveyModel

/// The gap of a block in a place, from numbers with noise.
public struct ScreenedNoisyGap: Hashable, Sendable {
  /// The numbers; all of them are computed from what was released.
  public struct Numbers: Hashable, Sendable {
    /// Leaders − frontline, in points.
    public let gap: Disclosed<Double>

    /// The lower end of its interval.
    public let low: Disclosed<Double>

    /// The upper end of its interval.
    public let high: Disclosed<Double>

    /// Half the width that the interval would have if noise were all that is uncertain.
    public let noise: Disclosed<Double>

    /// About how many leaders have a score; noise can make it more than there are.
    public let leaders: Disclosed<Int>

    /// About how many of the frontline have a score.
    public let frontline: Disclosed<Int>

    /// The leaders' mean, within the scale.
    public let leaderMean: Disclosed<Double>

    /// The frontline's mean, within the scale.
    public let frontlineMean: Disclosed<Double>

    /// The chance that a gap would look like this by chance, adjusted for the number of cells.
    public let q: Disclosed<Double>

    /// Whether an aligned gap is nevertheless more than chance.
    public let smallButReal: Bool
  }

  /// The block and facet, and where.
  public let cell: ReleasedCell

  /// What the numbers say; withheld where there are none.
  public let verdict: Verdict

  /// The numbers; `nil` where noise makes them useless.
  public let numbers: Numbers?
}

/// All that is told of a wave with noise.
public struct ScreenedNoise: Hashable, Sendable {
  /// The budget of a person.
  public let budget: NoiseBudget

  /// The level of the intervals.
  public let level: Disclosed<Double>

  /// By how much the noise alone can move a gap of the organisation: the widest over the blocks told.
  public let widest: Disclosed<Double>?

  /// The organisation's gaps, all leaders against all of the frontline, in the order of the survey.
  public let organisation: [ScreenedNoisyGap]

  /// The departments' gaps: department by department in tree order.
  public let cells: [ScreenedNoisyGap]
}

/// How one gap moved from a wave to a later one, from numbers with noise.
public struct ScreenedNoisyChange: Hashable, Sendable {
  /// The block and facet, and where.
  public let cell: ReleasedCell

  /// The change of the gap, its interval, and the chance; `nil` where one of the waves tells no gap.
  public let numbers: Numbers?

  /// The numbers.
  public struct Numbers: Hashable, Sendable {
    /// The earlier gap.
    public let earlier: Disclosed<Double>

    /// The later gap.
    public let later: Disclosed<Double>

    /// Later − earlier.
    public let change: Disclosed<Double>

    /// The lower end of its interval.
    public let low: Disclosed<Double>

    /// The upper end of its interval.
    public let high: Disclosed<Double>

    /// The chance that a change would look like this by chance, adjusted for the number of cells.
    public let q: Disclosed<Double>
  }

  /// Whether the change is more than chance.
  public let isTold: Bool
}
