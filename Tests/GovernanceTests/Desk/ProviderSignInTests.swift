import Foundation
import TestSupport
import Testing

@testable import Governance

/// Whom a provider vouches for, and which account that opens.
@Suite struct ProviderSignInTests {
  private let provider = HarbourProvider()

  /// Goes to the provider and comes back with a code.
  private func enter(
    _ gate: Gate, _ subject: String, at address: String? = Gate.address,
    by methods: Set<String> = [], through other: HarbourProvider? = nil
  ) async throws -> SignInDesk.Outcome? {
    let provider = other ?? provider
    await provider.vouch("code", for: subject, at: address, by: methods)
    var generator = SystemRandomNumberGenerator()
    let trip = try await gate.signIn.begin(
      with: provider, returningTo: "home", onward: "/account", at: AccountHarbour.now,
      using: &generator)
    let back = try await goOn(gate, trip.secret, through: provider)
    guard case .outcome(let outcome, let onward) = back else { return nil }
    #expect(onward == "/account")
    return outcome
  }

  private func goOn(
    _ gate: Gate, _ secret: BearerSecret?, state: String? = nil, code: String? = "code",
    issuer: String? = nil, after seconds: TimeInterval = 1,
    through other: HarbourProvider? = nil
  ) async throws -> SignInDesk.Return {
    var generator = SystemRandomNumberGenerator()
    return try await gate.signIn.goOn(
      with: SignInDesk.Answer(
        secret: secret, state: state ?? secret.map { ProviderWords($0).state }, code: code,
        issuer: issuer), of: other ?? provider, returningTo: "home", from: Gate.home,
      replacing: nil, at: AccountHarbour.now.addingTimeInterval(seconds), using: &generator)
  }

  private func trip(_ gate: Gate) async throws -> BearerSecret {
    var generator = SystemRandomNumberGenerator()
    await provider.vouch("code", for: "s-1", at: Gate.address)
    return try await gate.signIn.begin(
      with: provider, returningTo: "home", onward: nil, at: AccountHarbour.now, using: &generator
    ).secret
  }

  private func isIn(_ outcome: SignInDesk.Outcome?, _ gate: Gate) async throws -> Bool {
    guard case .signedIn(let secret) = outcome else { return false }
    return try await gate.who(secret, after: 2)?.id == gate.anna.id
  }

  @Test func `a verified address opens its account and links it; then the subject alone does`()
    async throws
  {
    let gate = try await Gate()
    #expect(try await isIn(enter(gate, "s-1"), gate))
    #expect(try await isIn(enter(gate, "s-1", at: nil), gate))
    #expect(try await isIn(enter(gate, "s-1", at: "new.name@harbour.example"), gate))
    #expect(await gate.store.notes.filter { $0.deed == .providerLinked }.count == 1)
    #expect(await gate.store.notes.filter { $0.deed == .signedIn }.count == 3)
  }

  @Test func `an address that is not verified, or nobody's, opens nothing and makes nothing`()
    async throws
  {
    let gate = try await Gate()
    #expect(try await enter(gate, "s-1", at: nil) == .wrong)
    #expect(try await enter(gate, "s-2", at: "eve@harbour.example") == .wrong)
    #expect(try await gate.store.accounts().count == 1)
    #expect(await gate.store.notes.map(\.deed) == [.added])
  }

  @Test func `an address that has come to another person there does not open the account`()
    async throws
  {
    let gate = try await Gate()
    _ = try await enter(gate, "s-1")
    #expect(try await enter(gate, "s-2") == .wrong)
    try await gate.desk.removeProvider(
      of: gate.desk.record(at: Gate.address), at: AccountHarbour.now)
    #expect(try await isIn(enter(gate, "s-2"), gate))
    #expect(try await enter(gate, "s-1") == .wrong)
  }

