import Foundation
import Governance
import HTTPTypes
import Hummingbird

/// Signing in: with a password, and with a code where the account asks for one.
struct SignInRoutes: Sendable {
  let services: DeskServices

  func add(to routes: RouterGroup<WebContext>) {
    routes.get(RouterPath(DeskPath.signIn)) { request, _ in try await ask(request) }
    routes.post(RouterPath(DeskPath.signIn)) { request, context in
      try await signIn(request, context)
    }
    routes.get(RouterPath(DeskPath.code)) { request, _ in try await askForCode(request) }
    routes.post(RouterPath(DeskPath.code)) { request, context in
      try await confirm(request, context)
    }
  }

  /// Asks for address and password; who is signed in already goes on.
  private func ask(_ request: Request) async throws -> Response {
    let next = DeskPath.own(asked(request))
    if try await services.signedIn(request) != nil {
      return services.responder.redirect(to: next ?? DeskPath.dashboard)
    }
    let known = services.cookie(.device).secret(in: request)
    var generator = SystemRandomNumberGenerator()
    let device = known ?? BearerSecret(using: &generator)
    var response = page(
      SignInComposer(
        texts: services.texts, mark: FormMark(device), next: next,
        provider: services.site.provider?.label))
    if known == nil {
      response.headers[values: .setCookie] = [services.cookie(.device).header(for: device)]
    }
    return response
  }

  private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
    let device = services.cookie(.device).secret(in: request)
    let form = try await services.form(of: request, marked: device.map { FormMark($0) })
    let next = DeskPath.own(form[DeskPath.next])
    let typed = form[SignInComposer.address] ?? ""
    var generator = SystemRandomNumberGenerator()
    let outcome = try await services.site.signIn.signIn(
      typed, password: form[SignInComposer.password] ?? "",
      from: services.place(of: request, sender: context.sender),
      replacing: services.cookie(.session).secret(in: request), at: services.now(),
      using: &generator)
    guard let fault = SignInComposer.Fault(outcome, at: services.now()) else {
      return services.handOver(outcome, next: next)
    }
    guard let device else { throw DeskError.foreign }
    return page(
      SignInComposer(
        texts: services.texts, mark: FormMark(device), next: next,
        provider: services.site.provider?.label, typed: typed, fault: fault))
  }

  /// Asks for the code of the second factor, while there is time for it.
  private func askForCode(_ request: Request) async throws -> Response {
    guard let half = try await half(of: request) else { return over() }
    return page(
      SignInComposer(
        texts: services.texts, mark: FormMark(half), next: DeskPath.own(asked(request))),
      isCode: true)
  }

  private func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let half = try await half(of: request) else { return over() }
    let form = try await services.form(of: request, marked: FormMark(half))
    let next = DeskPath.own(form[DeskPath.next])
    var generator = SystemRandomNumberGenerator()
    let outcome = try await services.site.signIn.confirm(
      half, code: form[SignInComposer.code] ?? "",
      from: services.place(of: request, sender: context.sender), at: services.now(),
      using: &generator)
    guard let fault = SignInComposer.Fault(outcome, at: services.now()) else {
      return services.handOver(outcome, next: next)
    }
    return page(
      SignInComposer(texts: services.texts, mark: FormMark(half), next: next, fault: fault),
      isCode: true)
  }

  /// The secret under which a code is waited for; `nil` where none is any more.
  private func half(of request: Request) async throws -> BearerSecret? {
    guard let secret = services.cookie(.half).secret(in: request),
      let session = try await services.site.store.session(secret.hash),
      session.stage == .password, session.isAlive(at: services.now())
    else { return nil }
    return secret
  }

  private func over() -> Response {
    var response = services.responder.notice(
      services.texts.signingIn.halfOver, for: nil, status: .forbidden)
    response.headers[values: .setCookie] = [services.cookie(.half).clearing]
    return response
  }

  private func page(_ composer: SignInComposer, isCode: Bool = false) -> Response {
    var response = services.responder.page(
      isCode ? composer.codeView : composer.view, status: composer.fault?.status ?? .ok)
    if case .wait(let seconds) = composer.fault { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }

  private func asked(_ request: Request) -> String? {
    request.uri.queryParameters[Substring(DeskPath.next)].map(String.init)
  }
}
