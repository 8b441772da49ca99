import Collecting
import Foundation
import HTTPTypes
import Hummingbird

/// Lets no page be the answer to a form, so that Back and a reload send nothing again.
///
/// The page waits on the server; the browser is sent on to one address for all such pages, with a mark in a
/// cookie. On a shared device this holds for every form, and for whatever a link in an address leads to; a
/// page is shown once there. Elsewhere it holds for receipts that are known, whose page may be read again for
/// a while: what is refused is its own answer, and takes up no room.
struct PostedPages: RouterMiddleware {
  typealias Context = WebContext

  let isShared: Bool
  let cookie: PageCookie
  let shelf: PageShelf

  /// The clock.
  let now: @Sendable () -> Date

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    if path == SitePath.shown, request.method == .get { return shown(to: request) }
    if path == SitePath.leave, let mark = PageCookie.mark(in: request) { shelf.remove(mark) }
    let page = try await next(request, context)
    guard isHandedOver(request), Self.isPage(page), isShared || page.status == .ok else {
      return page
    }
    let sender = GuessLimiter.Source.address(ClientAddress.network(of: context.sender))
    let mark = shelf.put(page, from: sender, at: now())
    var headers: HTTPFields = [.location: SitePath.shown]
    headers[values: .setCookie] = page.headers[values: .setCookie] + [cookie.header(for: mark)]
    return Response(status: .seeOther, headers: headers)
  }

  /// The page that waits for the browser; without one, where the person goes on.
  private func shown(to request: Request) -> Response {
    let mark = PageCookie.mark(in: request)
    if var page = mark.flatMap({ shelf.page($0, at: now(), isLast: isShared) }) {
      page.headers[values: .setCookie] = isShared ? [cookie.clearing] : []
      return page
    }
    let isAnswering = SheetCookie.secret(in: request) != nil
    let place =
      isShared ? (isAnswering ? SitePath.check : SitePath.landing) : SitePath.lookUp
    return Response(status: .seeOther, headers: [.location: place])
  }

  /// Whether the page that a request leads to is shown under an address of its own.
  ///
  /// The script's own sending in the background has no page.
  private func isHandedOver(_ request: Request) -> Bool {
    let mode = HTTPField.Name.secFetchMode.flatMap { request.headers[$0] }
    guard mode == nil || mode == "navigate" else { return false }
    let parts = request.uri.path.split(separator: "/")
    guard isShared else {
      return request.method == .post && parts.first == SitePath.lookUp.split(separator: "/").first
    }
    return request.method == .post
      || request.method == .get && parts.first?.lowercased() == "s"
  }

  private static func isPage(_ response: Response) -> Bool {
    response.headers[.contentType]?.hasPrefix("text/html") == true
  }
}

/// The cookie that says which page waits for a browser.
struct PageCookie: Sendable {
  static let name = "parallax_page"

  /// Whether people reach the server over HTTPS.
  let secure: Bool

  /// The header that hands the cookie out.
  func header(for mark: String) -> String {
    "\(Self.name)=\(mark)\(attributes); Max-Age=\(Int(PageShelf.patience))"
  }

  /// The header that takes the cookie back.
  var clearing: String { "\(Self.name)=\(attributes); Max-Age=0" }

  /// The mark that a request carries.
  static func mark(in request: Request) -> String? { request.cookies[name]?.value }

  private var attributes: String {
    "; Path=\(SitePath.answering); HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "")
  }
}
