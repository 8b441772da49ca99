import Collecting
import Crypto
import Foundation

/// The mark in each form that says for whose link the form was made.
///
/// It keeps another site's form out, and two links opened in one browser apart: a form of the first
/// is refused once the second has taken the cookie.
///
/// Formula: the first 16 bytes of HMAC-SHA256(link secret, "parallax form"), in hexadecimal.
struct FormToken: Sendable {
  /// The name of the field.
  static let field = "_sheet"

  /// The token as it stands in the form.
  let text: String

  init(_ secret: LinkSecret) {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("parallax form".utf8), using: SymmetricKey(data: Data(secret.text.utf8)))
    text = Hexadecimal.text(code.prefix(16))
  }

  /// Whether a form was made for the link; takes the same time for every wrong token.
  func matches(_ sent: String?) -> Bool {
    let own = Array(text.utf8)
    let other = Array((sent ?? "").utf8)
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
