import Collecting
import Foundation
import SurveyModel

/// Makes the views of the start page and of the page of the protection.
struct StartComposer: Sendable {
  let session: AnswerSession
  let responder: PageResponder

  /// The page that a link leads to; its button takes along the language that the address names.
  func start(chosen: Language?, wishes said: Wishes) -> StartView {
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
      department: promise.department, promise: promiseView,
      consent: ConsentComposer(session: session, texts: texts.consent).view(),
      action: SitePath.adding(chosen, to: SitePath.begin),
      button: button, earlyButton: session.asksForConsent ? nil : button,
      wishesHeading: texts.wish.heading, wishes: wishes(said, chosen: chosen),
      help: responder.help(texts, contact: session.contact))
  }

  /// What can be said in place of answering.
  private func wishes(_ said: Wishes, chosen: Language?) -> [StartView.Wish] {
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

  /// The promise and the help, for a person in the middle of answering.
  func protection(for secret: LinkSecret) -> ProtectionView {
    let heading = texts.page.promiseLink
    let own = LanguageSwitch.OwnForm(
      id: "languages", action: SitePath.language, token: FormToken(secret).text,
      place: "protection")
    return ProtectionView(
      frame: Frame(
        texts: texts, title: heading, place: session.promise.title[session.language],
        helpLinks: .here,
        languagesBelow: LanguageSwitch(
          texts, here: session.language, among: session.survey.languages, own: own),
        asksForConsent: session.asksForConsent),
      page: texts.page, heading: heading,
      promise: promiseView,
      help: responder.help(texts, contact: session.contact))
  }

  /// Links to the same page; to somebody who is asked something on it, buttons of its form.
  private var languages: LanguageSwitch? {
    let offered = session.survey.languages
    return session.asksForConsent
      ? LanguageSwitch(texts, here: session.language, among: offered, form: "start", above: true)
      : LanguageSwitch(texts, here: session.language, among: offered, path: SitePath.begin)
  }

  private var texts: InterfaceTexts { responder.texts(serving: session.language) }

  private var eyebrow: String {
    [session.promise.wave, texts.start.openUntil(end)].joined(separator: " · ")
  }

  private var end: String {
    texts.dates.lastDay(before: session.promise.closes, in: responder.settings.timeZone)
  }

  private var promiseView: PromiseView {
    PromiseView(
      PromiseText(session.promise, end: end, language: session.language),
      heading: texts.start.promiseHeading)
  }
}
