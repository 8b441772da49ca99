import Crypto
public import Foundation

/// A draft as the store keeps it: padded to one size per survey, and encrypted with a key that is
/// made of the link's secret, which the store does not have.
public struct SealedDraft: Hashable, Sendable {
  /// The encrypted draft: nonce, ciphertext and tag of AES-256-GCM.
  public let ciphertext: Data

  /// Takes an encrypted draft as it came from the store.
  public init(ciphertext: Data) {
    self.ciphertext = ciphertext
  }

  /// Seals a draft; `nil` when it does not fit the survey.
  public init?(_ draft: Draft, layout: SheetLayout, secret: LinkSecret) {
    self.init(draft, layout: layout, key: secret.draftKey)
  }

  /// Seals a draft with the key of its link's secret.
  init?(_ draft: Draft, layout: SheetLayout, key: SymmetricKey) {
    guard
      let plaintext = layout.draft(draft),
      let sealed = try? AES.GCM.seal(plaintext, using: key).combined
    else { return nil }
    ciphertext = sealed
  }

  /// The draft; `nil` when it was sealed for another link, changed, or made for another survey.
  public func open(layout: SheetLayout, secret: LinkSecret) -> Draft? {
    open(layout: layout, key: secret.draftKey)
  }

  /// The draft, opened with the key of its link's secret.
  func open(layout: SheetLayout, key: SymmetricKey) -> Draft? {
    guard
      let box = try? AES.GCM.SealedBox(combined: ciphertext),
      let plaintext = try? AES.GCM.open(box, using: key)
    else { return nil }
    return layout.draft(plaintext)
  }
}
