import Crypto
import Foundation

/// A mark that only who knows a secret can make, and that does not tell the secret.
///
/// Formula: the first 16 bytes of HMAC-SHA256(secret, purpose), in hexadecimal.
struct KeyedMark: Sendable {
  /// The mark as it stands in a form.
  let text: String

  init(secret: String, purpose: String) {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(purpose.utf8), using: SymmetricKey(data: Data(secret.utf8)))
    text = Hexadecimal.text(code.prefix(16))
  }

  /// Whether a text is the mark; takes the same time for every wrong one.
  func matches(_ sent: String?) -> Bool {
    let own = Array(text.utf8)
    let other = Array((sent ?? "").utf8)
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
