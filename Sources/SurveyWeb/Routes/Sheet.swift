import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel

/// What answering needs, shared by the routes of links and of pages.
struct Sheet: Sendable {
  let runner: SurveyRunner
  let responder: PageResponder

  /// The clock.
  let now: @Sendable () -> Date

  /// Where a request stands: a session, or the page that says why there is none.
  enum Access: Sendable {
    /// The questions of the person with this secret.
    case session(AnswerSession, LinkSecret)

    /// Why there are no questions, in a page.
    case instead(Response)
  }

  /// What the link in the request's cookie leads to; without a cookie ``WebError/noSheet``.
  func access(_ request: Request, again: Bool = false) async throws -> Access {
    guard let secret = SheetCookie.secret(in: request) else { throw WebError.noSheet }
    return try await access(secret, again: again)
  }

  /// What a link leads to; `again` where a used link is told that its first answer counts.
  func access(_ secret: LinkSecret, again: Bool) async throws -> Access {
    switch try await runner.open(secret, at: now()) {
    case .session(let session): .session(session, secret)
    case .unknown: .instead(unknown())
    case .revoked: .instead(notice(responder.settings.language, .gone) { $0.revoked })
    case .spent(let receipt, let notice):
      .instead(receiptPage(receipt, notice, again: again))
    case .notYetOpen(let wave): .instead(notYetOpen(wave))
    case .closed(let wave):
      .instead(notice(wave.language, .gone, of: wave) { $0.closed })
    }
  }

  /// The page for a text that is no link of ours.
  func unknown() -> Response {
    notice(responder.settings.language, .notFound) { $0.unknown }
  }

  /// The receipt.
  func receiptPage(_ receipt: Receipt, _ notice: WaveNotice, again: Bool) -> Response {
    responder.page(
      ReceiptComposer(receipt: receipt, notice: notice, settings: responder.settings)
        .view(again: again))
  }

  /// The form of a request, made for the person with this secret; a ``WebError`` for a body that is
  /// no form of ours, or that of another link.
  func form(of request: Request, for secret: LinkSecret) async throws -> FormBody {
    guard let form = try await form(of: request) else { throw WebError.notAForm }
    guard FormToken(secret).matches(form[FormToken.field]) else { throw WebError.otherSheet }
    return form
  }

  /// The form of a request; `nil` for a body that is none.
  func form(of request: Request) async throws -> FormBody? {
    let type = request.headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix(FormBody.mediaType) else { return nil }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: FormBody.maximumSize)
    } catch {
      throw WebError.tooLarge
    }
    guard let form = FormBody(body.readableBytesView) else { throw WebError.tooLarge }
    return form
  }

  private func notYetOpen(_ wave: WaveNotice) -> Response {
    let texts = InterfaceTexts.forLanguage(wave.language)
    let date = texts.firstDay(from: wave.opens, in: responder.settings.timeZone)
    return notice(wave.language, .forbidden, of: wave) { $0.notYetOpen(date) }
  }

  private func notice(
    _ language: Language, _ status: HTTPResponse.Status, of wave: WaveNotice? = nil,
    words: (NoticeTexts) -> NoticeTexts.Words
  ) -> Response {
    let texts = InterfaceTexts.forLanguage(language)
    return responder.notice(
      words(texts.notice), texts: texts, status: status, place: wave?.title[language],
      asksForConsent: wave?.asksForConsent == true)
  }
}

extension Sheet {
  /// The cookie that stands for a link.
  var cookie: SheetCookie { SheetCookie(secure: responder.settings.secure) }

  /// The page that says that a draft is kept, and until when it can be gone on with.
  func savedPage(_ session: AnswerSession?) -> Response {
    let texts = InterfaceTexts.forLanguage(session?.language ?? responder.settings.language)
    let until = session.map {
      texts.lastDay(before: $0.promise.closes, in: responder.settings.timeZone)
    }
    let words = NoticeTexts.Words(
      heading: texts.notice.saved.heading,
      lines: texts.notice.saved.lines + [until.map(texts.notice.savedUntil)].compactMap(\.self))
    return responder.notice(
      words, texts: texts, status: .ok, place: session.map { $0.promise.title[$0.language] },
      asksForConsent: session?.asksForConsent == true)
  }
}
