import Collecting
import HTTPTypes
import Hummingbird

/// What a shared device does by itself: pages that nobody uses go back to the first one, and a link
/// that is opened never stays in the address.
struct KioskPages<Context: RequestContext>: RouterMiddleware {
  /// How long a page of answering may stand unused; `nil` where the device is not shared.
  let idle: Int?

  let cookie: SheetCookie

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let idle else { return try await next(request, context) }
    if request.method == .get, let entry = entry(request) { return entry }
    var response = try await next(request, context)
    let isPage = response.headers[.contentType]?.hasPrefix("text/html") == true
    if isPage, let name = HTTPField.Name("Refresh") {
      response.headers[name] = Self.refresh(
        request.uri.path, idle: idle, isForm: request.method == .post)
    }
    return response
  }

  /// Opens a link, so that the next person finds no address to go back to.
  private func entry(_ request: Request) -> Response? {
    // The router takes the same address with slashes too many; a person may write it in capitals.
    let parts = request.uri.path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= 2, parts[0].lowercased() == "s", let secret = LinkSecret(String(parts[1]))
    else { return nil }
    let language = LanguageWish(request).chosenOfInterface
    var headers: HTTPFields = [.location: SitePath.adding(language, to: SitePath.begin)]
    headers[values: .setCookie] = [
      cookie.header(for: secret), PageCookie(secure: cookie.secure).clearing,
    ]
    return Response(status: .seeOther, headers: headers)
  }

  /// Where a page goes by itself, and when; `nil` for the first page, unless it shows what was typed.
  ///
  /// A page of answering asks first whether somebody is there; the receipt has said what will happen.
  static func refresh(_ path: String, idle: Int, isForm: Bool = false) -> String? {
    if !isForm, path == SitePath.landing || path == SitePath.resume { return nil }
    if SitePath.isAnswering(path) {
      return "\(idle); url=\(SitePath.pause(at: path))"
    }
    return "\(WebSettings.warning); url=\(SitePath.leave)"
  }
}
