import HTTPTypes
import Hummingbird

/// Puts the headers that keep a page to itself on every response.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// The headers that are the same on every response and are put nowhere else, made once.
  private let same: HTTPFields

  /// Makes the headers; `secure` says whether people reach the server over HTTPS.
  init(secure: Bool) {
    var same: HTTPFields = [.contentSecurityPolicy: Self.policy, .xContentTypeOptions: "nosniff"]
    for (name, value) in OtherHeaders.all { same[name] = value }
    if secure { same[.strictTransportSecurity] = "max-age=31536000" }
    self.same = same
  }

  /// What a page may load, and who may show it: nothing from elsewhere, no frame, and
  /// our own script file alone, which talks to this server alone.
  static var policy: String {
    """
    default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """
  }

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers.append(contentsOf: same)
    if response.headers[.cacheControl] == nil {
      response.headers[.cacheControl] = "no-store"
    }
    return response
  }
}

/// The headers that have no name of their own in the library, made once.
private enum OtherHeaders {
  static let all: [(HTTPField.Name, String)] = [
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Robots-Tag", "noindex, nofollow"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
