public import Foundation

/// A password as it is kept: the result of scrypt with its parameters and its salt.
public struct PasswordHash: Hashable, Sendable {
  /// How much work one hash is.
  public struct Cost: Hashable, Sendable {
    /// The binary logarithm of N, the rounds and the memory.
    public let logRounds: Int

    /// r, the size of a block.
    public let blockSize: Int

    /// p, how often it is done.
    public let parallelism: Int

    /// Makes a cost.
    public init(logRounds: Int, blockSize: Int, parallelism: Int) {
      self.logRounds = logRounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// The setting of 32 MiB among those that the OWASP Password Storage Cheat Sheet gives as equal.
    public static let owasp = Cost(logRounds: 15, blockSize: 8, parallelism: 3)
  }

  /// How much work it was.
  public let cost: Cost

  /// 16 random bytes.
  public let salt: Data

  /// 32 bytes.
  public let digest: Data

  /// The salt of a hash that no password has: a mark, since no hash of a password draws it.
  static let nobodysSalt = Data(repeating: 0, count: 16)

  /// Whether nobody has chosen a password yet.
  public var isNobodys: Bool { salt == Self.nobodysSalt }

  /// Makes a hash of its parts.
  public init(cost: Cost, salt: Data, digest: Data) {
    self.cost = cost
    self.salt = salt
    self.digest = digest
  }

  /// Reads a hash off its text.
  ///
  /// - Returns: `nil` where the text is none, or asks for work that nobody would have chosen: N within
  ///   2^4…2^20, r and p within 1…16.
  public init?(text: String) {
    let match = text.wholeMatch(
      of: /\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+\/=]+)\$([A-Za-z0-9+\/=]+)/)
    guard let match, let logRounds = Int(match.1), let blockSize = Int(match.2),
      let parallelism = Int(match.3), let salt = Data(base64Encoded: String(match.4)),
      let digest = Data(base64Encoded: String(match.5)), (4...20).contains(logRounds),
      (1...16).contains(blockSize), (1...16).contains(parallelism), salt.count == 16,
      digest.count == 32
    else { return nil }
    let cost = Cost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
    self.init(cost: cost, salt: salt, digest: digest)
  }

  /// The text that is kept: `$scrypt$ln=15,r=8,p=3$salt$digest`, the bytes in base 64.
  public var text: String {
    "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
      + "$\(salt.base64EncodedString())$\(digest.base64EncodedString())"
  }
}

extension PasswordHash: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the hash, so that no log can.
  public var description: String { "PasswordHash(hidden)" }

  /// A mirror that does not show the hash.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
