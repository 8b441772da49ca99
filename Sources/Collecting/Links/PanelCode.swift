import Crypto
public import Foundation
public import SurveyModel

/// The code under which a person's answers of several waves are followed, where waves are a panel.
///
/// Formula: the first 16 bytes of HMAC-SHA256(link key, "parallax panel" ‖ organisation ‖ id). The
/// database holds it encrypted for the person's link, so that nobody can tell from the database alone
/// whose answers belong together with whom. Whoever has the link key and the id makes the code anew.
public struct PanelCode: Hashable, Sendable {
  /// How many bytes a code has.
  public static let byteCount = 16

  /// The bytes, as they lie in a ballot.
  let bytes: Data

  /// Makes a person's code.
  public init(
    of participant: Identifier<Participant>, in organisation: Identifier<Organisation>, key: LinkKey
  ) {
    let name = "parallax panel\u{1F}\(organisation.rawValue)\u{1F}\(participant.rawValue)"
    let code = HMAC<SHA256>.authenticationCode(for: Data(name.utf8), using: key.key)
    bytes = Data(code).prefix(Self.byteCount)
  }

  /// Takes a code out of a ballot; `nil` unless there are ``byteCount`` bytes.
  init?(_ bytes: Data) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Opens a code that was sealed for a link; `nil` for another link.
  public init?(sealed: Data, secret: LinkSecret) {
    guard
      let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: secret.panelKey)
    else { return nil }
    self.init(bytes)
  }

  /// The code, encrypted so that only the link opens it.
  public func sealed(for secret: LinkSecret) -> Data? {
    try? AES.GCM.seal(bytes, using: secret.panelKey).combined
  }

  /// The code in hexadecimal, as it stands beside a response.
  public var text: String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

extension LinkSecret {
  /// The key under which the person's panel code is kept.
  ///
  /// Formula: HKDF-SHA256(secret, info "parallax panel").
  fileprivate var panelKey: SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Data(text.utf8)), info: Data("parallax panel".utf8),
      outputByteCount: 32)
  }
}

extension PanelCode: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the code.
  public var description: String { "PanelCode(hidden)" }

  /// A mirror that does not show the code.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
