import Collecting
import Foundation
import Governance
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What somebody does with the own account.
@Suite struct AccountPageTests {
  typealias Field = OwnAccountComposer.Field

  @Test func `another password ends the session, and only it signs in`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/account")
      let new = "eleven quiet otters sleep"
      let done = try await visitor.post(
        "/account/password", [Field.oldPassword: AccountHarbour.password, "new": new, "again": new])
      #expect(done.heading == "Your password is changed")
      #expect(try await visitor.get("/account").status == .seeOther)
      #expect(try await visitor.signIn("anna").status == .unprocessableContent)
      #expect(try await visitor.signIn("anna", new).location == "/dashboard")
    }
  }

  @Test(arguments: [
    (
      "not it", "eleven quiet otters sleep", "eleven quiet otters sleep",
      "This is not your password."
    ),
    (AccountHarbour.password, "eleven quiet otters", "eleven quiet otter", "passwords differ"),
    (AccountHarbour.password, "short", "short", "this one has 5"),
  ])
  func `a password that cannot be taken changes nothing and says why`(
    _ old: String, _ new: String, _ again: String, _ words: String
  ) async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/account")
      let refused = try await visitor.post(
        "/account/password", [Field.oldPassword: old, "new": new, "again": again])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.body.contains(words))
      #expect(refused.title?.hasPrefix("Error:") == true)
      #expect(!refused.body.contains(new))
      #expect(try await visitor.get("/account").status == .ok)
    }
  }

  @Test
  func `a second factor is set up with its own code, asked for, and replaced by a recovery code`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      let setUp = try await visitor.get("/account/second-factor")
      let totp = try Self.factor(on: setUp)
      let offer = try #require(setUp.body.firstMatch(of: /name="offer" value="([^"]+)"/))
      let sealed = String(offer.1).replacing("&#43;", with: "+").replacing("&#x2B;", with: "+")
        .replacing("&#61;", with: "=").replacing("&#x3D;", with: "=").replacing("&#47;", with: "/")
        .replacing("&#x2F;", with: "/")
      var form = [
        Field.offer: sealed, Field.factorPassword: AccountHarbour.password, Field.code: "000000",
      ]
      let wrong = try await visitor.post("/account/second-factor", form)
      #expect(wrong.status == .unprocessableContent)
      form[Field.code] = totp.code(ofStep: TOTP.step(at: DeskWorld.now))
      let done = try await visitor.post("/account/second-factor", form)
      let codes = done.body.matches(of: /<code>([^<]+)<\/code>/).map { String($0.1) }
      #expect(codes.count == RecoveryCode.count)

      #expect(try await visitor.signIn("anna").location == "/login/code")
      #expect(try await visitor.get("/dashboard").status == .seeOther)
      _ = try await visitor.get("/login/code")
      #expect(
        try await visitor.post("/login/code", ["code": "123"]).status == .unprocessableContent)
      let entered = try await visitor.post("/login/code", ["code": codes[0]])
      #expect(entered.location == "/dashboard")
      let page = try await visitor.get("/account")
      #expect(page.body.contains("9 of 10 recovery codes are left"))
    }
  }

  @Test func `a second factor that was offered to somebody else is not taken`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    let bert = try await world.add("bert", .auditor)
    var generator = SystemRandomNumberGenerator()
    let offer = try world.site.desk.offerSecondFactor(
      to: bert, lock: world.site.lock, using: &generator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/account/second-factor")
      let reply = try await visitor.post(
        "/account/second-factor",
        [
          Field.offer: offer.sealed.base64EncodedString(),
          Field.factorPassword: AccountHarbour.password,
          Field.code: offer.totp.code(ofStep: TOTP.step(at: DeskWorld.now)),
        ])
      #expect(reply.status == .forbidden)
    }
  }

  @Test func `the time for the code ends`() async throws {
    let world = try await DeskWorld()
    let anna = try await world.add("anna", .administrator)
    var generator = SystemRandomNumberGenerator()
    let record = try #require(try await world.accounts.accountRecord(of: anna.id))
    _ = try await world.site.desk.setSecondFactor(
      TOTP(using: &generator), of: record, lock: world.site.lock, at: DeskWorld.now,
      using: &generator)
    let cookies = try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      return await visitor.cookies
    }
    let half = try #require(cookies["parallax_half"])
    try await world.visit(at: DeskWorld.now.addingTimeInterval(Session.halfEnd)) { client in
      let late = try await DeskVisitor(client).get(
        "/login/code", headers: [.cookie: "parallax_half=\(half)"])
      #expect(late.heading == "The time for the code is over")
    }
  }

  @Test func `a token is shown once, reads as far as its scope, and is revoked`() async throws {
    let world = try await DeskWorld()
    let carl = try await world.add("carl", .consultant(organisations: ["Harbour Services"]))
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      _ = try await visitor.get("/account")
      let form = [
        Field.tokenName: "nightly", Field.scope(.seeWaves): "yes", Field.scope(.seeActs): "yes",
        Field.tokenUntil: "2027-03-01", Field.tokenPassword: AccountHarbour.password,
      ]
      let made = try await visitor.post("/account/tokens", form)
      let text = try #require(made.body.firstMatch(of: /<code>(parallax_[0-9a-f]{64})<\/code>/))
      let found = try #require(
        try await world.site.desk.token(shown: String(text.1), at: DeskWorld.now))
      #expect(found.account.id == carl.id)
      #expect(found.token.scope == [.seeWaves])
      #expect(!(try await visitor.get("/account").body.contains(String(text.1))))
      #expect(try await visitor.post("/account/tokens", form).body.contains("a token of this name"))
      let gone = try await visitor.post("/account/tokens/revoke", [Field.tokenName: "nightly"])
      #expect(gone.status == .seeOther)
      #expect(try await world.site.desk.token(shown: String(text.1), at: DeskWorld.now) == nil)
    }
  }

  @Test(arguments: ["2027-02-30", "", "soon", "2020-01-01", "2040-01-01"])
  func `a token has a last day within a year`(_ day: String) async throws {
    let world = try await DeskWorld()
    try await world.add("bert", .auditor)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("bert")
      _ = try await visitor.get("/account")
      let reply = try await visitor.post(
        "/account/tokens",
        [
          Field.tokenName: "t", Field.scope(.seeActs): "yes", Field.tokenUntil: day,
          Field.tokenPassword: AccountHarbour.password,
        ])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("a last day within a year from now"))
    }
  }

  @Test func `sessions are told apart by the kind of browser, and nothing finer`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let (here, there) = (DeskVisitor(client), DeskVisitor(client))
      try await here.signIn("anna")
      _ = try await there.get(DeskPath.signIn)
      _ = try await there.post(
        DeskPath.signIn, ["address": "anna@harbour.example", "password": AccountHarbour.password],
        headers: [.userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0"])
      #expect(try await here.get("/account").body.contains("Firefox on Linux"))
      let page = try await there.get("/account")
      #expect(page.body.contains("This browser: Firefox on Linux"))
      #expect(page.body.contains("Another browser"))
      #expect(!page.body.contains("140"))
    }
  }

  @Test func `other sessions are ended, and this one stays`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let (here, there) = (DeskVisitor(client), DeskVisitor(client))
      try await here.signIn("anna")
      try await there.signIn("anna")
      #expect(try await here.get("/account").body.contains("Another browser"))
      #expect(try await here.post("/account/sessions/end").status == .seeOther)
      #expect(try await there.get("/account").status == .seeOther)
      let page = try await here.get("/account")
      #expect(page.status == .ok)
      #expect(!page.body.contains("Another browser"))
    }
  }

  /// The factor that a page offers, read off its link.
  private static func factor(on page: Visitor.Reply) throws -> TOTP {
    let found = try #require(page.body.firstMatch(of: /secret[^A-Z2-7]+([A-Z2-7]{32})/))
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = String(found.1).flatMap { character -> [UInt8] in
      let value = alphabet.firstIndex(of: character) ?? 0
      return (0..<5).map { UInt8(value >> (4 - $0) & 1) }
    }
    let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | $1 }
    }
    return TOTP(secret: Data(bytes))
  }
}
