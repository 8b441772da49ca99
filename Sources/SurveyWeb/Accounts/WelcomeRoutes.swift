import Governance
import HTTPTypes
import Hummingbird

/// Where an invited person chooses the password of the account.
///
/// Opening the link changes nothing here; its secret goes from the address into a cookie at once.
struct WelcomeRoutes: Sendable {
  let services: DeskServices

  func add(to routes: RouterGroup<WebContext>) {
    routes.get("/welcome/{secret}") { _, context in open(context) }
    routes.get(RouterPath(DeskPath.welcome)) { request, _ in try await ask(request) }
    routes.post(RouterPath(DeskPath.welcome)) { request, context in
      try await choose(request, context)
    }
  }

  private func open(_ context: WebContext) -> Response {
    guard let secret = context.parameters.get("secret").flatMap({ BearerSecret($0) }) else {
      return over()
    }
    var response = services.responder.redirect(to: DeskPath.welcome)
    response.headers[values: .setCookie] = [services.cookie(.welcome).header(for: secret)]
    return response
  }

  private func ask(_ request: Request) async throws -> Response {
    guard let secret = services.cookie(.welcome).secret(in: request),
      let record = try await services.site.desk.invited(by: secret, at: services.now())
    else { return over() }
    return page(record.account, secret, fault: nil)
  }

  private func choose(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let secret = services.cookie(.welcome).secret(in: request) else { return over() }
    let form = try await services.form(of: request, marked: FormMark(secret))
    guard let record = try await services.site.desk.invited(by: secret, at: services.now()) else {
      return over()
    }
    let password = form[WelcomeComposer.password] ?? ""
    guard password == form[WelcomeComposer.again] else {
      return page(record.account, secret, fault: services.texts.signingIn.differ)
    }
    var generator = SystemRandomNumberGenerator()
    do {
      try await services.site.desk.setPassword(
        of: record, to: password, knowing: nil,
        from: ClientAddress.network(of: context.sender), at: services.now(), using: &generator)
    } catch {
      guard case .badPassword(let fault) = error else { throw error }
      return page(record.account, secret, fault: services.texts.words(of: fault))
    }
    var response = services.responder.notice(
      services.texts.signingIn.chosen, for: nil, status: .ok)
    response.headers[values: .setCookie] = [
      services.cookie(.welcome).clearing, services.cookie(.session).clearing,
    ]
    return response
  }

  private func page(_ account: Account, _ secret: BearerSecret, fault: String?) -> Response {
    services.responder.page(
      WelcomeComposer(texts: services.texts, account: account, mark: FormMark(secret), fault: fault)
        .view, status: fault == nil ? .ok : .unprocessableContent)
  }

  private func over() -> Response {
    var response = services.responder.notice(
      services.texts.signingIn.welcomeOver, for: nil, status: .gone)
    response.headers[values: .setCookie] = [services.cookie(.welcome).clearing]
    return response
  }
}
