import Collecting
import Foundation
import Governance
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What administrators do with accounts, and what invited people do.
@Suite struct KeepingPageTests {
  @Test func `an invited person chooses a password once, and signs in with it`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/accounts/new")
      let added = try await visitor.post(
        "/accounts",
        [
          "name": "Carl", "address": "carl@harbour.example", "post": "consultant",
          "organisation:Harbour Services": "yes",
        ])
      let link = try #require(added.body.firstMatch(of: /\/welcome\/[0-9a-f]{64}/))
      let carl = DeskVisitor(client)
      let opened = try await carl.get(String(link.0))
      #expect(opened.location == "/welcome")
      let page = try await carl.get("/welcome")
      #expect(page.heading == "Choose your password")
      #expect(page.body.contains("carl@harbour.example"))
      let new = "eleven quiet otters sleep"
      let weak = try await carl.post("/welcome", ["new": "password1234", "again": "password1234"])
      #expect(weak.status == .unprocessableContent)
      #expect(try await carl.post("/welcome", ["new": new, "again": new]).status == .ok)
      let again = DeskVisitor(client)
      _ = try await again.get(String(link.0))
      #expect(try await again.get("/welcome").status == .gone)
      #expect(try await carl.signIn("carl", new).location == "/dashboard")
      let overview = try await carl.get("/dashboard")
      #expect(overview.body.contains("Harbour Services"))
      #expect(!overview.body.contains("Northern Rail"))
    }
  }

  @Test func `an account says whether its invitation was accepted, and until when it can be`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    var generator = SystemRandomNumberGenerator()
    let desk = world.site.desk
    let (account, secret) = try await desk.addInvited(
      "carl@harbour.example", name: "Carl", post: .auditor, at: DeskWorld.now, using: &generator)
    let path = "/accounts/\(account.id)"
    let late = DeskWorld.now.addingTimeInterval(Welcome.lifetime)
    for (moment, words) in [
      (DeskWorld.now, "Invited, not yet accepted (until"), (late, "Invited, not accepted in time"),
    ] {
      try await world.visit(at: moment) { client in
        let visitor = DeskVisitor(client)
        try await visitor.signIn("anna")
        for page in ["/accounts", path] {
          #expect(try await visitor.get(page).body.contains(words), "\(page)")
        }
      }
    }
    let record = try #require(try await desk.invited(by: secret, at: DeskWorld.now))
    try await desk.setPassword(
      of: record, to: "eleven quiet otters sleep", knowing: nil, from: "here", at: DeskWorld.now,
      using: &generator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      let page = try await visitor.get(path)
      #expect(page.body.contains("Has access, password only"))
      #expect(!page.body.contains("Invited"))
    }
  }

  @Test func `an invitation ends after seven days, with the next one, and with the access`()
    async throws
  {
    let world = try await DeskWorld()
    let bert = try await world.add("bert", .auditor)
    var generator = SystemRandomNumberGenerator()
    let desk = world.site.desk
    let first = try await desk.invite(bert.id, at: DeskWorld.now, using: &generator)
    let last = DeskWorld.now.addingTimeInterval(Welcome.lifetime)
    #expect(try await desk.invited(by: first, at: last.addingTimeInterval(-1)) != nil)
    #expect(try await desk.invited(by: first, at: last) == nil)
    let second = try await desk.invite(bert.id, at: DeskWorld.now, using: &generator)
    #expect(try await desk.invited(by: first, at: DeskWorld.now) == nil)
    let record = try #require(try await world.accounts.accountRecord(of: bert.id))
    try await desk.change(record, by: .isRevoked(true), at: DeskWorld.now)
    #expect(try await desk.invited(by: second, at: DeskWorld.now) == nil)
  }

  @Test func `revoking ends a session at once, and restoring lets in again`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    let carl = try await world.add("carl", .consultant(organisations: ["Harbour Services"]))
    try await world.visit { client in
      let (keeper, visitor) = (DeskVisitor(client), DeskVisitor(client))
      try await keeper.signIn("anna")
      try await visitor.signIn("carl")
      #expect(try await visitor.get("/dashboard").status == .ok)
      _ = try await keeper.get("/accounts/\(carl.id)")
      #expect(try await keeper.post("/accounts/\(carl.id)/revoke").status == .seeOther)
      #expect(try await visitor.get("/dashboard").status == .seeOther)
      #expect(try await visitor.signIn("carl").status == .unprocessableContent)
      #expect(try await keeper.post("/accounts/\(carl.id)/restore").status == .seeOther)
      #expect(try await visitor.signIn("carl").location == "/dashboard")
    }
  }

  @Test func `the last administrator is kept`() async throws {
    let world = try await DeskWorld()
    let anna = try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/accounts/\(anna.id)")
      let reply = try await visitor.post("/accounts/\(anna.id)/revoke")
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("nobody could keep the accounts"))
    }
  }

  @Test func `a leader gets a department of one organisation`() async throws {
    let world = try await DeskWorld()
    try await world.waves.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
    try await world.add("anna", .administrator)
    let bert = try await world.add("bert", .auditor)
    let department = try #require(Harbour.departments.first)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/accounts/\(bert.id)")
      let path = "/accounts/\(bert.id)/post"
      let value = "Harbour%20Services/" + DeskPath.escaped(department.id.rawValue)
      for form in [
        ["post": "leader"], ["post": "king"], ["post": "consultant"],
        ["post": "auditor", "department": value],
        ["post": "leader", "department": value, "organisation:Northern Rail": "yes"],
        ["post": "leader", "department": "Northern%20Rail/x"],
      ] {
        #expect(try await visitor.post(path, form).status == .unprocessableContent, "\(form)")
      }
      let done = try await visitor.post(path, ["post": "leader", "department": value])
      #expect(done.status == .seeOther)
      let now = try await world.accounts.accountRecord(of: bert.id)?.account.post
      #expect(
        now == .leader(organisation: "Harbour Services", department: department.id))
    }
  }

  @Test(arguments: [
    ("", "dora@harbour.example", "needs a name"), ("Dora", "no address", "no mail address"),
    ("Dora", "ANNA@harbour.example", "Another account"),
  ])
  func `an account that cannot be added leaves what was typed`(
    _ name: String, _ address: String, _ words: String
  ) async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/accounts/new")
      let reply = try await visitor.post(
        "/accounts", ["name": name, "address": address, "post": "auditor"])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains(words))
      #expect(reply.body.contains(address))
      #expect(try await world.accounts.accounts().count == 1)
    }
  }
}
