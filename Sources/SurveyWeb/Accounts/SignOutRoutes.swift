import Governance
import Hummingbird

/// Ends the session of the browser.
struct SignOutRoutes: Sendable {
  let services: DeskServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.post(RouterPath(DeskPath.signOut)) { request, context in
      try await signOut(request, context)
    }
  }

  private func signOut(_ request: Request, _ context: AccountContext) async throws -> Response {
    _ = try await services.form(of: request, from: context.signedIn)
    if let secret = services.cookie(.session).secret(in: request) {
      try await services.site.signIn.signOut(secret, at: services.now())
    }
    var response = services.responder.redirect(to: DeskPath.signIn)
    response.headers[values: .setCookie] = [
      services.cookie(.session).clearing, services.cookie(.half).clearing,
    ]
    return response
  }
}
