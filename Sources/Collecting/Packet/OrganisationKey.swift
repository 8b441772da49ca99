import Crypto
import Foundation
import SurveyModel

/// The key by which sites know an organisation's packets, and to which they seal what comes back.
///
/// It lies in the folder of keys; both halves follow from one seed.
struct OrganisationKey: Sendable {
  /// How many bytes the seed has.
  static let byteCount = 32

  /// Signs packets.
  let signing: Curve25519.Signing.PrivateKey

  /// Opens what sites bring back.
  let opening: Curve25519.KeyAgreement.PrivateKey

  private let seed: Data

  /// Makes the key of its seed; `nil` unless there are ``byteCount`` bytes.
  init?(_ seed: Data) {
    guard
      seed.count == Self.byteCount,
      let signing = try? Curve25519.Signing.PrivateKey(
        rawRepresentation: Self.derived("parallax packets signing", from: seed)),
      let opening = try? Curve25519.KeyAgreement.PrivateKey(
        rawRepresentation: Self.derived("parallax packets opening", from: seed))
    else { return nil }
    self.seed = seed
    self.signing = signing
    self.opening = opening
  }

  /// Draws a seed.
  static func randomSeed() -> Data { SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } }

  private static func derived(_ info: String, from seed: Data) -> Data {
    HKDF<SHA256>.expand(
      pseudoRandomKey: SymmetricKey(data: seed), info: Data(info.utf8), outputByteCount: 32
    ).withUnsafeBytes { Data($0) }
  }
}

extension OrganisationKey: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the key.
  var description: String { "OrganisationKey(hidden)" }

  /// A mirror that does not show the key.
  var customMirror: Mirror { Mirror(self, children: []) }
}

extension KeyFolder {
  /// The key of an organisation for packets; it is drawn at the first call.
  func organisationKeyOrNew(
    of organisation: Identifier<Organisation>
  ) throws(CollectingError) -> OrganisationKey {
    let file = organisationFile(organisation)
    if try file.read() == nil { try file.create(OrganisationKey.randomSeed()) }
    return try organisationKey(of: organisation)
  }

  /// The key of an organisation for packets.
  ///
  /// - Throws: ``CollectingError/packetKeyMissing(path:)``.
  func organisationKey(
    of organisation: Identifier<Organisation>
  ) throws(CollectingError) -> OrganisationKey {
    let file = organisationFile(organisation)
    guard let seed = try file.read() else { throw .packetKeyMissing(path: file.path) }
    guard let key = OrganisationKey(seed) else { throw .keyDamaged(path: file.path) }
    return key
  }

  /// Keeps the key with which a site signs what it brings home.
  func keep(_ key: Curve25519.Signing.PrivateKey, ofSite packet: Data) throws(CollectingError) {
    try siteFile(packet).create(key.rawRepresentation)
  }

  /// The key with which a site signs what it brings home.
  func siteKey(of packet: Data) throws(CollectingError) -> Curve25519.Signing.PrivateKey {
    let file = siteFile(packet)
    guard let bytes = try file.read() else { throw .packetKeyMissing(path: file.path) }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
      throw .keyDamaged(path: file.path)
    }
    return key
  }

  private func organisationFile(_ organisation: Identifier<Organisation>) -> KeyFile {
    file("packets-\(Data(SHA256.hash(data: Data(organisation.rawValue.utf8))).prefix(16).hex).key")
  }

  private func siteFile(_ packet: Data) -> KeyFile { file("site-\(packet.hex).key") }
}

extension Data {
  /// The bytes in hexadecimal.
  var hex: String {
    map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
