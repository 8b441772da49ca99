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
  /// Case, hyphens and spaces do not matter; O reads as 0, I and L as 1. What surrounds it in a mail or
  /// a sentence is left out: quotation marks, angle brackets, full stops, and marks that nobody sees.
  ///
  /// - Returns: `nil` for a text that cannot be a secret.
  public init?(_ typed: String) {
    if CrockfordBase32.isCanonical(typed, count: Self.length) {
      text = typed
      return
    }
    let pasted = typed.removingPercentEncoding ?? typed
    var rest = pasted[...]
    if let path = rest.range(of: "/s/", options: [.backwards, .caseInsensitive]) {
      rest = rest[path.upperBound...]
    }
    if let end = rest.firstIndex(where: { "/?#".contains($0) }) { rest = rest[..<end] }
    guard let canonical = CrockfordBase32.canonical(Self.bare(rest), count: Self.length) else {
      return nil
    }
    text = canonical
  }

  /// A text without white space, without marks that nobody sees, and without what stands around its
  /// first and last letter or digit.
  private static func bare(_ typed: Substring) -> String {
    let visible = typed.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
    }
    let isCode: (Unicode.Scalar) -> Bool = { $0.isASCII && $0.properties.isAlphabetic }
    let isDigit: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) }
    guard let first = visible.firstIndex(where: { isCode($0) || isDigit($0) }),
      let last = visible.lastIndex(where: { isCode($0) || isDigit($0) })
    else { return "" }
    return String(String.UnicodeScalarView(visible[first...last]))
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
