import Foundation
import SurveyModel

/// What all sessions of an opened wave share; it does not change while the wave runs.
struct WaveContext: Hashable, Sendable {
  let survey: Survey
  let settings: WaveSettings
  let layout: SheetLayout
  let pages: [SurveyPage]

  private let promises: Promises
  private let columns: [String: Int]

  init(survey: Survey, settings: WaveSettings, roster: Roster) {
    self.survey = survey
    self.settings = settings
    layout = SheetLayout(survey)
    pages = SurveyPages.pages(of: survey, shortForm: settings.shortForm)
    promises = Promises(survey: survey, roster: roster)
    let names = layout.codebook.columns.map { column in
      switch column.question {
      case .item(let id): id.rawValue
      case .profile(let id): id.rawValue
      }
    }
    columns = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  /// The column of a closed question; `nil` for an open one.
  func column(of question: Question) -> Int? {
    if case .open = question { return nil }
    return columns[question.id]
  }

  /// The language of an invitation, or the survey's first where the survey does not have it.
  func language(_ wanted: Language) -> Language {
    known(wanted) ?? survey.languages.first ?? wanted
  }

  /// The language of an invitation; `nil` where the roster does not say one of the survey's.
  func known(_ wanted: Language) -> Language? {
    survey.languages.contains(wanted) ? wanted : nil
  }

  func notice(for wave: Wave, to invitation: Invitation) -> WaveNotice {
    notice(
      for: wave, language: known(invitation.language),
      asksForConsent: promise(of: wave, to: invitation).asksForConsent)
  }

  /// The notice to somebody of whom only a receipt is known.
  func notice(for wave: Wave) -> WaveNotice {
    notice(for: wave, language: nil, asksForConsent: false)
  }

  private func notice(
    for wave: Wave, language: Language?, asksForConsent: Bool
  ) -> WaveNotice {
    WaveNotice(
      title: survey.title, languages: survey.languages, language: language, opens: wave.opens,
      closes: wave.closes, contact: wave.texts.texts[.contact], asksForConsent: asksForConsent)
  }

  func promise(of wave: Wave, to invitation: Invitation) -> Promise {
    promises.promise(of: wave, in: invitation.department, at: invitation.tier)
  }
}
