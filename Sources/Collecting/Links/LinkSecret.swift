import Crypto
public import Foundation

/// The secret in a person's link: whoever holds it may answer for that person, once.
///
/// Formula: the first 130 bits of HMAC-SHA256(link key, nonce), as 26 characters of Crockford's
/// base 32. The database keeps ``hash`` and the nonce, so that a reminder repeats the same link,
/// and a copy of the database alone opens no link.
public struct LinkSecret: Hashable, Sendable {
  /// How many characters a secret has.
  public static let length = 26

  /// The secret as it stands in the link, in lower case.
  public let text: String

  /// Makes the secret of an invitation.
  public init(key: LinkKey, nonce: Data) {
    let code = HMAC<SHA256>.authenticationCode(for: nonce, using: key.key)
    text = CrockfordBase32.encode(code, count: Self.length)
  }

  /// Reads a secret as it was typed or pasted: alone, or at the end of a link's path.
  ///
  /// Case, hyphens and spaces do not matter; O reads as 0, I and L as 1.
  ///
  /// - Returns: `nil` for a text that cannot be a secret.
  public init?(_ typed: String) {
    if CrockfordBase32.isCanonical(typed, count: Self.length) {
      text = typed
      return
    }
    var rest = typed[...]
    if let path = rest.range(of: "/s/", options: .backwards) { rest = rest[path.upperBound...] }
    if let end = rest.firstIndex(where: { "/?#".contains($0) }) { rest = rest[..<end] }
    let trimmed = rest.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let canonical = CrockfordBase32.canonical(trimmed, count: Self.length) else {
      return nil
    }
    text = canonical
  }

  /// The SHA-256 of the text: what the database keeps of the link.
  public var hash: Data { Data(SHA256.hash(data: Data(text.utf8))) }

  /// The receipt that every submission through this link gets.
  public var receipt: Receipt { Receipt(secret: self) }

  /// The path of the link below the server's address.
  public var path: String { "/s/\(text)" }

  /// The key under which the person's draft is kept.
  ///
  /// Formula: HKDF-SHA256(secret, info "parallax draft").
  var draftKey: SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Data(text.utf8)), info: Data("parallax draft".utf8),
      outputByteCount: 32)
  }
}

extension LinkSecret: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the secret, so that no log can.
  public var description: String { "LinkSecret(hidden)" }

  /// A mirror that does not show the secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
