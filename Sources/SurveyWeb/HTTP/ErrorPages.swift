import Collecting
import Hummingbird
import Logging

/// Turns every error into a page that says what happened, what was kept and what to do next.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
  let responder: PageResponder

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as WebError {
      return responder.notice(error, to: request)
    } catch let error as HTTPError where error.status.code < 500 {
      return responder.notice(
        error.status == .contentTooLarge ? .tooLarge : .notHere, to: request)
    } catch {
      return failure(error, to: request, context: context)
    }
  }

  /// A page with a number that finds the line in the log; the line names the error's code alone.
  private func failure(
    _ error: any Error, to request: Request, context: Context
  ) -> Response {
    let reference = context.logger[metadataKey: "hb.request.id"]?.description ?? "0"
    let code = (error as? CollectingError)?.code ?? "unexpected.\(type(of: error))"
    context.logger.error(
      "request failed", metadata: ["code": "\(code)", "reference": "\(reference)"])
    let texts = responder.texts(LanguageWish(request))
    return responder.notice(
      texts.notice.failed(reference), texts: texts, status: .serviceUnavailable)
  }
}
