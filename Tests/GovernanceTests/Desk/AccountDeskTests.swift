import Foundation
import Governance
import TestSupport
import Testing

@Suite struct AccountDeskTests {
  @Test(arguments: [
    ("anna", "Anna", AccountHarbour.password, AccountError.badAddress),
    ("carl@x.example", " ", AccountHarbour.password, .noName),
    ("carl@x.example", "Carl", "short", .badPassword(.tooShort(5))),
    (Gate.address, "Carl", AccountHarbour.password, .addressTaken),
  ])
  func `an account that cannot be is refused`(
    address: String, name: String, password: String, error: AccountError
  ) async throws {
    let gate = try await Gate()
    await #expect(throws: error) {
      var generator = SystemRandomNumberGenerator()
      _ = try await gate.desk.add(
        address, name: name, post: .auditor, password: password, at: AccountHarbour.now,
        using: &generator)
    }
    #expect(try await gate.store.accounts() == [gate.anna])
  }

  @Test func `a token is shown once, opens until its end, and is kept as a hash`() async throws {
    let gate = try await Gate(.auditor)
    let (now, ends) = (AccountHarbour.now, AccountHarbour.now.addingTimeInterval(3_600))
    var generator = SystemRandomNumberGenerator()
    let text = try await gate.desk.makeToken(
      named: "nightly", scope: [.seeActs], until: ends, of: gate.anna, at: now, using: &generator)
    #expect(text.hasPrefix("parallax_"))
    let found = try #require(try await gate.desk.token(shown: text, at: now))
    #expect(found.account == gate.anna)
    #expect(found.token.hash == BearerSecret(text.dropFirst(9))?.hash)
    #expect(try await gate.desk.token(shown: text, at: ends) == nil)
    #expect(try await gate.desk.token(shown: String(text.dropFirst(9)), at: now) == nil)
    try await gate.store.removeToken(named: "nightly", of: gate.anna.id, at: now)
    #expect(try await gate.desk.token(shown: text, at: now) == nil)
  }

  @Test(arguments: [
    ("", [Right.seeActs], 60.0), ("t", [], 60), ("t", [.keepAccounts], 60), ("t", [.seeActs], 0),
    ("t", [.seeActs], 367 * 86_400),
  ])
  func `a token without name, scope or an end within a year is refused`(
    name: String, scope: [Right], seconds: Double
  ) async throws {
    let gate = try await Gate()
    await #expect(throws: AccountError.badToken) {
      var generator = SystemRandomNumberGenerator()
      _ = try await gate.desk.makeToken(
        named: name, scope: Set(scope), until: AccountHarbour.now.addingTimeInterval(seconds),
        of: gate.anna, at: AccountHarbour.now, using: &generator)
    }
  }
}
