import HTTPTypes
import Hummingbird

/// The routes that belong to nobody: the health of the server, files of the pages.
struct SiteRoutes: Sendable {
  let responder: PageResponder

  /// Files that are served beside those of answering.
  var furtherAssets: [Asset] = []

  func add(to router: Router<WebContext>) {
    router.get("/health") { _, _ in health() }
    for asset in [Asset.stylesheet, Asset.script] + furtherAssets {
      router.get(RouterPath(asset.path)) { request, _ in file(asset, request) }
    }
  }

  private func health() -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n")))
  }

  /// A file: for a year under its versioned address, else only after asking again.
  private func file(_ asset: Asset, _ request: Request) -> Response {
    let current = request.uri.queryParameters["v"].map(String.init) == asset.version
    let headers: HTTPFields = [
      .contentType: asset.mediaType, .eTag: asset.entityTag,
      .cacheControl: current ? "public, max-age=31536000, immutable" : "public, no-cache",
    ]
    if request.headers[.ifNoneMatch] == asset.entityTag {
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
