import Governance
import HTTPTypes
import Hummingbird

/// Lets only those through who are signed in; who wants to read is asked to sign in first.
struct SignedInGate: RouterMiddleware {
  typealias Context = WebContext

  let services: DeskServices

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard let signedIn = try await services.signedIn(request) else {
      guard [.get, .head].contains(request.method) else { throw DeskError.notSignedIn }
      return services.responder.redirect(to: DeskPath.signIn(then: request.uri.string))
    }
    var context = context
    context.signedIn = signedIn
    return try await next(request, context)
  }
}
