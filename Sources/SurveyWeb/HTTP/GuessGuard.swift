import Foundation
import Hummingbird

/// Counts links and receipts that nobody has, and stops answering whoever tried too many.
///
/// A link that is right is always served: of 2^130 none is found by trying, and nobody's mistakes
/// close the door on a colleague behind the same address.
struct GuessGuard: RouterMiddleware {
  typealias Context = WebContext

  let limiter: GuessLimiter

  /// The clock.
  let now: @Sendable () -> Date

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch WebError.unknownLink {
      throw limiter.take(context.guessSources, at: now())
        ? WebError.unknownLink : WebError.tooManyTries
    }
  }
}
