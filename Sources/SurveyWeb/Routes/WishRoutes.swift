import Collecting
import Hummingbird
import SurveyModel

/// What a person can say in place of answering: that department or role is not right, and that he or
/// she would rather not take part.
///
/// Both are asked once more before they are taken.
struct WishRoutes: Sendable {
  let sheet: Sheet
  let desk: StartDesk

  func add(to router: Router<WebContext>) {
    router.get("/answer/doubt") { request, _ in
      try await ask(request, action: SitePath.doubt) { $0.doubt }
    }
    router.get("/answer/decline") { request, _ in
      try await ask(request, action: SitePath.decline) { $0.decline }
    }
    router.post("/answer/doubt") { request, _ in
      try await take(request, then: SitePath.doubted) { try await desk.doubtPlace($0) }
    }
    router.post("/answer/decline") { request, _ in
      try await take(request, then: SitePath.declined) { try await desk.decline($0) }
    }
    router.get("/answer/doubted") { request, _ in
      try await done(request, tellsEnd: false) { $0.doubt }
    }
    router.get("/answer/declined") { request, _ in
      try await done(request, tellsEnd: true) { $0.decline }
    }
  }

  /// Asks whether it is meant; nothing changes.
  private func ask(
    _ request: Request, action: String, _ wish: @Sendable (WishTexts) -> WishTexts.Wish
  ) async throws -> Response {
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(var session, let secret):
      // Another link was opened since the page on which it was pressed.
      if let mark = request.uri.queryParameters[Substring(FormToken.field)],
        !FormToken(secret).matches(String(mark))
      {
        throw WebError.otherSheet
      }
      let chosen = LanguageWish(request).chosen(among: session.survey.languages)
      if let chosen { session.choose(chosen) }
      let composer = WishComposer(session: session, responder: sheet.responder)
      return sheet.responder.page(
        composer.question(wish, action: action, token: FormToken(secret)))
    }
  }

  private func take(
    _ request: Request, then path: String,
    _ act: @Sendable (AnswerSession) async throws -> Void
  ) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(var session, let secret):
      let form = try await sheet.form(of: request, for: secret)
      let chosen = form[LanguageSwitch.field].map(Language.init(rawValue:))
      if let chosen, chosen != session.language, session.choose(chosen) {
        try await sheet.runner.save(session)
      }
      try await act(session)
      return sheet.responder.redirect(to: path)
    }
  }

  /// Says that it was taken, and takes the cookie back: the link opens the questions again.
  private func done(
    _ request: Request, tellsEnd: Bool, _ wish: @Sendable (WishTexts) -> WishTexts.Wish
  ) async throws -> Response {
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(let session, _):
      let composer = WishComposer(session: session, responder: sheet.responder)
      var response = composer.done(wish, tellsEnd: tellsEnd)
      response.headers[.setCookie] = sheet.cookie.clearing
      return response
    }
  }
}
