public import SurveyModel

/// What may be reported of a wave, promised to people before they answer.
public struct WaveSettings: Hashable, Sendable {
  /// The fewest people of a role whose result is shown; 3 to 10.
  public let minimumGroup: Int

  /// The fewest people of a group whose comments are shown.
  public let minimumComments: Int

  /// The profile questions by which results may be broken down, at most three.
  public let breakdowns: [Identifier<ProfileQuestion>]

  /// Whether results may be broken down by tier; by department and role they always are.
  public let isByTier: Bool

  /// What is told of a department with fewer leaders than the minimum group.
  public let smallLeadership: SmallLeadership

  /// Whether the short form of the survey is asked.
  public let shortForm: Bool

  /// The budget of a wave that is published with noise; `nil` for exact numbers.
  public let noise: NoiseBudget?

  /// What may leave of single answer sheets.
  public let disclosure: DisclosureLevel

  /// By what results are broken down.
  public var declared: DeclaredBreakdowns {
    DeclaredBreakdowns(isByTier: isByTier, questions: breakdowns)
  }

  /// Makes settings.
  public init(
    minimumGroup: Int = 5, minimumComments: Int = 10,
    breakdowns: [Identifier<ProfileQuestion>] = [], isByTier: Bool = false,
    smallLeadership: SmallLeadership = .rollUp, shortForm: Bool = false,
    noise: NoiseBudget? = nil, disclosure: DisclosureLevel = .nothing
  ) {
    self.minimumGroup = minimumGroup
    self.minimumComments = minimumComments
    self.breakdowns = breakdowns
    self.isByTier = isByTier
    self.smallLeadership = smallLeadership
    self.shortForm = shortForm
    self.noise = noise
    self.disclosure = disclosure
  }
}
