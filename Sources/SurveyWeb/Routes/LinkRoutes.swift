import Collecting
import Hummingbird
import SurveyModel

/// The routes below a link: the start page, which changes nothing, and its one button.
struct LinkRoutes: Sendable {
  let sheet: Sheet
  let desk: StartDesk

  func add(to router: Router<WebContext>) {
    router.get("/s/{secret}") { request, context in try await open(request, context) }
    router.get("/S/{secret}") { request, context in
      // A keyboard that begins with a capital, or a link read aloud.
      let path = try secret(in: context).path
      return sheet.responder.redirect(to: SitePath.adding(LanguageWish(request).asked, to: path))
    }
    router.get("/s") { request, _ in sheet.responder.notice(.unknownLink, to: request) }
    router.post("/s/{secret}/start") { request, context in
      try await start(request, context)
    }
    router.post("/s/{secret}/doubt") { request, context in
      try await leave(request, context, to: SitePath.doubt)
    }
    router.post("/s/{secret}/decline") { request, context in
      try await leave(request, context, to: SitePath.decline)
    }
  }

  /// Shows the start page, or says why there is none.
  private func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let wish = LanguageWish(request)
    switch try await sheet.access(secret(in: context), wish, again: true) {
    case .instead(let response): return response
    case .session(var session, let secret):
      let chosen = wish.chosen(among: session.survey.languages)
      if let chosen { session.choose(chosen) }
      return sheet.responder.start(
        StartComposer(
          session: session, secret: secret, responder: sheet.responder, chosen: chosen,
          said: try await desk.wishes(of: session)))
    }
  }

  /// Hands the secret over from the address to the cookie, and goes to the page to begin with.
  ///
  /// Where only the language was changed, the start page comes back, with what was chosen on it.
  private func start(_ request: Request, _ context: WebContext) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    let wish = LanguageWish(request)
    switch try await sheet.access(secret(in: context), wish, again: true) {
    case .instead(let response): return response
    case .session(var session, let secret):
      let form = try await sheet.form(of: request)
      let answered = form.map { ConsentComposer.take($0, into: &session) } ?? false
      if let code = form?[LanguageSwitch.field] {
        session.choose(Language(rawValue: code))
        try await sheet.runner.save(session)
        return sheet.responder.redirect(to: secret.path)
      }
      let chosen = wish.chosen(among: session.survey.languages)
      let isOther = chosen.map { session.choose($0) } ?? false
      if answered || isOther {
        try await sheet.runner.save(session)
      }
      var response = sheet.responder.redirect(to: session.onward)
      response.headers[.setCookie] = sheet.cookie.header(for: secret)
      return response
    }
  }

  /// Hands the secret over from the address to the cookie, and goes to a page that asks once more.
  private func leave(
    _ request: Request, _ context: WebContext, to path: String
  ) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    let wish = LanguageWish(request)
    switch try await sheet.access(secret(in: context), wish, again: true) {
    case .instead(let response): return response
    case .session(var session, let secret):
      if let chosen = wish.chosen(among: session.survey.languages), session.choose(chosen) {
        try await sheet.runner.save(session)
      }
      var response = sheet.responder.redirect(to: path)
      response.headers[.setCookie] = sheet.cookie.header(for: secret)
      return response
    }
  }

  private func secret(in context: WebContext) throws(WebError) -> LinkSecret {
    guard let secret = context.parameters.get("secret").flatMap({ LinkSecret($0) }) else {
      throw .unknownLink
    }
    return secret
  }
}
