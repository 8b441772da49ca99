public import Foundation
public import SurveyModel

/// What a link's page can say when it no longer, or not yet, leads to the questions.
public struct WaveNotice: Hashable, Sendable {
  /// The name of the survey.
  public let title: LocalizedText

  /// The languages of the survey; the first is the default.
  public let languages: [Language]

  /// The language in which the person answered, or else is asked; `nil` where the roster does not say
  /// it.
  public internal(set) var language: Language?

  /// The first moment at which answers are taken.
  public let opens: Date

  /// The moment from which no answer is taken.
  public let closes: Date

  /// Whom the wave names for questions, if it does.
  public let contact: LocalizedText?

  /// Whether the person was asked to agree that few leaders' results are shown.
  public let asksForConsent: Bool
}
