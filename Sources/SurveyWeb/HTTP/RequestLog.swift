import Hummingbird
import Logging

/// Notes method, route and status of each request: never the address itself, which may hold a
/// link's secret, and never who asked.
struct RequestLog<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    context.logger.debug(
      "request",
      metadata: [
        "method": "\(Self.known(request.method))",
        "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)",
      ])
    return response
  }

  /// The method, if it is one of the usual ones; a stranger's word stays out of the log.
  private static func known(_ method: HTTPRequest.Method) -> String {
    [.get, .head, .post, .put, .delete, .patch, .options].contains(method)
      ? method.rawValue : "other"
  }
}
