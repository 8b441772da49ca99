import Foundation
import Governance
import JWTKit

/// The keys by which a provider signs (JSON Web Key Set, RFC 7517).
struct KeySet: Sendable {
  /// A way of signing that is taken: none without a signature, none with a shared secret.
  enum Algorithm: String, CaseIterable, Sendable {
    case rs256 = "RS256"
    case rs384 = "RS384"
    case rs512 = "RS512"
    case ps256 = "PS256"
    case ps384 = "PS384"
    case ps512 = "PS512"
    case es256 = "ES256"
    case es384 = "ES384"
    case es512 = "ES512"
    case eddsa = "EdDSA"

    /// The kind of key that signs so.
    var keyType: JWK.KeyType {
      switch self {
      case .rs256, .rs384, .rs512, .ps256, .ps384, .ps512: .rsa
      case .es256, .es384, .es512: .ecdsa
      case .eddsa: .octetKeyPair
      }
    }
  }

  /// The fewest bytes of a modulus: 2048 bits (RFC 7518, 3.3).
  private static let shortestModulus = 256

  private let keys: [JWK]

  /// Reads a set; keys of other kinds and for other uses are passed over.
  ///
  /// - Throws: ``ProviderError/badKeys`` where it is no set, or none of its keys can be used.
  init(_ bytes: Data) throws(ProviderError) {
    guard let set = try? JSONDecoder().decode(Raw.self, from: bytes) else { throw .badKeys }
    keys = set.keys.compactMap(\.key)
    guard !keys.isEmpty else { throw .badKeys }
  }

  /// The key for a token, ready for one way of signing.
  ///
  /// - Returns: `nil` where no key has the name and the kind, or where a token names none and several fit.
  func key(named name: String?, for algorithm: Algorithm) -> JWK? {
    let fitting = keys.filter { key in
      key.keyType == algorithm.keyType
        && (key.algorithm.map { $0.rawValue == algorithm.rawValue } ?? true)
        && (name == nil || key.keyIdentifier?.string == name)
    }
    guard fitting.count == 1, var key = fitting.first else { return nil }
    key.algorithm = JWK.Algorithm(rawValue: algorithm.rawValue)
    key.keyIdentifier = key.keyIdentifier ?? JWKIdentifier(string: "only")
    key.privateExponent = nil
    return key
  }

  private struct Raw: Decodable {
    let keys: [Entry]
  }

  /// An entry of the set; one that cannot be read is none, and does not spoil the others.
  private struct Entry: Decodable {
    let key: JWK?

    init(from decoder: any Decoder) {
      let use = (try? decoder.container(keyedBy: Use.self))
        .flatMap { try? $0.decodeIfPresent(String.self, forKey: .use) }
      let read = try? JWK(from: decoder)
      guard let read, use == nil || use == "sig", KeySet.isStrong(read) else {
        key = nil
        return
      }
      key = read
    }

    private enum Use: String, CodingKey {
      case use
    }
  }

  private static func isStrong(_ key: JWK) -> Bool {
    guard key.keyType == .rsa else { return true }
    return (key.modulus.flatMap(Base64URL.bytes)?.count ?? 0) >= shortestModulus
  }
}

/// Base 64 in the alphabet of addresses, without padding (RFC 7515).
enum Base64URL {
  /// The bytes of a text; `nil` where it is none.
  static func bytes(_ text: String) -> Data? {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(
      base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
  }
}
