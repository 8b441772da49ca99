import Collecting
import Governance
import HTTPTypes
import Hummingbird
import Logging

/// Turns every error below `/api` into a problem document (RFC 9457), also where no route is.
struct APIErrors: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.split(separator: "/").first == "api" else {
      return try await next(request, context)
    }
    do {
      return try await next(request, context)
    } catch {
      return try APIReply.response(of: problem(error, request, context), to: request)
    }
  }

  private func problem(
    _ error: any Error, _ request: Request, _ context: WebContext
  ) -> APIProblem {
    let route = APIRoute.allCases.first { $0.matches(request.uri.path) }
    switch error {
    case let problem as APIProblem: return problem
    case let error as DeskError: return APIProblem(error, on: route) ?? failure(error, context)
    case let error as HTTPError where error.status.code < 500:
      return route != nil && ![.get, .head].contains(request.method) ? .wrongMethod : .notHere
    default: return failure(error, context)
    }
  }

  /// A number that finds the line in the log; the line names the error's code alone.
  private func failure(_ error: any Error, _ context: WebContext) -> APIProblem {
    let reference = context.logger[metadataKey: "hb.request.id"]?.description ?? "0"
    let code =
      (error as? AccountError)?.code ?? (error as? CollectingError)?.code
      ?? "unexpected.\(type(of: error))"
    context.logger.error(
      "request failed", metadata: ["code": "\(code)", "reference": "\(reference)"])
    return .failed(reference: reference)
  }
}
