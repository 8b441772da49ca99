import Crypto
public import Foundation

/// The secret of the installation from which, with an invitation's nonce, its link is made again.
///
/// It lies in the folder of keys, never in the database.
public struct LinkKey: Sendable {
  /// How many bytes a link key has.
  public static let byteCount = 32

  let key: SymmetricKey

  /// Makes a link key of its bytes; `nil` unless there are ``byteCount`` of them.
  public init?(_ bytes: Data) {
    guard bytes.count == Self.byteCount else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// Draws a link key.
  public static func random() -> LinkKey { LinkKey(key: SymmetricKey(size: .bits256)) }

  private init(key: SymmetricKey) {
    self.key = key
  }

  /// The bytes, to be kept in the folder of keys.
  var bytes: Data { key.withUnsafeBytes { Data($0) } }
}

extension LinkKey: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the key.
  public var description: String { "LinkKey(hidden)" }

  /// A mirror that does not show the key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
