import Collecting
import Foundation
import SurveyModel

/// Makes the view of the start page.
struct StartComposer: Sendable {
  let session: AnswerSession
  let responder: PageResponder
  let token: FormToken

  /// The language that the address names.
  let chosen: Language?

  /// What the person has said in place of answering.
  let said: Wishes

  /// What the page depends on beside the mark of its forms.
  struct Key: Hashable, Sendable {
    let promise: Promise
    let languages: [Language]
    let language: Language
    let isResumed: Bool
    let consents: Bool
    let chosen: Language?
    let said: Wishes
    let contact: String?
  }

  /// What the page depends on beside the mark of its forms; the server's settings are always the same.
  var key: Key {
    Key(
      promise: session.promise, languages: session.survey.languages, language: session.language,
      isResumed: session.beginning == .resumed, consents: session.consents, chosen: chosen,
      said: said, contact: session.contact)
  }

  /// The page that a link leads to; its button takes along the language that the address names.
  func start() -> StartView {
    let promise = session.promise
    let words = texts.start
    let title = promise.title[session.language]
    let button = session.beginning == .resumed ? words.goOn : words.start
    let lede = promise.tellsNothing ? texts.way.ledeWithoutResults : words.lede
    return StartView(
      frame: Frame(
        texts: texts, title: title, place: promise.organisation.rawValue, helpLinks: .here,
        languagesAbove: languages, asksForConsent: session.asksForConsent),
      page: texts.page, words: words, eyebrow: eyebrow, surveyTitle: title,
      surveyLanguage: session.language == texts.language.language
        ? nil : session.language.rawValue,
      lede: lede(promise.statements),
      minutes: words.minutes(promise.minutes, promise.pages),
      roleMark: "role-\(promise.role.rawValue)", role: words.roles[promise.role],
      department: promise.department, promise: protection.promise,
      consent: ConsentComposer(session: session, texts: texts.consent).view(),
      action: SitePath.adding(chosen, to: SitePath.begin), token: token.text, button: button,
      earlyButton: session.asksForConsent ? nil : button,
      wishesHeading: texts.wish.heading, wishes: wishes,
      help: responder.help(texts, contact: session.contact))
  }

  /// What can be said in place of answering.
  private var wishes: [StartView.Wish] {
    let words = texts.wish
    return [
      (id: "doubt", words.doubt, said.doubtsPlace, SitePath.doubt),
      (id: "decline", words.decline, said.refusesMail, SitePath.decline),
    ].map { id, wish, isSaid, path in
      StartView.Wish(
        id: id, offer: isSaid ? wish.said : wish.offer, wishAction: isSaid ? nil : path,
        wishLanguage: chosen?.rawValue)
    }
  }

  /// Links to the same page; to somebody who is asked something on it, buttons of its form.
  private var languages: LanguageSwitch? {
    let offered = session.survey.languages
    return session.asksForConsent
      ? LanguageSwitch(texts, here: session.language, among: offered, form: "start", above: true)
      : LanguageSwitch(texts, here: session.language, among: offered, path: SitePath.begin)
  }

  private var texts: InterfaceTexts { responder.texts(serving: session.language) }

  private var protection: ProtectionComposer {
    ProtectionComposer(session: session, responder: responder)
  }

  private var eyebrow: String {
    [session.promise.wave, texts.start.openUntil(protection.end)].joined(separator: " · ")
  }
}
