public import Statistics
public import SurveyModel

/// An estimate that has an interval and, where it is tested on its own, a p-value.
public struct IntervalEstimate: Hashable, Sendable {
  /// The estimate.
  public let value: Double

  /// Its interval; `nil` where none exists.
  public let interval: Interval?

  /// The p-value of its own test; `nil` where it has none.
  public let p: Double?

  /// Puts an estimate and its interval together.
  public init(value: Double, interval: Interval?, p: Double? = nil) {
    self.value = value
    self.interval = interval
    self.p = p
  }
}

/// The gap of one block and facet in one department: raw numbers, for disclosure control alone.
public struct GapCell: Hashable, Sendable {
  /// Where it lies.
  public let key: CellKey

  /// The leaders.
  public let leader: GroupSummary

  /// The frontline.
  public let frontline: GroupSummary

  /// Leaders minus frontline, in points; `nil` when either side has nobody.
  public let gap: Double?

  /// How the estimate was made.
  public let method: IntervalMethod

  /// The gap with its standard error, by ``method``; `nil` where the answers give none.
  public let estimate: Estimate?

  /// The interval of the gap, by ``method``.
  public let interval: Interval?

  /// Welch's estimate, whatever the method.
  public let welch: Estimate?

  /// Welch's interval.
  public let welchInterval: Interval?

  /// The standardised gap.
  public let hedgesG: IntervalEstimate?

  /// The chance that a leader's score is the higher one, with Brunner and Munzel's p-value.
  public let superiority: IntervalEstimate?

  /// Cliff's delta.
  public let cliffsDelta: IntervalEstimate?

  /// The difference of the favourable shares.
  public let favorableGap: IntervalEstimate?

  /// The test of alignment; `nil` without an estimate.
  public let equivalence: Equivalence?

  /// The smallest gap that matters, in points.
  public let bound: Double

  /// The lowest and the highest score that there can be.
  public let range: ClosedRange<Double>

  /// The smallest gap that answers like these would show four times in five.
  public let smallestDetectable: Double?

  /// The gap drawn towards the other departments'; `nil` for the organisation, for a department that
  /// stands above others, and with fewer than five departments.
  public internal(set) var shrunken: IntervalEstimate?

  /// The interval by the exact bootstrap, where it was asked for.
  public internal(set) var bootstrap: BootstrapInterval?

  /// How many departments a matched gap is put together from; `nil` for any other.
  public internal(set) var departments: Int?

  /// How both sides were weighted; `nil` for a gap without weights.
  public internal(set) var weighting: CellWeighting?

  /// From what the gap was judged; `nil` where it was put together from departments, or weighted.
  public internal(set) var variation: GapVariation?

  /// What the family of cells says; filled in once all cells are there.
  public internal(set) var judgement: Judgement

  /// The names of the case that apply, the one that counts first; empty where none does.
  public internal(set) var patterns: [Pattern]

  /// The name of the case; `nil` where none applies.
  public var pattern: Pattern? { patterns.first }

  /// Whether leaders often do not know of what the frontline rates low.
  public internal(set) var isUnseen = false

  /// Whether an exact mean would tell that those who are in no shown department below stand at an end of
  /// the scale.
  public internal(set) var hasRestAtEnd = false
}

/// What is said of a cell in view of its family.
public struct Judgement: Hashable, Sendable {
  /// The p-value adjusted for the number of cells; `nil` without a test.
  public internal(set) var q: Double?

  /// Half the width of the noise band: the gap that would just be told from chance.
  public internal(set) var noise: Double?

  /// The verdict.
  public internal(set) var verdict = Verdict.cannotTell

  /// Whether an aligned gap is nevertheless more than chance.
  public internal(set) var smallButReal = false

  /// The chance below which a gap of this family is told from zero.
  public internal(set) var cut = 0.0

  /// How many more answers of each role would settle what cannot be told, with a chance of 80 %.
  public internal(set) var furtherAnswers: Int?

  init() {}
}
