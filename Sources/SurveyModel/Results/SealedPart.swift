/// A part of what was frozen of a wave, as it is stored: bytes that nobody reads but their maker, and
/// the hash by which a change would be seen.
public struct SealedPart: Hashable, Sendable {
  /// What the part is called; a wave has each name once.
  public let name: String

  /// The bytes.
  public let content: [UInt8]

  /// The SHA-256 of the bytes, 32 of them.
  public let sha256: [UInt8]

  /// Takes a part as it was stored or made.
  public init(name: String, content: [UInt8], sha256: [UInt8]) {
    self.name = name
    self.content = content
    self.sha256 = sha256
  }
}

extension SealedPart {
  /// The part that holds all but the cells of departments, and the hashes of the parts that hold these:
  /// its own hash is the seal of the whole wave.
  public static let head = "wave"

  /// The name of the part that holds the departments' cells of a facet.
  public static func cells(of facet: Facet) -> String { "cells/\(facet.rawValue)" }

  /// The hash as people compare it: 64 hexadecimal digits.
  public var digits: String { SealDigits.text(of: sha256) }
}

/// A seal as people read it.
public enum SealDigits {
  /// A hash in hexadecimal digits.
  public static func text(of hash: [UInt8]) -> String {
    hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The first digits of a hash, in two groups of four: enough to see that two seals differ.
  public static func brief(_ digits: String) -> String {
    "\(digits.prefix(4)) \(digits.dropFirst(4).prefix(4))"
  }
}
