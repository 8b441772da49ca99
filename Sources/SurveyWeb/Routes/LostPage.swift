import Collecting
import HTTPTypes
import Hummingbird

/// What becomes of a page of answers that was sent when the browser knew nobody's link any more, or
/// another one: it comes back inside a page that asks for the link, and is kept once that is given.
///
/// The server keeps nothing of it meanwhile. The mark of the form says to which link it belongs.
struct LostPage: Sendable {
  let sheet: Sheet

  /// Who sends it.
  let context: WebContext

  /// Answers a form: records it where the right link was typed with it, else shows the page.
  func answer(
    _ form: FormBody, to request: Request, status: HTTPResponse.Status,
    record: (AnswerSession, LinkSecret) async throws -> Response
  ) async throws -> Response {
    let wish = LanguageWish(request)
    let texts = sheet.responder.texts(wish)
    let composer = EntryComposer(texts: texts, wish: wish, responder: sheet.responder)
    guard let typed = form[TypedCode.field] else {
      return sheet.responder.page(
        composer.lost(form, action: request.uri.path), status: status)
    }
    let fault: String
    switch try await sheet.read(typed, from: context) {
    case .fault(let found): fault = composer.message(found)
    case .link(let secret) where !FormToken(secret).matches(form[FormToken.field]):
      fault = texts.isShared ? texts.shared.otherCode : texts.device.lost.otherLink
    case .link(let secret):
      return try await sheet.turns.take(secret.text) {
        switch try await sheet.access(secret, wish, as: .again) {
        case .instead(let response): return response
        case .session(let session, let secret):
          var response = try await record(session, secret)
          response.headers[.setCookie] = sheet.cookie.header(for: secret)
          return response
        }
      }
    }
    return sheet.responder.page(
      composer.lost(form, action: request.uri.path, fault: fault, typed: typed),
      status: .unprocessableContent)
  }
}
