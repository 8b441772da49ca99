import Crypto
public import Foundation

/// Somebody who is under way to the provider, until they come back; it counts once.
public struct ProviderTrip: Hashable, Sendable {
  /// How long somebody may be under way, in seconds.
  public static let longest: TimeInterval = 10 * 60

  /// The hash of the secret that the browser holds.
  public let hash: Data

  /// Where they go on afterwards, on this server.
  public let onward: String?

  /// When it began.
  public let began: Date

  /// Makes a trip.
  public init(hash: Data, onward: String?, began: Date) {
    self.hash = hash
    self.onward = onward
    self.began = began
  }

  /// Whether it still counts at a moment.
  public func isAlive(at now: Date) -> Bool {
    let age = now.timeIntervalSince(began)
    return age >= -Session.noteAfter && age < Self.longest
  }
}

/// What goes to the provider and comes back from it, so that an answer is known to belong to this browser
/// (state), a token to this trip (nonce), and a code to this server (verifier and challenge, RFC 7636).
///
/// Formula: base64url of HMAC-SHA256 of the purpose under the secret that the browser holds; the challenge is
/// the base64url of the SHA-256 of the verifier. Nothing of it is kept.
public struct ProviderWords: Hashable, Sendable {
  /// Comes back with the answer.
  public let state: String

  /// Comes back inside the token.
  public let nonce: String

  /// Is shown when the code is used.
  public let verifier: String

  /// Makes the words of a trip.
  public init(_ secret: BearerSecret) {
    let key = SymmetricKey(data: Data(secret.text.utf8))
    let word = { (purpose: String) in
      Self.text(HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: key))
    }
    state = word("parallax provider state")
    nonce = word("parallax provider nonce")
    verifier = word("parallax provider verifier")
  }

  /// What is shown of the verifier beforehand.
  public var challenge: String { Self.challenge(of: verifier) }

  static func challenge(of verifier: String) -> String {
    text(SHA256.hash(data: Data(verifier.utf8)))
  }

  /// Whether an answer belongs to the browser; the comparison takes the same time for every other state.
  public func isAnswered(by shown: String?) -> Bool {
    let (right, found) = (Array(state.utf8), Array((shown ?? "").utf8))
    return right.count == found.count && zip(right, found).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}

extension ProviderWords: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the secrets, so that no log can.
  public var description: String { "ProviderWords(hidden)" }

  /// A mirror that does not show the secrets.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
