import Collecting
import HTTPTypes
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

  /// The secret that a request carries; every page asks for it, so that other cookies are passed over.
  static func secret(in request: Request) -> LinkSecret? {
    for header in request.headers[values: .cookie] {
      for cookie in header.utf8.split(separator: UInt8(ascii: ";")) {
        let cookie = cookie.drop { $0 == UInt8(ascii: " ") }
        guard cookie.starts(with: beginning.utf8) else { continue }
        return LinkSecret(String(Substring(cookie.dropFirst(beginning.utf8.count))))
      }
    }
    return nil
  }

  private static let beginning = "\(name)="

  private var attributes: String {
    "; Path=\(SitePath.answering); HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "")
  }
}
