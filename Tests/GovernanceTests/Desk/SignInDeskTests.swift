import Foundation
import Governance
import TestSupport
import Testing

@Suite struct SignInDeskTests {
  @Test func `the right password signs in, and only it`() async throws {
    let gate = try await Gate()
    #expect(try await gate.enter("seven grey herons wad") == .wrong)
    #expect(try await gate.enter(as: "bert@harbour.example") == .wrong)
    #expect(try await gate.enter(as: "no address") == .wrong)
    let secret = try await gate.entered()
    #expect(try await gate.who(secret) == gate.anna)
  }

  @Test func `each signing in draws another secret, and ends the session it replaces`()
    async throws
  {
    let gate = try await Gate()
    let first = try await gate.entered()
    var generator = SystemRandomNumberGenerator()
    let outcome = try await gate.signIn.signIn(
      Gate.address, password: AccountHarbour.password, from: Gate.home, replacing: first,
      at: AccountHarbour.now, using: &generator)
    guard case .signedIn(let second) = outcome else {
      Issue.record("not signed in")
      return
    }
    #expect(first != second)
    #expect(try await gate.who(first) == nil)
    #expect(try await gate.who(second) != nil)
  }

  @Test func `use keeps a session alive, for twelve hours at most`() async throws {
    let gate = try await Gate()
    let secret = try await gate.entered()
    for minutes in stride(from: 25.0, to: 12 * 60, by: 25) {
      #expect(try await gate.who(secret, after: minutes * 60) != nil)
    }
    #expect(try await gate.who(secret, after: 12 * 3_600) == nil)
  }

  @Test func `revoking ends everything at once, and the password opens nothing`() async throws {
    let gate = try await Gate(.auditor)
    let secret = try await gate.entered()
    var generator = SystemRandomNumberGenerator()
    let token = try await gate.desk.makeToken(
      named: "t", scope: [.seeActs], until: AccountHarbour.now.addingTimeInterval(60),
      of: gate.anna, at: AccountHarbour.now, using: &generator)
    #expect(try await gate.desk.token(shown: token, at: AccountHarbour.now) != nil)
    try await gate.desk.change(
      gate.desk.record(at: Gate.address), by: .isRevoked(true), at: AccountHarbour.now)
    #expect(try await gate.who(secret) == nil)
    #expect(try await gate.desk.token(shown: token, at: AccountHarbour.now) == nil)
    #expect(try await gate.enter() == .wrong)
  }

  @Test func `another password ends the sessions, and only it opens`() async throws {
    let gate = try await Gate()
    let secret = try await gate.entered()
    var generator = SystemRandomNumberGenerator()
    let new = "nine blue lanterns hum"
    try await gate.desk.setPassword(
      of: gate.desk.record(at: Gate.address), to: new, knowing: AccountHarbour.password,
      from: "a", at: AccountHarbour.now, using: &generator)
    #expect(try await gate.who(secret) == nil)
    #expect(try await gate.enter() == .wrong)
    guard case .signedIn = try await gate.enter(new) else {
      Issue.record("the new password does not open")
      return
    }
  }

  @Test func `the own password is changed only by who knows the old one`() async throws {
    let gate = try await Gate()
    var generator = SystemRandomNumberGenerator()
    let record = try await gate.desk.record(at: Gate.address)
    await #expect(throws: AccountError.wrongPassword) {
      try await gate.desk.setPassword(
        of: record, to: "nine blue lanterns hum", knowing: "a guess of mine", from: "a",
        at: AccountHarbour.now, using: &generator)
    }
    await #expect(throws: AccountError.badPassword(.common)) {
      try await gate.desk.setPassword(
        of: record, to: "password123", knowing: nil, from: "a", at: AccountHarbour.now,
        using: &generator)
    }
    #expect(try await gate.desk.record(at: Gate.address) == record)
  }

  @Test func `a password that was hashed with other work is hashed anew`() async throws {
    let gate = try await Gate()
    let former = try await gate.desk.record(at: Gate.address)
    let more = PasswordHash.Cost(logRounds: 5, blockSize: 1, parallelism: 1)
    let raised = SignInDesk(
      store: gate.store, keeper: PasswordKeeper(cost: more), lock: gate.lock)
    var generator = SystemRandomNumberGenerator()
    let outcome = try await raised.signIn(
      Gate.address, password: AccountHarbour.password, from: Gate.home, at: AccountHarbour.now,
      using: &generator)
    guard case .signedIn(let secret) = outcome else {
      Issue.record("not signed in")
      return
    }
    let record = try await gate.desk.record(at: Gate.address)
    #expect(record.password.cost == more)
    #expect(record.generation == former.generation)
    #expect(try await gate.who(secret) != nil)
    _ = try await gate.entered(after: 1)
  }

  @Test func `acts are noted without anything secret`() async throws {
    let gate = try await Gate()
    let secret = try await gate.entered()
    try await gate.signIn.signOut(secret, at: AccountHarbour.now)
    #expect(try await gate.who(secret) == nil)
    #expect(await gate.store.notes.map(\.deed) == [.added, .signedIn, .signedOut])
    #expect(await gate.store.notes.allSatisfy { $0.account == gate.anna.id })
  }
}
