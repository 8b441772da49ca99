import Collecting
import Hummingbird
import SurveyModel

/// Makes the pages of what a person can say in place of answering.
struct WishComposer: Sendable {
  let session: AnswerSession
  let responder: PageResponder

  /// The question whether it is meant.
  func question(
    _ wish: (WishTexts) -> WishTexts.Wish, action: String, token: FormToken
  ) -> ConfirmView {
    let words = wish(texts.wish)
    let resume = min(session.resumePage, session.pages.count - 1)
    return ConfirmView(
      frame: Frame(
        texts: texts, title: words.sure.heading, place: session.promise.title[session.language],
        asksForConsent: session.asksForConsent, offersLookUp: false),
      page: texts.page, heading: words.sure.heading, lines: [place] + words.sure.lines,
      action: action,
      fields: [
        ConfirmView.Field(name: FormToken.field, value: token.text),
        ConfirmView.Field(name: LanguageSwitch.field, value: session.language.rawValue),
      ],
      button: words.confirm,
      stay: ConfirmView.Stay(
        address: SitePath.page(max(0, resume)),
        label: session.beginning == .resumed ? texts.start.goOn : texts.device.words.toQuestions),
      isFinal: false)
  }

  /// What is so once it was said; and until when the mind can be changed, where that is of use.
  func done(_ wish: (WishTexts) -> WishTexts.Wish, tellsEnd: Bool) -> Response {
    let texts = responder.texts(serving: session.language)
    let words = wish(texts.wish).done
    let end = texts.dates.lastDay(
      before: session.promise.closes, in: responder.settings.timeZone)
    return responder.notice(
      NoticeTexts.Words(
        heading: words.heading,
        lines: tellsEnd
          ? words.lines
            + [texts.isShared ? texts.shared.codeWorksUntil(end) : texts.wish.linkWorks(end)]
          : texts.isShared
            ? words.lines.dropLast() + [texts.shared.answerAllTheSame] : words.lines),
      texts: texts, status: .ok, place: session.promise.title[session.language],
      asksForConsent: session.asksForConsent, contact: session.contact)
  }

  /// Who the person is to us.
  private var place: String {
    let words = texts.start
    return "\(words.youAre)\(texts.language.colon) "
      + "\(words.roles[session.role])\(words.inDepartment) \(session.promise.department)"
  }

  private var texts: InterfaceTexts { InterfaceTexts(serving: session.language) }
}
