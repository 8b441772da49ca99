import Crypto
public import Foundation

/// Codes that an app makes of a shared secret and the time.
///
/// Formula: HOTP(secret, ⌊seconds since 1970 / 30⌋) with HMAC-SHA-1, the last six decimal digits.
///
/// - Source: RFC 6238, RFC 4226.
/// - Checked against: the test vectors of both.
public struct TOTP: Hashable, Sendable {
  /// How long a code counts, in seconds.
  public static let period: Int64 = 30

  /// How many bytes a secret has that is made here.
  public static let secretByteCount = 20

  /// The shared secret.
  public let secret: Data

  /// Makes the codes of a secret.
  public init(secret: Data) {
    self.secret = secret
  }

  /// Makes a random secret.
  public init(using generator: inout some RandomNumberGenerator) {
    secret = Data(
      (0..<Self.secretByteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// The number of the step at a moment.
  public static func step(at moment: Date) -> Int64 {
    Int64((moment.timeIntervalSince1970 / Double(period)).rounded(.down))
  }

  /// The code of a step.
  public func code(ofStep step: Int64, digits: Int = 6) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (8 * (7 - $0))) }
    let hash = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(hash[hash.count - 1] & 15)
    let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let text = String(String(number).suffix(digits))
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step of a code that was typed: this one, the one before or the one after.
  ///
  /// - Parameters:
  ///   - typed: the code; spaces do not matter.
  ///   - moment: now.
  ///   - last: the step whose code was used last; no code of it or of an earlier one counts.
  /// - Returns: `nil` for a code that does not count.
  public func step(of typed: String, at moment: Date, after last: Int64) -> Int64? {
    let code = Array(typed.filter { !$0.isWhitespace }.utf8)
    let now = Self.step(at: moment)
    var found: Int64?
    for step in now - 1...now + 1 {
      let right = Array(self.code(ofStep: step).utf8)
      let isRight =
        code.count == right.count && zip(code, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
      if isRight, step > last, found == nil { found = step }
    }
    return found
  }

  /// The secret as apps take it when it is typed: base 32 of RFC 4648 without padding.
  public var typedSecret: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = secret.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return stride(from: 0, to: bits.count, by: 5).reduce(into: "") { text, start in
      let group = bits[start..<min(start + 5, bits.count)]
      let value = group.reduce(0) { $0 << 1 | Int($1) } << (5 - group.count)
      text.append(alphabet[value])
    }
  }

  /// The address that an app reads, from a picture or as a link.
  public func address(for account: Account) -> String {
    let allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."~"))
    let label = account.address.text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    return "otpauth://totp/Parallax:\(label)?secret=\(typedSecret)&issuer=Parallax"
  }
}

extension TOTP: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the secret, so that no log can.
  public var description: String { "TOTP(hidden)" }

  /// A mirror that does not show the secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
