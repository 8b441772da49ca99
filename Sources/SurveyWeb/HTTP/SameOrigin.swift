import Foundation
import HTTPTypes
import Hummingbird

/// Tells a form of ours from one that another site has sent.
enum SameOrigin {
  /// Whether a request may change something.
  ///
  /// `Sec-Fetch-Site`, which no page can set, decides where the browser sends it; else `Origin`.
  /// Our pages send no referrer, and browsers then say `Origin: null`: such a request stands on the
  /// strict cookie and the form's token alone.
  static func allows(_ request: Request) -> Bool {
    if let site = HTTPField.Name.secFetchSite.flatMap({ request.headers[$0] }) {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin], origin != "null" else { return true }
    guard let start = origin.range(of: "://") else { return false }
    let authority = origin[start.upperBound...].lowercased()
    let forwarded = HTTPField.Name.forwardedHost.flatMap { request.headers[$0] }
    let hosts = [request.head.authority, forwarded]
    return hosts.contains { $0?.lowercased() == authority }
  }
}
