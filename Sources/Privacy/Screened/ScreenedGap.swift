public import SurveyModel

/// An estimate with its interval, as far as it may be shown.
public struct ScreenedEstimate: Codable, Hashable, Sendable {
  /// The estimate.
  public let estimate: Disclosed<Double>

  /// The lower end of the interval.
  public let low: Disclosed<Double>?

  /// The upper end of the interval.
  public let high: Disclosed<Double>?

  /// The p-value of the estimate's own test, where it has one.
  public let p: Disclosed<Double>?
}

/// One role's answers in a cell, as far as they may be shown.
public struct ScreenedGroup: Codable, Hashable, Sendable {
  /// How many people have a score.
  public let n: Disclosed<Int>

  /// The mean score, in points of the scale.
  public let mean: Disclosed<Double>?

  /// The standard deviation of the scores.
  public let sd: Disclosed<Double>?

  /// The share of people whose score is favourable, 0 to 1.
  public let favorable: Disclosed<Double>?

  /// The share of "I don't know" among the answers given, 0 to 1.
  public let dontKnow: Disclosed<Double>?

  /// Agreement inside the group, r_wg(j) against a uniform null, 0 to 1.
  public let rwgj: Disclosed<Double>?

  /// The same against a slightly skewed null.
  public internal(set) var rwgjSkewed: Disclosed<Double>?

  /// How far an answer lies from its item's mean, in points.
  public internal(set) var averageDeviation: Disclosed<Double>?

  /// The interval of the mean, for the level chart.
  public let interval: ScreenedEstimate?
}

/// Why a cell is not shown.
public struct Withheld: Codable, Hashable, Sendable {
  /// The reasons there are.
  public enum Code: String, CaseIterable, Codable, Hashable, Sendable {
    /// Fewer of a role answered than the minimum group, or such a group could be computed from it.
    ///
    /// Which of these it is would be a bound on its size: "fewer than five" beside "five or more", under
    /// a total that is known, can leave one size only.
    case smallGroup = "small-group"

    /// There are fewer leaders than the minimum group, whoever answers.
    case fewLeaders = "few-leaders"

    /// There are fewer frontline than the minimum group, whoever answers.
    case fewFrontline = "few-frontline"

    /// There are fewer of both than the minimum group, whoever answers.
    case fewBoth = "few-both"

    /// There are no leaders at all; without a roster: none answered.
    case noLeaders = "no-leaders"

    /// There is no frontline at all; without a roster: nobody of it answered.
    case noFrontline = "no-frontline"

    /// The departments that can tell it hold too little of the organisation to speak for it.
    case fewDepartments = "few-departments"

    /// Another withheld cell could be computed from it.
    case guardsAnother = "guards-another"

    /// So few people's weights make the difference that it would tell their answers.
    case fewWeights = "few-weights"

    /// With the two levels that it is the difference of, it would tell how a few people answered who
    /// gave only one of them.
    case linkedAnswers = "linked-answers"

    /// A group answers with hardly an exception, which a change would tell.
    case nearlyUnanimous = "nearly-unanimous"

    /// Whatever is told of it leaves too few different sets of answers possible.
    case fewAnswerSets = "few-answer-sets"

    /// Not every wave shows a department of it.
    case notInAll = "not-in-all-waves"

    /// Its few leaders, or some below it, were asked to agree, which holds for one wave.
    case openLeaders = "open-leaders"

    /// Among the people who were followed, fewer than the minimum group answered the same waves.
    case fewLinked = "few-linked"
  }

  /// The reason.
  public let code: Code

  /// The smallest group that is shown.
  public let minimumGroup: Int

  /// Where the people of a withheld department count nevertheless; `nil` where nothing above it is
  /// shown, and for what is told of the organisation alone.
  public internal(set) var nearest: NearestView?
}

/// The test of a gap against zero, as far as it may be shown.
public struct ScreenedTest: Codable, Hashable, Sendable {
  /// The standard error of the gap.
  public let se: Disclosed<Double>

  /// The degrees of freedom.
  public let df: Disclosed<Double>?

  /// The t value.
  public let t: Disclosed<Double>?

  /// The two-sided p-value.
  public let p: Disclosed<Double>?

  /// The lower end of the interval.
  public let low: Disclosed<Double>?

  /// The upper end of the interval.
  public let high: Disclosed<Double>?
}

/// The interval of a gap by the bootstrap, as far as it may be shown.
public struct ScreenedBootstrap: Codable, Hashable, Sendable {
  /// The lower end.
  public let low: Disclosed<Double>

  /// The upper end.
  public let high: Disclosed<Double>

  /// How it was made.
  public let method: Method

  /// How a bootstrap interval is made.
  public enum Method: String, Codable, Hashable, Sendable {
    /// Bias-corrected and accelerated, from the exact distribution of all resamples.
    case exactBCa = "exact-bca"

    /// Its closed approximation for large groups.
    case abc
  }
}

/// The test whether a gap is smaller than the smallest that matters.
public struct ScreenedEquivalence: Codable, Hashable, Sendable {
  /// The smallest gap that matters, in points.
  public let bound: Double

