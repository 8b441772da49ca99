import Collecting
import HTTPTypes
import Hummingbird
import SurveyModel

/// The routes below a link, which hand its secret over from the address to the cookie.
///
/// Opening a link changes nothing on the server: a mail scanner may do it too.
struct LinkRoutes: Sendable {
  let sheet: Sheet

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
  }

  /// Hands over to the start page or to the receipt, or says why there is neither.
  ///
  /// The browser goes on by itself, and with `Refresh` puts the next page in the place of this one: no
  /// Back leads to an address with the secret. It is no redirect, since a browser that comes from
  /// another site, a mail page say, would keep a strict cookie to itself on the way.
  private func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let wish = LanguageWish(request)
    let secret = try secret(in: context)
    let chosen: Language?
    switch try await sheet.access(secret, wish, as: .again) {
    case .instead(let response) where response.status != .ok: return response
    case .instead: chosen = wish.chosenOfInterface
    case .session(let session, _): chosen = wish.chosen(among: session.survey.languages)
    }
    let onward = SitePath.adding(chosen, to: SitePath.begin)
    var response = sheet.responder.page(OnwardView(sheet.responder.texts(wish), onward: onward))
    // What was shown to somebody else before, after a form, is not this person's to see.
    response.headers[values: .setCookie] = [
      sheet.cookie.header(for: secret), sheet.pageCookie.clearing,
    ]
    if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "0; url=\(onward)" }
    return response
  }

  /// Goes to the page to begin with.
  ///
  /// Where only the language was changed, the start page comes back, with what was chosen on it.
  private func start(_ request: Request, _ context: WebContext) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    let wish = LanguageWish(request)
    switch try await sheet.access(secret(in: context), wish, as: .again) {
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

  private func secret(in context: WebContext) throws(WebError) -> LinkSecret {
    guard let secret = context.parameters.get("secret").flatMap({ LinkSecret($0) }) else {
      throw .unknownLink
    }
    return secret
  }
}
