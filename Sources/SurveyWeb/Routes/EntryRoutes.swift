import Collecting
import HTTPTypes
import Hummingbird
import SurveyModel

/// The front door, and the page on which code words or the code of a link are typed.
struct EntryRoutes: Sendable {
  let sheet: Sheet
  let desk: StartDesk

  func add(to router: Router<WebContext>) {
    router.get("/") { request, _ in try await landing(request) }
    router.get(RouterPath(SitePath.resume)) { request, _ in
      page(LanguageWish(request), isLanding: false)
    }
    router.post(RouterPath(SitePath.resume)) { request, context in
      try await resume(request, context)
    }
    router.get(RouterPath(SitePath.begin)) { request, _ in try await begin(request) }
    router.post(RouterPath(SitePath.begin)) { request, _ in try await start(request) }
    router.get(RouterPath(SitePath.leave)) { request, _ in leave(request) }
    router.get("/answer/pause") { request, _ in try await pause(request) }
  }

  /// Says what this is; where code words are allowed, or the device is shared, they can be typed here.
  private func landing(_ request: Request) async throws -> Response {
    let wish = LanguageWish(request)
    if isShared { return page(wish, isLanding: true) }
    guard let door = sheet.door, try await door.isOpen() else {
      return sheet.responder.notice(to: wish, status: .ok) { $0.landing }
    }
    return page(wish, isLanding: true)
  }

  /// Opens the sheet of the person whose link or words were typed.
  private func resume(_ request: Request, _ context: WebContext) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    let wish = LanguageWish(request)
    guard let form = try await sheet.form(of: request) else { throw WebError.notAForm }
    let typed = form[TypedCode.field] ?? ""
    switch try await sheet.read(typed, from: context) {
    case .fault(let fault): return page(wish, isLanding: false, fault: fault, typed: typed)
    case .link(let secret):
      let isCode = LinkSecret(typed) != nil
      let access: Sheet.Access
      do {
        access = try await sheet.access(secret, wish, as: .again)
      } catch WebError.unknownLink {
        guard sheet.limiter.take(context.guessSources, at: sheet.now()) else {
          throw WebError.tooManyTries
        }
        return page(wish, isLanding: false, fault: .unknownCode, typed: typed)
      }
      switch access {
      case .instead(let response): return response
      case .session(var session, let secret):
        // The language that was chosen where the code or the words were typed goes along.
        let chosen = wish.chosen(among: session.survey.languages)
        if !isCode, let chosen, session.choose(chosen) { try await sheet.runner.save(session) }
        var response = sheet.responder.redirect(
          to: isCode ? SitePath.adding(chosen, to: SitePath.begin) : session.onward)
        response.headers[.setCookie] = sheet.cookie.header(for: secret)
        return response
      }
    }
  }

  /// Shows the start page of the person whose link the cookie holds.
  private func begin(_ request: Request) async throws -> Response {
    let wish = LanguageWish(request)
    switch try await sheet.access(request, as: .again) {
    case .instead(let response): return response
    case .session(var session, let secret):
      let chosen = wish.chosen(among: session.survey.languages)
      if let chosen { session.choose(chosen) }
      return sheet.responder.start(
        StartComposer(
          session: session, responder: sheet.responder, token: FormToken(secret), chosen: chosen,
          said: try await desk.wishes(of: session)))
    }
  }

  /// Begins the questions, or brings the start page back in another language.
  private func start(_ request: Request) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    switch try await sheet.access(request, as: .again) {
    case .instead(let response): return response
    case .session(var session, let secret):
      let form = try await sheet.form(of: request, for: secret)
      let answered = ConsentComposer.take(form, into: &session)
      let named = form[LanguageSwitch.field].map { Language(rawValue: $0) }
      let chosen = named ?? LanguageWish(request).chosen(among: session.survey.languages)
      let isOther = chosen.map { session.choose($0) } ?? false
      if answered || isOther { try await sheet.runner.save(session) }
      return sheet.responder.redirect(to: named == nil ? session.onward : SitePath.begin)
    }
  }

  /// Takes the cookie back and has the browser forget the pages.
  private func leave(_ request: Request) -> Response {
    let texts = sheet.responder.texts(LanguageWish(request))
    var response =
      isShared
      ? sheet.responder.redirect(to: SitePath.landing)
      : sheet.responder.notice(texts.device.leaving.left, texts: texts, status: .ok)
    response.headers[values: .setCookie] = sheet.clearing
    if let name = HTTPField.Name("Clear-Site-Data") {
      response.headers[name] = "\"cache\", \"storage\""
    }
    return response
  }

  /// Asks whether somebody is still there, in the language of the answers; the answer leads back to where
  /// they were.
  private func pause(_ request: Request) async throws -> Response {
    guard isShared else { throw WebError.notHere }
    var texts = sheet.responder.texts(LanguageWish(request))
    if case .session(let session, _) = try? await sheet.access(request) {
      texts = sheet.responder.texts(serving: session.language)
    }
    let path = request.uri.queryParameters["at"].map(String.init) ?? ""
    return sheet.responder.page(
      PauseView(texts, back: SitePath.isAnswering(path) ? path : SitePath.check))
  }

  private var isShared: Bool { sheet.responder.settings.kioskIdle != nil }

  private func page(
    _ wish: LanguageWish, isLanding: Bool, fault: TypedCode.Fault? = nil, typed: String? = nil
  ) -> Response {
    let composer = EntryComposer(
      texts: sheet.responder.texts(wish), wish: wish,
      responder: sheet.responder)
    var response = sheet.responder.page(
      composer.entry(isLanding: isLanding, fault: fault, typed: typed),
      status: fault.map(\.status) ?? .ok)
    if isShared { response.headers[values: .setCookie] = sheet.clearing }
    return response
  }
}

extension TypedCode.Fault {
  /// The status of the page that says it.
  var status: HTTPResponse.Status { self == .busy ? .serviceUnavailable : .unprocessableContent }
}

extension AnswerSession {
  /// Where the person goes on.
  var onward: String {
    resumePage < pages.count ? SitePath.page(resumePage) : SitePath.check
  }
}
