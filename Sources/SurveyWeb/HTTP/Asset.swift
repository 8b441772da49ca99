import Crypto
import Foundation
import Rendering

/// A file that the pages load: in the binary, and named by its content so that it may be kept.
struct Asset: Sendable {
  /// The path without the version.
  let path: String

  let mediaType: String
  let bytes: [UInt8]

  /// The start of the SHA-256 of the content.
  let version: String

  /// The path with the version: another content has another address.
  var address: String { "\(path)?v=\(version)" }

  /// The version as an HTTP entity tag.
  var entityTag: String { "\"\(version)\"" }

  init(path: String, mediaType: String, bytes: [UInt8]) {
    self.path = path
    self.mediaType = mediaType
    self.bytes = bytes
    version = Hexadecimal.text(SHA256.hash(data: Data(bytes)).prefix(6))
  }

  /// The stylesheet of all pages.
  static let stylesheet = Asset(
    path: "/styles/parallax.css", mediaType: "text/css; charset=utf-8",
    bytes: withoutComments(PackageResources.parallax_css))

  /// What the pages for people with accounts need beyond ``stylesheet``.
  static let deskStylesheet = Asset(
    path: "/styles/desk.css", mediaType: "text/css; charset=utf-8",
    bytes: withoutComments(PackageResources.desk_css))

  /// The script that keeps a table of a wave up to date, which its page does without.
  static let liveScript = Asset(
    path: "/scripts/live.js", mediaType: "text/javascript; charset=utf-8",
    bytes: withoutComments(PackageResources.live_js))

  /// What the pages of results need: the stylesheet of reports, and theirs.
  static let resultStylesheet = Asset(
    path: "/styles/results.css", mediaType: "text/css; charset=utf-8",
    bytes: withoutComments(Array(ResultPart.stylesheet.utf8) + PackageResources.results_css))

  /// The script of the mirror, which keeps what is chosen in the browser.
  static let mirrorScript = Asset(
    path: "/scripts/mirror.js", mediaType: "text/javascript; charset=utf-8",
    bytes: withoutComments(PackageResources.mirror_js))

  /// The script of the pages of questions, which they do without.
  static let script = Asset(
    path: "/scripts/parallax.js", mediaType: "text/javascript; charset=utf-8",
    bytes: withoutComments(PackageResources.parallax_js))

  /// A stylesheet or a script without its comments, which none but its authors read: those of several
  /// words in `/*`, and lines that begin with `//`.
  static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(/\/\*(?:[^*]|\*[^\/])*\*\/\n?/, with: "")
      .replacing(/(?m)^ *\/\/[^\n]*\n/, with: "")
    return Array(text.utf8)
  }

  /// The mark of the product, for the browser's tab: it stands in the page, and is no request.
  static let mark: String = {
    let drawing = String(decoding: PackageResources.mark_svg, as: UTF8.self)
    let escaped = drawing.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
    return "data:image/svg+xml,\(escaped)"
  }()
}
