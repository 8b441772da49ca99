import Crypto
import Foundation
import Governance

/// The mark in each form by which it is known that the form was made for whoever sends it.
///
/// Formula: the first 16 bytes of HMAC-SHA256(the secret of the cookie, "parallax desk form"), in
/// hexadecimal.
struct FormMark: Sendable {
  /// The name of the field.
  static let field = "_mark"

  /// The mark as it stands in the form.
  let text: String

  init(_ secret: BearerSecret) {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("parallax desk form".utf8), using: SymmetricKey(data: Data(secret.text.utf8)))
    text = Hexadecimal.text(code.prefix(16))
  }

  /// Whether a form was made for the secret; takes the same time for every wrong mark.
  func matches(_ sent: String?) -> Bool {
    let own = Array(text.utf8)
    let other = Array((sent ?? "").utf8)
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
