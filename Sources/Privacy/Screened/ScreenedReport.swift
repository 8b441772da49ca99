public import SurveyModel

/// How many answered of those who were asked, as far as it may be shown.
public struct ScreenedResponse: Codable, Hashable, Sendable {
  /// The department; `nil` for the organisation.
  public let department: Identifier<Department>?

  /// The role.
  public let role: Role

  /// How many were asked; `nil` where no roster is known, or it is withheld.
  public let invited: Disclosed<Int>?

  /// How many answered; `nil` where withheld.
  public let answered: Disclosed<Int>?

  /// The share that answered, 0 to 1; `nil` where there is no roster, or it is withheld.
  public let rate: Disclosed<Double>?

  /// Why it is withheld; `nil` where it is shown.
  public internal(set) var withheld: Withheld?
}

/// What a report was made with.
public struct ReportSettings: Codable, Hashable, Sendable {
  /// The lowest number that ``minimumGroup`` may be in a protected report.
  public static let smallestMinimumGroup = 3

  /// The fewest people of a role whose result is shown.
  public let minimumGroup: Int

  /// The smallest gap that matters where it overrides the scales' own; `nil` if each scale's holds.
  public let bound: Double?

  /// The level of the intervals, 0.95.
  public let level: Double

  /// Whether disclosure control was on.
  public let isProtected: Bool

  /// The interval method that was asked for; `nil` for the default (moderated for small groups).
  public let interval: IntervalMethod?

  /// Whether intervals are about the people on the roster, where one is known.
  public let correctsForRoster: Bool

  /// What is done with careless answers; `nil` where nobody looked at them.
  public let careless: CarelessUse?

  /// What is told of a department with fewer leaders than the minimum group.
  public let smallLeadership: SmallLeadership

  /// Makes settings.
  public init(
    minimumGroup: Int, bound: Double?, level: Double, isProtected: Bool, interval: IntervalMethod?,
    correctsForRoster: Bool = true, careless: CarelessUse? = nil,
    smallLeadership: SmallLeadership = .rollUp
  ) {
    self.smallLeadership = smallLeadership
    self.minimumGroup = minimumGroup
    self.bound = bound
    self.level = level
    self.isProtected = isProtected
    self.interval = interval
    self.correctsForRoster = correctsForRoster
    self.careless = careless
  }

  /// The settings of a protected report: a minimum group below the smallest counts as that.
  var safe: ReportSettings {
    ReportSettings(
      minimumGroup: max(minimumGroup, Self.smallestMinimumGroup), bound: bound, level: level,
      isProtected: isProtected, interval: interval, correctsForRoster: correctsForRoster,
      careless: careless, smallLeadership: smallLeadership)
  }
}

/// All gaps of one wave, as far as they may be shown.
public struct ScreenedWave: Hashable, Sendable {
  /// The wave.
  public let wave: String

  /// What the report was made with.
  public let settings: ReportSettings

  /// The organisation's gaps, per pooling: one cell a block and facet.
  public let organisation: [Pooling: [ScreenedGap]]

  /// The departments' gaps: department by department in tree order, block by block.
  public let cells: [ScreenedGap]

  /// Who answered: the organisation and each department, by role.
  public let responses: [ScreenedResponse]

  /// What is inside groups and blocks over the whole organisation.
  public internal(set) var inside: ScreenedInside?

  /// What goes with the figures that departments have; `nil` where they have none.
  public internal(set) var outcome: ScreenedOutcome?

  /// What goes with one block; `nil` where it was not asked for.
  public internal(set) var blockDrivers: ScreenedBlockDrivers?

  /// The breakdowns that were declared, each over the whole organisation.
  public internal(set) var breakdowns: [ScreenedBreakdown] = []

  /// Who answered carelessly; `nil` where nobody looked.
  public internal(set) var careless: ScreenedCareless?

  /// What the departments say about variances; empty in a protected report.
  public internal(set) var priors: [ScreenedPrior] = []
}

/// The change of one gap between two waves, as far as it may be shown.
public struct ScreenedChange: Codable, Hashable, Sendable {
  /// The numbers of a change that is shown.
  public struct Numbers: Codable, Hashable, Sendable {
    /// The gap in the earlier wave.
    public let before: ScreenedEstimate

    /// The gap in the later wave.
    public let after: ScreenedEstimate

    /// Later minus earlier, in points, with its interval and p-value.
    public let change: ScreenedEstimate

    /// The p-value adjusted for the number of cells.
    public let q: Disclosed<Double>?

    /// How the leaders' mean changed.
    public let leader: Disclosed<Double>

    /// How the frontline's mean changed.
    public let frontline: Disclosed<Double>
  }

  /// The block.
  public let block: Identifier<Block>

  /// The facet.
  public let facet: Facet

  /// The department; `nil` for the organisation.
  public let department: Identifier<Department>?

  /// What the comparison says.
  public let verdict: ChangeVerdict

  /// The numbers, which copies of the change share; `nil` for a withheld change.
  public let held: Held<Numbers>?

  /// The numbers; `nil` for a withheld change.
  public var numbers: Numbers? { held?.value }

  /// Why it is withheld; `nil` for a shown one.
  public internal(set) var withheld: Withheld?

  /// Whether an item's wording changed between the waves.
  public let isBroken: Bool

  /// The earlier gap drawn towards the other departments': what of it was to be expected again; `nil`
  /// for the organisation, and for fewer than five departments.
  public internal(set) var steadiedBefore: Disclosed<Double>?

  /// What the organisation's change is made of; `nil` for a department, and where it is not shown.
  @Apart public internal(set) var movement: ScreenedMovement?
}

extension ScreenedChange {
  init(
    block: Identifier<Block>, facet: Facet, department: Identifier<Department>?,
    verdict: ChangeVerdict, numbers: Numbers?, withheld: Withheld?, isBroken: Bool,
    steadiedBefore: Disclosed<Double>? = nil, movement: ScreenedMovement? = nil
  ) {
    self.init(
      block: block, facet: facet, department: department, verdict: verdict,
      held: numbers.map(Held.init), withheld: withheld, isBroken: isBroken,
      steadiedBefore: steadiedBefore, movement: movement)
  }
}

/// The changes between two waves, as far as they may be shown.
public struct ScreenedComparison: Codable, Hashable, Sendable {
  /// The earlier wave.
  public let earlier: String

  /// The later wave.
  public let later: String

  /// What the comparison was made with.
  public let settings: ReportSettings

  /// The organisation's changes (matched), one a block and facet.
  public let organisation: [ScreenedChange]

  /// The departments' changes.
  public let cells: [ScreenedChange]

  /// The changes as the people tell them who were followed; empty where nobody was.
  public internal(set) var linked: [ScreenedLinkedChange] = []
}
