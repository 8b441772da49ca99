public import SurveyModel

/// What the change of the organisation's gap is made of, as far as it may be shown.
public struct ScreenedMovement: Codable, Hashable, Sendable {
  /// What the leaders' views made up.
  public let leaders: ScreenedEstimate

  /// What the frontline's views made up; positive when the frontline became more critical.
  public let frontline: ScreenedEstimate

  /// What the departments' changed shares made up.
  public let mix: ScreenedEstimate

  /// Whether the shares are the rosters'; or else those of who answered.
  public let isByRoster: Bool

  /// What departments made up that are shown in one wave only; `nil` where there are none.
  public let remainder: ScreenedEstimate?

  /// The sum of the parts.
  public let total: Disclosed<Double>
}

/// The change of one gap as the people tell it who were followed, as far as it may be shown.
public struct ScreenedLinkedChange: Codable, Hashable, Sendable {
  /// One role's people.
  public struct Side: Codable, Hashable, Sendable {
    /// How many answered the earlier wave only.
    public let left: Disclosed<Int>

    /// How many answered the later wave only.
    public let joined: Disclosed<Int>

    /// How many answered both.
    public let both: Disclosed<Int>

    /// The change of the mean.
    public let change: ScreenedEstimate?
  }

  /// The numbers of a change that is shown.
  public struct Numbers: Codable, Hashable, Sendable {
    /// The leaders.
    public let leader: Side

    /// The frontline.
    public let frontline: Side

    /// The gap in the earlier wave, all leaders against all frontline.
    public let before: ScreenedEstimate

    /// The gap in the later wave.
    public let after: ScreenedEstimate

    /// Later minus earlier, all who answered.
    public let change: ScreenedEstimate

    /// Later minus earlier of those alone who answered both.
    public let panel: ScreenedEstimate?

    /// The same change, had nobody been followed.
    public let independent: ScreenedEstimate?

    /// The p-value of the change adjusted for the number of blocks.
    public let q: Disclosed<Double>?
  }

  /// The block.
  public let block: Identifier<Block>

  /// The facet.
  public let facet: Facet

  /// What the change says.
  public let verdict: ChangeVerdict

  /// The numbers; `nil` for a withheld change.
  public let numbers: Numbers?

  /// Why it is withheld; `nil` for a shown one.
  public let withheld: Withheld?
}

/// The course of one gap over three or more waves, as far as it may be shown.
public struct ScreenedTrend: Codable, Hashable, Sendable {
  /// One wave.
  public struct Point: Codable, Hashable, Sendable {
    /// The wave.
    public let wave: String

    /// The gap.
    public let gap: ScreenedEstimate

    /// The leaders' mean; `nil` where people were followed, whose levels stand beside the departments'.
    public let leader: Disclosed<Double>?

    /// The frontline's mean.
    public let frontline: Disclosed<Double>?

    /// Whether an item was changed since the wave before.
    public let isBroken: Bool
  }

  /// The line through the waves since the last change of an item.
  public struct Line: Codable, Hashable, Sendable {
    /// The first wave of the line.
    public let from: String

    /// The change of the gap per unit of time.
    public let slope: ScreenedEstimate

    /// How the line was fitted.
    public let method: TrendMethod

    /// How far the waves lie from the line, Q.
    public let lackOfFit: Disclosed<Double>?

    /// The degrees of freedom of Q.
    public let degrees: Int

    /// The chance of a Q this large if the line were true.
    public let lackOfFitP: Disclosed<Double>?

    /// Whether the waves lie further from the line than chance would have it, adjusted for the number of
    /// cells.
    public let isBent: Bool
  }

  /// The block.
  public let block: Identifier<Block>

  /// The facet.
  public let facet: Facet

  /// The department; `nil` for the organisation.
  public let department: Identifier<Department>?

  /// What the waves say.
  public let verdict: TrendVerdict

  /// The waves; empty for a withheld trend.
  public let points: [Point]

  /// The line; `nil` where fewer than three waves ask the same, and for a withheld trend.
  public let line: Line?

  /// The p-value adjusted for the number of cells.
  public let q: Disclosed<Double>?

  /// Why it is withheld; `nil` for a shown one.
  public internal(set) var withheld: Withheld?
}

/// The people who were followed from wave to wave.
public struct ScreenedLink: Codable, Hashable, Sendable {
  /// How many answered more than one wave.
  public let people: Disclosed<Int>

  /// How many were left out because they changed their role.
  public let changedRole: Disclosed<Int>

  /// How many were left out because they changed their department.
  public let changedDepartment: Disclosed<Int>

  /// The trends; empty for two waves.
  public let trends: [ScreenedTrend]
}

/// Several waves, as far as they may be shown.
public struct ScreenedSeries: Codable, Hashable, Sendable {
  /// The waves, oldest first.
  public let waves: [String]

  /// When each wave was, from 0.
  public let times: [Double]

  /// What time is counted in.
  public let unit: TimeUnit

  /// The first wave against the last.
  public let whole: ScreenedComparison

  /// Each wave against the next; empty for two waves.
  public let steps: [ScreenedComparison]

  /// The course of the organisation's gaps; empty for two waves.
  public let trends: [ScreenedTrend]

  /// The course of the departments' gaps.
  public let trendCells: [ScreenedTrend]

  /// The people who were followed; `nil` where nobody was.
  public let link: ScreenedLink?
}

extension ScreenedSeries {
  /// Two waves, nobody followed.
  public init(_ comparison: ScreenedComparison) {
    self.init(
      waves: [comparison.earlier, comparison.later], times: [0, 1], unit: .wave, whole: comparison,
      steps: [],
      trends: [], trendCells: [], link: nil)
  }
}
