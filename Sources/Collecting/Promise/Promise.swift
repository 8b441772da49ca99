public import Foundation
public import SurveyModel

/// What the start page tells a person before the first answer: who we think they are, what it
/// takes, and what may be shown of it.
public struct Promise: Hashable, Sendable {
  /// The organisation.
  public let organisation: Identifier<Organisation>

  /// The name of the wave.
  public let wave: String

  /// The name of the survey.
  public let title: LocalizedText

  /// The moment from which no answer is taken.
  public let closes: Date

  /// The fewest people of a role whose result is shown.
  public let minimumGroup: Int

  /// The fewest people of a group whose comments are shown.
  public let minimumComments: Int

  /// The questions about the respondent by which results will be broken down.
  public let breakdowns: [ProfileQuestion]

  /// On which side of the gap the person answers.
  public let role: Role

  /// Where the person stands in the ladder.
  public let tier: Tier

  /// The name of the person's department.
  public let department: String

  /// How long it takes, in minutes.
  public let minutes: Int

  /// How many closed questions about the organisation are asked.
  public let statements: Int

  /// How many pages there are.
  public let pages: Int
}

/// What a link's page can say when it no longer, or not yet, leads to the questions.
public struct WaveNotice: Hashable, Sendable {
  /// The name of the survey.
  public let title: LocalizedText

  /// The language in which the person is asked.
  public let language: Language

  /// The first moment at which answers are taken.
  public let opens: Date

  /// The moment from which no answer is taken.
  public let closes: Date
}
