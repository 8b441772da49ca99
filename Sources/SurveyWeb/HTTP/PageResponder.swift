import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel

/// Makes responses of view models and words.
struct PageResponder: Sendable {
  let templates: PageTemplates
  let settings: WebSettings
  private let emptyPages = PageMemory<SheetContext.Key>()
  private let startPages = PageMemory<StartComposer.Key>()
  private let wholeSheets = PageMemory<CheckComposer.Key>()
  private let receipts = PageMemory<ReceiptComposer.Key>()

  init(templates: PageTemplates, settings: WebSettings) {
    self.templates = templates
    self.settings = settings
  }

  /// A page.
  func page(_ view: some PageView, status: HTTPResponse.Status = .ok) -> Response {
    html(ByteBuffer(string: render(view)), status: status)
  }

  /// The page as HTML; on a shared device with the way to the first page.
  private func render(_ view: some PageView) -> String {
    guard isShared, !view.hasWayOut else { return templates.render(view) }
    var view = view
    let language = Language(rawValue: view.frame.language)
    view.frame.wayOut = Frame.WayOut(
      leaveAddress: SitePath.leave,
      leaveLabel: InterfaceTexts(serving: language).shared.firstPage)
    return templates.render(view)
  }

  /// Whether people share the device.
  var isShared: Bool { settings.kioskIdle != nil }

  private func html(_ body: ByteBuffer, status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: body))
  }

  /// A page of questions; one that is empty is not made anew for everybody.
  func questions(_ composer: QuestionComposer) -> Response {
    guard composer.isEmpty else {
      return page(
        composer.view(), status: composer.faults.isEmpty ? .ok : .unprocessableContent)
    }
    let context = composer.context
    let key = context.key(ofPage: composer.position, fromCheck: composer.fromCheck)
    return html(
      emptyPages.page(key, marks: [context.token.text]) { render(composer.view()) }, status: .ok)
  }

  /// The page that a link leads to; it is made once for all to whom the same is promised.
  func start(_ composer: StartComposer) -> Response {
    html(
      startPages.page(composer.key, marks: [composer.token.text]) { render(composer.start()) },
      status: .ok)
  }

  /// The page before sending; one of a whole sheet holds nothing of the person and is made once.
  func check(_ composer: CheckComposer) -> Response {
    guard let key = composer.key else { return page(composer.view()) }
    return html(
      wholeSheets.page(key, marks: [composer.context.token.text]) { render(composer.view()) },
      status: .ok)
  }

  /// The page of a receipt; under the address to which sending leads it is made once.
  func receipt(_ composer: ReceiptComposer, _ occasion: ReceiptComposer.Occasion) -> Response {
    guard let key = composer.key(occasion) else { return page(composer.view(occasion)) }
    return html(
      receipts.page(key, marks: composer.marks) { render(composer.view(occasion)) }, status: .ok)
  }

  /// A page of words.
  func notice(
    _ words: NoticeTexts.Words, texts: InterfaceTexts, status: HTTPResponse.Status,
    place: String? = nil, languages: LanguageSwitch? = nil, asksForConsent: Bool = false,
    contact: String? = nil
  ) -> Response {
    page(
      NoticeView(
        frame: Frame(
          texts: texts, title: words.heading, place: place, languagesAbove: languages,
          asksForConsent: asksForConsent),
        page: texts.page, heading: words.heading, lines: words.lines,
        help: help(texts, contact: contact),
        next: isShared
          ? Frame.WayOut(leaveAddress: SitePath.leave, leaveLabel: texts.device.leaving.next) : nil),
      status: status)
  }

  /// A page of words that belongs to no survey, in any language of the interface.
  func notice(
    to wish: LanguageWish, status: HTTPResponse.Status,
    words: (NoticeTexts) -> NoticeTexts.Words
  ) -> Response {
    let texts = texts(wish)
    return notice(
      words(texts.notice), texts: texts, status: status,
      languages: LanguageSwitch(
        texts, here: texts.language.language,
        among: InterfaceLanguage.allCases.map(\.language), path: wish.path))
  }

  /// A page of words for an error.
  func notice(_ error: WebError, to request: Request) -> Response {
    let wish = LanguageWish(request)
    if case .unknownLink = error {
      return notice(to: wish, status: error.status) {
        let shape = wish.texts(else: settings.language).way.linkShape
        return NoticeTexts.Words(heading: $0.unknown.heading, lines: $0.unknown.lines + [shape])
      }
    }
    let texts = texts(wish)
    var response = notice(error.words(texts), texts: texts, status: error.status)
    if case .tooManyTries = error { response.headers[.retryAfter] = "60" }
    if case .tooSlow = error { response.headers[.connection] = "close" }
    return response
  }

  /// The words for a person who belongs to no survey, or to none that is known.
  func texts(_ wish: LanguageWish) -> InterfaceTexts { said(wish.texts(else: settings.language)) }

  /// The words for a person who is asked in a language of the survey.
  func texts(serving language: Language) -> InterfaceTexts {
    said(InterfaceTexts(serving: language))
  }

  private func said(_ texts: InterfaceTexts) -> InterfaceTexts {
    isShared ? texts.onSharedDevice() : texts
  }

  /// Sends the browser on to another page, with GET.
  func redirect(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }

  /// Where help is found: of whom the wave names, or else the site, or else who sent the link.
  func help(_ texts: InterfaceTexts, contact: String? = nil) -> String {
    (contact ?? settings.contact).map(texts.page.helpWithContact) ?? texts.page.help
  }
}
