import HTTPTypes
import Hummingbird

/// Makes responses of the view models of pages for people with accounts.
struct DeskResponder: Sendable {
  let templates: DeskTemplates
  let settings: WebSettings

  /// The words of the pages.
  let texts = DeskTexts.english

  /// A page, which no browser keeps.
  func page(_ view: some DeskView, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: templates.render(view))))
  }

  /// A page of words.
  func notice(
    _ words: DeskTexts.Words, for signedIn: SignedIn?, status: HTTPResponse.Status
  ) -> Response {
    let isIn = signedIn != nil
    return page(
      DeskNoticeView(
        frame: DeskFrame(texts: texts, title: words.heading, signedIn: signedIn),
        heading: words.heading, lines: words.lines,
        onward: isIn ? DeskPath.dashboard : DeskPath.signIn,
        onwardLabel: isIn ? texts.organisations : texts.signingIn.heading),
      status: status)
  }

  /// Sends the browser on to another page, with GET.
  func redirect(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
