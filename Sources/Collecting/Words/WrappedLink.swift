import Crypto
public import Foundation

/// A link's secret as the store keeps it for code words: encrypted with a key that is made of the words,
/// slowly.
public struct WrappedLink: Hashable, Sendable {
  /// How many bytes a salt has.
  public static let saltByteCount = 16

  /// The words that find the row.
  public let finding: String

  /// The random number from which, with the link's secret, the words follow.
  public let salt: Data

  /// The encrypted secret: nonce, ciphertext and tag of AES-256-GCM.
  public let ciphertext: Data

  /// Takes a wrapped link as it came from the store.
  public init(finding: String, salt: Data, ciphertext: Data) {
    self.finding = finding
    self.salt = salt
    self.ciphertext = ciphertext
  }

  /// Wraps a link's secret under the key of its words.
  init?(_ secret: LinkSecret, words: CodeWords, salt: Data, key: SymmetricKey) {
    let sealed = try? AES.GCM.seal(
      Data(secret.text.utf8), using: key, authenticating: Data(words.finding.utf8))
    guard let ciphertext = sealed?.combined else { return nil }
    self.init(finding: words.finding, salt: salt, ciphertext: ciphertext)
  }

  /// The link's secret; `nil` under the key of other words.
  func open(with key: SymmetricKey) -> LinkSecret? {
    guard
      let box = try? AES.GCM.SealedBox(combined: ciphertext),
      let text = try? AES.GCM.open(box, using: key, authenticating: Data(finding.utf8))
    else { return nil }
    return LinkSecret(String(decoding: text, as: UTF8.self))
  }
}
