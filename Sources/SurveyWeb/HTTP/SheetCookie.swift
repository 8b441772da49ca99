import Collecting
import Hummingbird

/// The cookie that stands for the link while a person answers, so that the link's secret leaves the
/// address at the first step.
///
/// No script reads it, no other site's form sends it, and it ends with the browser.
struct SheetCookie: Sendable {
  static let name = "parallax_sheet"

  /// Whether people reach the server over HTTPS.
  let secure: Bool

  /// The header that hands the cookie out.
  func header(for secret: LinkSecret) -> String {
    "\(Self.name)=\(secret.text)\(attributes)"
  }

  /// The header that takes the cookie back.
  var clearing: String { "\(Self.name)=\(attributes); Max-Age=0" }

  /// The secret that a request carries.
  static func secret(in request: Request) -> LinkSecret? {
    request.cookies[name].flatMap { LinkSecret($0.value) }
  }

  private var attributes: String {
    "; Path=\(SitePath.answering); HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "")
  }
}
