import Foundation
import Governance
import TestSupport
import Testing

@testable import SurveyWeb

/// What the log never holds, whatever people with accounts do.
@Suite struct DeskRedactionTests {
  @Test func `no address, password, code, token or link of an account stands in the log`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    let bert = try await world.add("bert", .auditor)
    var generator = SystemRandomNumberGenerator()
    let invitation = try await world.site.desk.invite(
      bert.id, at: DeskWorld.now, using: &generator)
    let shown = try await world.visit { client in
      let (visitor, invited) = (DeskVisitor(client), DeskVisitor(client))
      try await visitor.signIn("anna", "a wrong one, surely")
      try await visitor.signIn("anna")
      for path in [
        "/dashboard", "/account", "/account/second-factor", "/accounts/2", "/accounts/99",
      ] {
        _ = try await visitor.get(path)
      }
      let made = try await visitor.post("/accounts/\(bert.id)/invitation")
      _ = try await invited.get("/welcome/\(invitation.text)")
      _ = try await invited.get("/welcome")
      let link = try #require(made.body.firstMatch(of: /welcome\/([0-9a-f]{64})/))
      return await Array(visitor.cookies.values) + Array(invited.cookies.values) + [String(link.1)]
    }
    let log = world.log.lines.joined(separator: "\n")
    #expect(log.contains("/welcome/{secret}"))
    let secrets =
      shown + [
        invitation.text, AccountHarbour.password, "a wrong one, surely", "anna@harbour.example",
        "bert@harbour.example", "Anna", "Bert",
      ]
    for secret in secrets { #expect(!log.contains(secret), "\(secret)") }
  }
}
