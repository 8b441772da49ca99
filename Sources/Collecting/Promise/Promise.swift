public import Foundation
public import SurveyModel

/// What a person is told before the first answer: who we think they are, what it takes, and what may
/// be shown of it.
public struct Promise: Hashable, Sendable {
  /// A department, or the organisation, whose results the person's answers would count in.
  public struct Place: Hashable, Sendable {
    /// What can ever be told of a place, by the people on its roster.
    public enum Telling: Hashable, Sendable {
      /// The results of both roles.
      case results

      /// Which side is rosier, and the frontline's side in half points.
      case direction

      /// The results, if every leader there who answers has agreed to it.
      case consent

      /// Nothing: of these roles there are fewer people than the minimum group.
      case nothing(few: [Role])
    }

    /// The name.
    public let name: String

    /// What can be told.
    public let telling: Telling
  }

  /// The organisation.
  public let organisation: Identifier<Organisation>

  /// The name of the wave.
  public let wave: String

  /// The name of the survey.
  public let title: LocalizedText

  /// The moment from which no answer is taken.
  public let closes: Date

  /// What may be reported.
  public let settings: WaveSettings

  /// The questions about the respondent by which results may be broken down.
  public let breakdowns: [ProfileQuestion]

  /// What the wave says in words of its own.
  public let texts: WaveTexts

  /// Where the person stands in the ladder.
  public let tier: Tier

  /// The person's department, those above it from the nearest on, and the organisation.
  public let places: [Place]

  /// Whether fewer people than the minimum group stand on the person's tier in the department.
  public let isOneOfFew: Bool

  /// The questions about the respondent, whose answers are stored with the others.
  public let profile: [ProfileQuestion]

  /// Whether anything can be answered in one's own words.
  public let asksForWords: Bool

  /// When names, links and stored answers are deleted.
  public let retention: Retention

  /// Whether answers of several waves can be joined.
  public let isPanel: Bool

  /// Whether people may have code words made, which open the draft like the link.
  public let allowsCodeWords: Bool

  /// Whether the person is a leader who is asked to agree by name that results are shown.
  public var asksForConsent: Bool { role == .leader && !openPlaces.isEmpty }

  /// Whether nothing can ever be told of any of the places, because too few people stand on the roster.
  public var tellsNothing: Bool {
    settings.noise == nil
      && places.allSatisfy { if case .nothing = $0.telling { true } else { false } }
  }

  /// The names of the places whose results are shown only if their few leaders agree.
  public var openPlaces: [String] { places.filter { $0.telling == .consent }.map(\.name) }

  /// How long it takes, in minutes.
  public let minutes: Int

  /// How many closed questions about the organisation are asked.
  public let statements: Int

  /// How many pages there are.
  public let pages: Int

  /// On which side of the gap the person answers.
  public var role: Role { tier.role }

  /// The name of the person's department.
  public var department: String { places.first?.name ?? "" }

  /// The fewest people of a role whose result is shown.
  public var minimumGroup: Int { settings.minimumGroup }

  /// The fewest people of a group whose comments are shown.
  public var minimumComments: Int { settings.minimumComments }
}