  /// The p-value of the two one-sided tests.
  public let p: Disclosed<Double>?

  /// Whether the 90 % interval lies inside the bound.
  public let aligned: Bool
}

/// The gap of one block and facet in one department and wave, as far as it may be shown.
///
/// A withheld cell has a reason and no number at all.
public struct ScreenedGap: Codable, Hashable, Sendable {
  /// Where the cell lies.
  public struct Place: Codable, Hashable, Sendable {
    /// The wave.
    public let wave: String

    /// The block.
    public let block: Identifier<Block>

    /// The facet of the block.
    public let facet: Facet

    /// The department; `nil` for the organisation.
    public let department: Identifier<Department>?
  }

  /// The numbers of a cell that is shown.
  public struct Numbers: Codable, Hashable, Sendable {
    /// The leaders' side.
    public let leader: ScreenedGroup

    /// The frontline's side.
    public let frontline: ScreenedGroup

    /// Leaders minus frontline, in points of the scale.
    public let gap: Disclosed<Double>

    /// The interval by the report's method; `nil` where none exists.
    public let interval: ScreenedEstimate?

    /// How the interval was made.
    public let method: IntervalMethod

    /// Welch's test and interval, whatever the report's method.
    @Apart public internal(set) var welch: ScreenedTest?

    /// The standardised gap.
    @Apart public internal(set) var hedgesG: ScreenedEstimate?

    /// The chance that a leader's score is the higher one.
    @Apart public internal(set) var superiority: ScreenedEstimate?

    /// Cliff's delta.
    @Apart public internal(set) var cliffsDelta: ScreenedEstimate?

    /// The difference of the favourable shares.
    @Apart public internal(set) var favorableGap: ScreenedEstimate?

    /// The interval by the exact bootstrap; `nil` where it was not asked for.
    @Apart public internal(set) var bootstrap: ScreenedBootstrap? = nil

    /// The test of alignment.
    public let equivalence: ScreenedEquivalence?

    /// The gap drawn towards the organisation's, for ordering; `nil` where not made.
    public let shrunken: ScreenedEstimate?

    /// The p-value adjusted for the number of cells.
    public let q: Disclosed<Double>?

    /// The smallest gap that answers like these could show.
    public let smallestDetectable: Disclosed<Double>?

    /// Half the width of the noise band: a gap inside it can be chance.
    public let noise: Disclosed<Double>?

    /// Whether everybody on the roster answered, so that no chance is left in the gap; of a protected
    /// report it says that as good as everybody did.
    public var isKnown = false

    /// Whether an aligned gap is nevertheless more than chance: "small but real".
    public let smallButReal: Bool

    /// How many more answers of each role would settle a `cannot-tell`.
    public let furtherAnswers: Disclosed<Int>?

    /// The test of the gap by the report's own method.
    @Apart public internal(set) var test: ScreenedTest? = nil

    /// Why there is no test; `nil` where there is one, and in a protected report.
    public internal(set) var untested: Untested?

    /// How both sides were weighted; `nil` for a gap without weights.
    @Apart public internal(set) var weighting: ScreenedWeighting? = nil

    /// How many departments a matched gap is put together from; `nil` for any other.
    public internal(set) var departments: Int?

    /// Whether leaders do not agree among themselves; said only where their spread may be told.
    public internal(set) var areLeadersDivided = false

    /// Whether leaders often do not know of what the frontline rates low.
    public internal(set) var isUnseen = false
  }

  /// Both roles' answers, for a cell that has no gap because one of them has none.
  public struct Sides: Codable, Hashable, Sendable {
    /// The leaders' side.
    public let leader: ScreenedGroup

    /// The frontline's side.
    public let frontline: ScreenedGroup
  }

  /// Where the cell lies.
  public let place: Place

  /// What the report says.
  public let verdict: Verdict

  /// The name of the case, where one applies.
  public let pattern: Pattern?

  /// The numbers, which copies of the cell share; `nil` for a withheld cell.
  public let held: Held<Numbers>?

  /// The numbers; `nil` for a withheld cell.
  public var numbers: Numbers? { held?.value }

  /// Why the cell is withheld; `nil` for a shown one.
  public internal(set) var withheld: Withheld?

  /// What there is of a cell without a gap, in a report without disclosure control; else `nil`.
  @Apart public internal(set) var sides: Sides?

  /// Whether it is shown although its leaders are few, because each of them agreed by name.
  public internal(set) var isOpen = false

  /// What is told of a withheld cell with few leaders; `nil` where nothing is.
  public internal(set) var direction: ScreenedDirection?
}

extension ScreenedGap {
  init(
    place: Place, verdict: Verdict, pattern: Pattern?, numbers: Numbers?, withheld: Withheld? = nil,
    sides: Sides? = nil, isOpen: Bool = false, direction: ScreenedDirection? = nil
  ) {
    self.init(
      place: place, verdict: verdict, pattern: pattern, held: numbers.map(Held.init),
      withheld: withheld, sides: sides, isOpen: isOpen, direction: direction)
  }
}
