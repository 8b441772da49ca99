import Crypto
public import Foundation

/// The private half of a wave's key: it alone opens the ballots of the wave.
public struct BoxPrivateKey: Sendable {
  /// How many bytes a private key has.
  public static let byteCount = 32

  let key: Curve25519.KeyAgreement.PrivateKey

  /// Makes a private key of its bytes; `nil` when they are none.
  public init?(_ bytes: Data) {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
      return nil
    }
    self.key = key
  }

  /// Draws a private key.
  public static func random() -> BoxPrivateKey { BoxPrivateKey(key: .init()) }

  private init(key: Curve25519.KeyAgreement.PrivateKey) {
    self.key = key
  }

  /// The public half, which seals ballots and opens none.
  public var publicKey: Data { key.publicKey.rawRepresentation }

  /// The bytes, to be kept in the folder of keys.
  var bytes: Data { key.rawRepresentation }
}

extension BoxPrivateKey: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the key.
  public var description: String { "BoxPrivateKey(hidden)" }

  /// A mirror that does not show the key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