  @Test func `an account whose access was taken back stays shut, linked or not`() async throws {
    for isLinked in [false, true] {
      let gate = try await Gate(.auditor)
      if isLinked { _ = try await enter(gate, "s-1") }
      try await gate.desk.change(
        gate.desk.record(at: Gate.address), by: .isRevoked(true), at: AccountHarbour.now)
      #expect(try await enter(gate, "s-1") == .wrong)
    }
  }

  @Test func `our second factor is asked for, unless a method that is trusted was used there`()
    async throws
  {
    let trusting = HarbourProvider(trusting: ["mfa"])
    for (through, methods, isAsked) in [
      (provider, Set<String>(), true), (provider, ["mfa"], true), (trusting, ["pwd"], true),
      (trusting, ["pwd", "mfa"], false),
    ] {
      let gate = try await Gate()
      let factor = try await gate.secondFactor()
      let outcome = try await enter(gate, "s-1", by: methods, through: through)
      guard case .needsCode(let half) = outcome else {
        #expect(!isAsked)
        #expect(try await isIn(outcome, gate))
        continue
      }
      #expect(isAsked)
      #expect(try await gate.who(half) == nil)
      var generator = SystemRandomNumberGenerator()
      let done = try await gate.signIn.confirm(
        half, code: factor.codes[0].text, from: Gate.home, at: AccountHarbour.now,
        using: &generator)
      #expect(try await isIn(done, gate))
    }
  }

  @Test func `an answer counts once`() async throws {
    let gate = try await Gate()
    let secret = try await trip(gate)
    guard case .outcome(.signedIn, nil) = try await goOn(gate, secret) else {
      Issue.record("nobody is signed in")
      return
    }
    await provider.vouch("code", for: "s-1", at: Gate.address)
    #expect(try await goOn(gate, secret) == .strange)
  }

  @Test func `an answer counts in the browser that has asked, with its state, for ten minutes`()
    async throws
  {
    let gate = try await Gate()
    let (secret, other) = (try await trip(gate), try await trip(gate))
    #expect(try await goOn(gate, nil, state: ProviderWords(secret).state) == .strange)
    #expect(try await goOn(gate, other, state: ProviderWords(secret).state) == .strange)
    #expect(try await goOn(gate, secret, state: "") == .strange)
    #expect(try await goOn(gate, secret, issuer: "https://evil.example") == .strange)
    #expect(try await goOn(gate, other, after: ProviderTrip.longest) == .strange)
    // None of the forged answers has disturbed the true one.
    let back = try await goOn(gate, secret, issuer: provider.issuer)
    guard case .outcome(.signedIn, _) = back else {
      Issue.record("nobody is signed in: \(back)")
      return
    }
  }

  @Test func `a refusal and a provider that fails sign nobody in, and end the trip`() async throws {
    let gate = try await Gate()
    let (first, second) = (try await trip(gate), try await trip(gate))
    await #expect(throws: ProviderError.refused) { try await goOn(gate, first, code: nil) }
    #expect(try await goOn(gate, first) == .strange)
    await provider.fail(.unreachable)
    await #expect(throws: ProviderError.unreachable) { try await goOn(gate, second) }
    await provider.fail(nil)
    #expect(try await goOn(gate, second) == .strange)
    #expect(!(await gate.store.notes.map(\.deed).contains(.signedIn)))
  }

  @Test func `a provider cannot vouch in another's name`() async throws {
    let gate = try await Gate()
    let secret = try await trip(gate)
    await provider.vouch("code", for: "s-1", at: Gate.address, issuer: "https://evil.example")
    await #expect(throws: ProviderError.badToken(.issuer)) { try await goOn(gate, secret) }
  }

  @Test func `the challenge is that of RFC 7636, and all words of a trip differ`() throws {
    let secret = try #require(BearerSecret(String(repeating: "a", count: 64)))
    let words = ProviderWords(secret)
    let all = Set([words.state, words.nonce, words.verifier, words.challenge, secret.text])
    #expect(all.count == 5)
    #expect(words.verifier.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
    #expect(!"\(words)".contains(words.state))
    // RFC 7636, appendix B.
    #expect(
      ProviderWords.challenge(of: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }
}
