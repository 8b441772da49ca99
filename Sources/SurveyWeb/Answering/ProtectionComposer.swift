import Collecting
import SurveyModel

/// Makes the view of the promise and the help, for a person in the middle of answering.
struct ProtectionComposer: Sendable {
  let session: AnswerSession
  let responder: PageResponder

  /// The view of the page.
  func view(for secret: LinkSecret) -> ProtectionView {
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
      page: texts.page, heading: heading, promise: promise,
      help: responder.help(texts, contact: session.contact))
  }

  /// What is promised.
  var promise: PromiseView {
    PromiseView(
      PromiseText(session.promise, end: end, language: session.language),
      heading: texts.start.promiseHeading)
  }

  /// The last day on which answers are taken.
  var end: String {
    texts.dates.lastDay(before: session.promise.closes, in: responder.settings.timeZone)
  }

  private var texts: InterfaceTexts { responder.texts(serving: session.language) }
}
