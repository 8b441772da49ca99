import Collecting
import Crypto
import Foundation

/// The mark in a form that says that this server has shown the receipt itself, to the holder of its
/// link: who sends it has not guessed.
///
/// Formula: HMAC-SHA256(a key that lives as long as the process, receipt), in hexadecimal.
struct ReceiptPass: Sendable {
  /// The name of the field.
  static let field = "_pass"

  private let key: SymmetricKey

  /// Makes a maker of marks.
  init(key: SymmetricKey = SymmetricKey(size: .bits256)) {
    self.key = key
  }

  /// The mark of a receipt.
  func text(for receipt: Receipt) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Data(receipt.text.utf8), using: key)
    return Hexadecimal.text(code)
  }

  /// Whether a mark is that of a receipt; takes the same time for every wrong one.
  func matches(_ sent: String?, _ receipt: Receipt) -> Bool {
    let own = Array(text(for: receipt).utf8)
    let other = Array((sent ?? "").utf8)
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
