import Foundation
import Governance
import TestSupport
import Testing

@Suite struct SecondFactorTests {
  private func confirm(
    _ gate: Gate, _ half: BearerSecret, _ code: String, after seconds: TimeInterval = 0
  ) async throws -> SignInDesk.Outcome {
    var generator = SystemRandomNumberGenerator()
    return try await gate.signIn.confirm(
      half, code: code, from: Gate.home, at: AccountHarbour.now.addingTimeInterval(seconds),
      using: &generator)
  }

  private func half(_ gate: Gate, after seconds: TimeInterval = 0) async throws -> BearerSecret {
    guard case .needsCode(let half) = try await gate.enter(after: seconds) else {
      throw AccountError.wrongCode
    }
    return half
  }

  private func code(_ totp: TOTP, after seconds: TimeInterval = 0) -> String {
    totp.code(ofStep: TOTP.step(at: AccountHarbour.now.addingTimeInterval(seconds)))
  }

  @Test func `the password alone opens nothing where a second factor is set`() async throws {
    let gate = try await Gate()
    let (totp, _) = try await gate.secondFactor()
    let half = try await half(gate)
    #expect(try await gate.who(half) == nil)
    let wrong = code(totp) == "000000" ? "000001" : "000000"
    #expect(try await confirm(gate, half, wrong) == .wrong)
    guard case .signedIn(let secret) = try await confirm(gate, half, code(totp)) else {
      Issue.record("the right code does not open")
      return
    }
    #expect(try await gate.who(secret) == gate.anna)
    #expect(secret != half)
    #expect(try await confirm(gate, half, code(totp, after: 30), after: 30) == .wrong)
  }

  @Test func `each code counts once`() async throws {
    let gate = try await Gate()
    let (totp, _) = try await gate.secondFactor()
    let (one, other) = (try await half(gate), try await half(gate))
    _ = try await confirm(gate, one, code(totp))
    #expect(try await confirm(gate, other, code(totp)) == .wrong)
  }

  @Test func `a recovery code opens once`() async throws {
    let gate = try await Gate()
    let (_, codes) = try await gate.secondFactor()
    #expect(Set(codes).count == RecoveryCode.count)
    guard
      case .signedIn = try await confirm(gate, half(gate), codes[3].text.uppercased())
    else {
      Issue.record("the recovery code does not open")
      return
    }
    #expect(try await confirm(gate, half(gate), codes[3].text) == .wrong)
    #expect(try await gate.store.recoveryCodeCount(of: gate.anna.id) == 9)
  }

  @Test func `the code is waited for five minutes, and tries are slowed down`() async throws {
    let gate = try await Gate()
    let (totp, _) = try await gate.secondFactor()
    let late = try await half(gate)
    #expect(try await confirm(gate, late, code(totp, after: 300), after: 300) == .wrong)
    let half = try await half(gate)
    for _ in 1...6 { #expect(try await confirm(gate, half, "12345") == .wrong) }
    #expect(
      try await confirm(gate, half, code(totp))
        == .wait(until: AccountHarbour.now.addingTimeInterval(5)))
    guard case .signedIn = try await confirm(gate, half, code(totp, after: 5), after: 5) else {
      Issue.record("the wait does not end")
      return
    }
  }

  @Test func `setting a second factor ends the sessions, and taking it away too`() async throws {
    let gate = try await Gate()
    let first = try await gate.entered()
    _ = try await gate.secondFactor()
    #expect(try await gate.who(first) == nil)
    try await gate.desk.removeSecondFactor(
      of: gate.desk.record(at: Gate.address), at: AccountHarbour.now)
    _ = try await gate.entered()
    await #expect(throws: AccountError.noSecondFactor) {
      try await gate.desk.removeSecondFactor(
        of: gate.desk.record(at: Gate.address), at: AccountHarbour.now)
    }
  }

  @Test func `another key opens no secret`() async throws {
    let gate = try await Gate()
    let (totp, _) = try await gate.secondFactor()
    let lock = try #require(SecretLock(key: AccountHarbour.bytes(8)))
    let other = SignInDesk(store: gate.store, keeper: gate.keeper, lock: lock)
    let half = try await half(gate)
    let typed = code(totp)
    await #expect(throws: AccountError.keyDoesNotFit) {
      var generator = SystemRandomNumberGenerator()
      _ = try await other.confirm(
        half, code: typed, from: Gate.home, at: AccountHarbour.now, using: &generator)
    }
    #expect(SecretLock(key: Data(count: 31)) == nil)
  }

  @Test func `the app's address names issuer, account and secret`() async throws {
    let gate = try await Gate()
    let totp = TOTP(secret: Data("12345678901234567890".utf8))
    #expect(
      totp.address(for: gate.anna)
        == "otpauth://totp/Parallax:anna%40harbour%2Eexample"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Parallax")
  }
}
