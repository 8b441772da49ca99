import Crypto
import Foundation

/// The code that opens a packet; it goes another way than the file.
///
/// It is drawn, never chosen: 100 random bits, as 20 characters of Crockford's base 32, cannot be
/// guessed, so no slow derivation is needed.
public struct PacketCode: Hashable, Sendable {
  /// How many characters a code has, hyphens apart.
  public static let length = 20

  private let characters: String

  /// Reads a code as it was typed; case, hyphens and spaces do not matter.
  ///
  /// - Returns: `nil` for a text that cannot be a code.
  public init?(_ typed: String) {
    let trimmed = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let canonical = CrockfordBase32.canonical(trimmed, count: Self.length) else {
      return nil
    }
    characters = canonical
  }

  /// Draws a code.
  init(using generator: inout some RandomNumberGenerator) {
    let bytes = (0..<13).map { _ in UInt8.random(in: 0...255, using: &generator) }
    characters = CrockfordBase32.encode(bytes, count: Self.length)
  }

  /// The code as it is shown: five groups of four (`K7QF-2M9X-4RTB-…`).
  public var text: String {
    let code = Array(characters.uppercased())
    return stride(from: 0, to: code.count, by: 4)
      .map { String(code[$0..<min($0 + 4, code.count)]) }
      .joined(separator: "-")
  }

  /// The key under which the contents of a packet lie.
  ///
  /// Formula: HKDF-SHA256(code, salt: the packet's name, info: "parallax packet").
  func key(of packet: Data) -> SymmetricKey {
    derived("parallax packet", packet: packet, bytes: 32)
  }

  /// Eight bytes by which a wrong code is told from a damaged file; of 100 bits they betray nothing
  /// that helps.
  func check(of packet: Data) -> Data {
    derived("parallax packet check", packet: packet, bytes: 8).withUnsafeBytes { Data($0) }
  }

  private func derived(_ info: String, packet: Data, bytes: Int) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Data(characters.utf8)), salt: packet,
      info: Data(info.utf8), outputByteCount: bytes)
  }
}

extension PacketCode: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the code, so that no log can.
  public var description: String { "PacketCode(hidden)" }

  /// A mirror that does not show the code.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
