import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel

/// What answering needs, shared by the routes of links and of pages.
struct Sheet: Sendable {
  let runner: SurveyRunner
  let responder: PageResponder

  /// Makes and opens code words; `nil` where the server knows none.
  var door: CodeWordDoor?

  /// Reads forms, with one clock for all of them.
  let reading: FormReading

  /// Lets the forms of one link follow each other.
  let turns = Turns()

  /// The clock.
  let now: @Sendable () -> Date

  /// The maker of marks for forms about receipts.
  let pass: ReceiptPass

  /// Counts links and receipts that nobody has.
  let limiter: GuessLimiter

  /// Where a request stands: a session, or the page that says why there is none.
  enum Access: Sendable {
    /// The questions of the person with this secret.
    case session(AnswerSession, LinkSecret)

    /// Why there are no questions, in a page.
    case instead(Response)
  }

  /// The name of the field that says in which language a form was read.
  static let spoken = "_in"

  /// The headers that take back everything by which a browser is known.
  var clearing: [String] { [cookie.clearing, pageCookie.clearing] }

  /// What the link in the request's cookie leads to; without a cookie ``WebError/noSheet``.
  ///
  /// `form` says in which language its page was read: there is no draft to say it after the end.
  func access(
    _ request: Request, as occasion: ReceiptComposer.Occasion = .sent, form: FormBody? = nil
  ) async throws -> Access {
    guard let secret = SheetCookie.secret(in: request) else { throw WebError.noSheet }
    let wish = LanguageWish(request, choosing: form?[Self.spoken])
    return try await access(secret, wish, as: occasion)
  }

  /// What a link leads to; `occasion` says what the holder of a used link is told.
  func access(
    _ secret: LinkSecret, _ wish: LanguageWish, as occasion: ReceiptComposer.Occasion
  ) async throws -> Access {
    switch try await runner.open(secret, at: now()) {
    case .session(var session):
      if !session.isLanguageKnown {
        session.choose(wish.language(invited: nil, among: session.survey.languages))
      }
      return .session(session, secret)
    case .unknown: throw WebError.unknownLink
    case .revoked: return .instead(responder.notice(to: wish, status: .gone) { $0.revoked })
    case .spent(let receipt, let notice):
      let composer = ReceiptComposer(
        receipt: receipt, standing: try await runner.standing(of: receipt, at: now()),
        notice: notice, settings: responder.settings, wish: wish, pass: pass)
      return .instead(responder.receipt(composer, occasion))
    case .notYetOpen(let wave):
      return .instead(
        notice(of: wave, wish, .forbidden) { texts in
          let zone = responder.settings.timeZone
          return texts.notice.notYetOpen(texts.dates.firstDay(from: wave.opens, in: zone))
        })
    case .closed(let wave):
      return .instead(
        notice(of: wave, wish, .gone) { texts in
          let closed = texts.notice.closed
          return NoticeTexts.Words(
            heading: closed.heading, lines: closed.lines + [texts.sheet.unsent])
        })
    }
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
    try await reading.form(of: request)
  }

  /// Why a wave takes no answers now, in a language of its survey.
  private func notice(
    of wave: WaveNotice, _ wish: LanguageWish, _ status: HTTPResponse.Status,
    words: (InterfaceTexts) -> NoticeTexts.Words
  ) -> Response {
    let language = wish.language(invited: wave.language, among: wave.languages)
    let texts = responder.texts(serving: language)
    return responder.notice(
      words(texts), texts: texts, status: status, place: wave.title[language],
      languages: LanguageSwitch(texts, here: language, among: wave.languages, path: wish.path),
      asksForConsent: wave.asksForConsent, contact: wave.contact?.texts[language])
  }
}

extension Sheet {
  /// Reads a link or code words that were typed.
  ///
  /// Words are short enough to be tried for: a try is counted before it is made, and who has failed too
  /// often is not answered any more. A link that is right is always served.
  func read(_ typed: String, from context: WebContext) async throws -> TypedCode.Reading {
    switch TypedCode.shape(of: typed) {
    case .link(let secret): return .link(secret)
    case .fault(let fault): return .fault(fault)
    case .words(let words):
      guard let door else { return .fault(.unknown) }
      return try await guarded(context) {
        switch try await door.open(words, from: context.doorSender) {
        case .link(let secret): return (.link(secret), isWrong: false)
        case .busy: return (.fault(.busy), isWrong: false)
        case .unknown: return (.fault(.unknown), isWrong: true)
        }
      }
    }
  }

  /// Makes a try that is counted unless it was right, or could not be made.
  func guarded<Value>(
    _ context: WebContext, _ attempt: () async throws -> (Value, isWrong: Bool)
  ) async throws -> Value {
    let sources = context.guessSources
    guard limiter.take(sources, at: now()) else { throw WebError.tooManyTries }
    do {
      let (value, isWrong) = try await attempt()
      if !isWrong { limiter.giveBack(sources, at: now()) }
      return value
    } catch {
      limiter.giveBack(sources, at: now())
      throw error
    }
  }

  /// The cookie that stands for a link.
  var cookie: SheetCookie { SheetCookie(secure: responder.settings.secure) }

  /// The cookie that stands for a page that waits to be shown.
  var pageCookie: PageCookie { PageCookie(secure: responder.settings.secure) }

  /// The page that says that a draft is kept, and until when it can be gone on with.
  func savedPage(
    _ session: AnswerSession?, _ wish: LanguageWish, hasWords: Bool = false
  ) -> Response {
    let texts =
      session.map { responder.texts(serving: $0.language) } ?? responder.texts(wish)
    let until = session.map {
      texts.dates.lastDay(before: $0.promise.closes, in: responder.settings.timeZone)
    }
    let words = NoticeTexts.Words(
      heading: texts.notice.saved.heading,
      lines: texts.notice.saved.lines + (hasWords ? [texts.shared.wordsToo] : [])
        + [until.map(texts.notice.savedUntil)].compactMap(\.self))
    return responder.notice(
      words, texts: texts, status: .ok, place: session.map { $0.promise.title[$0.language] },
      asksForConsent: session?.asksForConsent == true, contact: session?.contact)
  }
}
