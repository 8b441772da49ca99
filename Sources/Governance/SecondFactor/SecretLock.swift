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

  /// Encrypts a secret.
  ///
  /// - Parameters:
  ///   - secret: the secret.
  ///   - purpose: what it is for; it is read again for the same purpose alone.
  /// - Returns: nonce, text and mark; `nil` where the library cannot encrypt.
  public func seal(_ secret: Data, for purpose: String) -> Data? {
    try? AES.GCM.seal(secret, using: key, authenticating: Data(purpose.utf8)).combined
  }

  /// Reads a secret.
  ///
  /// - Nil: when it was encrypted with another key or for another purpose.
  public func open(_ sealed: Data, for purpose: String) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: Data(purpose.utf8))
  }

  /// Encrypts the secret of an account.
  func seal(_ secret: Data, of account: Int64) throws(AccountError) -> Data {
    guard let sealed = seal(secret, for: Self.factor(of: account)) else {
      throw .unavailable("a secret cannot be encrypted")
    }
    return sealed
  }

  /// Reads the secret of an account.
  func open(_ sealed: Data, of account: Int64) throws(AccountError) -> Data {
    guard let secret = open(sealed, for: Self.factor(of: account)) else { throw .keyDoesNotFit }
    return secret
  }

  private static func factor(of account: Int64) -> String {
    "parallax second factor \(account)"
  }
}
