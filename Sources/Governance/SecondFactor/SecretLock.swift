import Crypto
public import Foundation

/// Encrypts what the store keeps and the program must read again, with a key that lies outside of it.
///
/// Formula: AES-256-GCM with a random nonce; what it belongs to is authenticated along with it.
public struct SecretLock: Sendable {
  /// How many bytes the key has.
  public static let keyByteCount = 32

  private let key: SymmetricKey

  /// Makes a lock of a key; `nil` where it has another length.
  public init?(key: Data) {
    guard key.count == Self.keyByteCount else { return nil }
    self.key = SymmetricKey(data: key)
  }

  /// Encrypts the secret of an account.
  func seal(_ secret: Data, of account: Int64) throws(AccountError) -> Data {
    let box = try? AES.GCM.seal(secret, using: key, authenticating: Self.context(account))
    guard let sealed = box?.combined else {
      throw .unavailable("a secret cannot be encrypted")
    }
    return sealed
  }

  /// Reads the secret of an account.
  func open(_ sealed: Data, of account: Int64) throws(AccountError) -> Data {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let secret = try? AES.GCM.open(box, using: key, authenticating: Self.context(account))
    else { throw .keyDoesNotFit }
    return secret
  }

  private static func context(_ account: Int64) -> Data {
    Data("parallax second factor \(account)".utf8)
  }
}
