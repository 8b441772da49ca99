import Crypto
import Foundation

/// What lies around the sealed contents of a packet: what it is, which one, who signed it.
///
/// Layout: "parallax packet" and a line feed (16 bytes), version (1), kind (1), the packet's name (16),
/// the signer's key (32), the check of the code (8, zero on the way home), the length of the contents
/// (4), the contents, and the signature (64; Ed25519) over everything before it.
struct PacketEnvelope: Hashable {
  /// Which way a packet goes.
  enum Kind: UInt8 {
    /// To the site: the wave.
    case outward = 1

    /// Home: the ballots.
    case homeward = 2
  }

  static let version: UInt8 = 1
  static let nameBytes = 16
  static let checkBytes = 8
  private static let magic = Data("parallax packet\n".utf8)
  private static let headBytes = 16 + 1 + 1 + nameBytes + 32 + checkBytes
  private static let signatureBytes = 64

  let kind: Kind
  let name: Data
  let signer: Data
  let check: Data
  let sealed: Data

  init(kind: Kind, name: Data, signer: Data, check: Data? = nil, sealed: Data) {
    self.kind = kind
    self.name = name
    self.signer = signer
    self.check = check ?? Data(repeating: 0, count: Self.checkBytes)
    self.sealed = sealed
  }

  /// Takes a file apart, and sees whether it is whole and its signature fits the key it names.
  ///
  /// Whose key that has to be is for the caller to see.
  init(_ file: Data) throws(CollectingError) {
    let bytes = Data(file)
    guard bytes.prefix(Self.magic.count) == Self.magic else { throw .packet(.notAPacket) }
    let shortest = Self.headBytes + 4 + Self.signatureBytes
    guard bytes.count >= shortest else {
      throw .packet(.cutShort(found: bytes.count, expected: shortest))
    }
    guard bytes[16] == Self.version else {
      throw .packet(.newer(found: Int(bytes[16]), known: Int(Self.version)))
    }
    let length = bytes[Self.headBytes..<Self.headBytes + 4].reduce(0) { $0 << 8 | Int($1) }
    let expected = shortest + length
    if bytes.count < expected {
      throw .packet(.cutShort(found: bytes.count, expected: expected))
    }
    if bytes.count > expected { throw .packet(.tooLong(found: bytes.count, expected: expected)) }
    guard let kind = Kind(rawValue: bytes[17]) else { throw .packet(.changed) }
    let nameEnd = 18 + Self.nameBytes
    self.init(
      kind: kind, name: Data(bytes[18..<nameEnd]), signer: Data(bytes[nameEnd..<nameEnd + 32]),
      check: Data(bytes[nameEnd + 32..<Self.headBytes]),
      sealed: Data(bytes[(Self.headBytes + 4)..<(Self.headBytes + 4 + length)]))
    guard
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: signer),
      key.isValidSignature(bytes.suffix(Self.signatureBytes), for: signedPart)
    else { throw .packet(.changed) }
  }

  /// What binds the sealed contents to this packet and this way.
  static func context(kind: Kind, name: Data, signer: Data) -> Data {
    magic + [version, kind.rawValue] + name + signer
  }

  /// The file; `nil` when the key does not sign.
  func file(signedBy key: Curve25519.Signing.PrivateKey) -> Data? {
    guard let signature = try? key.signature(for: signedPart) else { return nil }
    return signedPart + signature
  }

  private var signedPart: Data {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: sealed.count >> (24 - 8 * $0)) }
    return Self.context(kind: kind, name: name, signer: signer) + check + length + sealed
  }
}
