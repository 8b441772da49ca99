import Collecting
import Hummingbird

/// Says why an answer could not be kept where the link was taken back, or the wave closed, while it was
/// on its way: with the page that the link shows from now on.
struct EndedOnTheWay: RouterMiddleware {
  typealias Context = WebContext

  let sheet: Sheet

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as CollectingError where error == .notOpen || error == .linkRevoked {
      guard let secret = SheetCookie.secret(in: request) else { throw error }
      switch try await sheet.access(secret, LanguageWish(request), as: .again) {
      case .instead(let response): return response
      case .session: throw error
      }
    }
  }
}
