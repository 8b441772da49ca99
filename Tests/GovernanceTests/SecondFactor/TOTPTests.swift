import Foundation
import Governance
import TestSupport
import Testing

@Suite struct TOTPTests {
  private let totp = TOTP(secret: Data("12345678901234567890".utf8))

  /// The SHA-1 rows of RFC 6238, appendix B.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
    (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func `codes are those of RFC 6238`(seconds: Int, code: String) {
    let step = TOTP.step(at: Date(timeIntervalSince1970: Double(seconds)))
    #expect(totp.code(ofStep: step, digits: 8) == code)
  }

  /// The rows of RFC 4226, appendix D.
  @Test(
    arguments: zip(
      0..<10,
      [
        "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
        "520489",
      ]))
  func `six digits are those of RFC 4226`(step: Int, code: String) {
    #expect(totp.code(ofStep: Int64(step)) == code)
  }

  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func `a code counts one step before and after its own`(offset: Int, counts: Bool) {
    let now = Date(timeIntervalSince1970: 1_800_000_015)
    let step = TOTP.step(at: now) + Int64(offset)
    let found = totp.step(of: totp.code(ofStep: step), at: now, after: 0)
    #expect(found == (counts ? step : nil))
  }

  @Test func `no code counts at or before the step that was used last`() {
    let now = Date(timeIntervalSince1970: 1_800_000_015)
    let step = TOTP.step(at: now)
    let typed = totp.code(ofStep: step)
    #expect(totp.step(of: typed, at: now, after: step) == nil)
    #expect(totp.step(of: typed, at: now, after: step - 1) == step)
    let spaced = typed.prefix(3) + " " + typed.suffix(3)
    #expect(totp.step(of: String(spaced), at: now, after: 0) == step)
    #expect(totp.step(of: "", at: now, after: 0) == nil)
  }

  /// RFC 4648, section 10, without padding.
  @Test(arguments: [
    ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
    ("foobar", "MZXW6YTBOI"),
  ])
  func `the secret is written in the base 32 of RFC 4648`(text: String, typed: String) {
    #expect(TOTP(secret: Data(text.utf8)).typedSecret == typed)
  }
}
