import Foundation
import Governance
import HTTPTypes
import TestSupport
import Testing

@testable import SurveyWeb

/// Signing in through a provider, page by page.
@Suite struct ProviderPageTests {
  private let site = HTTPField.Name("Sec-Fetch-Site")

  /// Goes to the provider, and returns where it answers.
  private func depart(_ visitor: DeskVisitor, next: String? = nil) async throws -> String {
    let reply = try await visitor.get(DeskPath.provider(then: next))
    #expect(reply.status == .seeOther)
    let address = try #require(reply.location)
    let state = try #require(address.firstMatch(of: /[?&]state=([A-Za-z0-9_-]{43})/)?.1)
    return "\(DeskPath.providerReturn)?code=code&state=\(state)"
  }

  @Test func `the page to sign in leads to the provider and back to what was asked for`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    await world.provider.vouch("code", for: "s-1", at: "anna@harbour.example")
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      let page = try await visitor.get("/login?next=%2Faccount")
      #expect(page.body.contains(#"href="/login/provider?next=%2Faccount""#))
      #expect(page.body.contains("Continue with Harbour ID"))
      let back = try await depart(visitor, next: "/account")
      let entered = try await visitor.get(back)
      #expect(entered.status == .seeOther)
      #expect(entered.location == "/account")
      #expect(await visitor.cookies["parallax_trip"] == nil)
      let own = try await visitor.get("/account")
      #expect(own.body.contains("Sign-in with Harbour ID"))
      #expect(own.body.contains("You have signed in with it since"))
      let again = try await visitor.get(back)
      #expect(again.location == "/dashboard", "going back in the history leads on")
    }
  }

  @Test func `without a provider there is no way through one`() async throws {
    var world = try await DeskWorld()
    world.forgetProvider()
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      let page = try await visitor.get("/login")
      #expect(!page.body.contains("/login/provider"))
      for path in [DeskPath.provider, DeskPath.providerReturn] {
        #expect(try await visitor.get(path).status == .notFound)
      }
    }
  }

  @Test func `nobody's address, a revoked account and one that is not verified get the same page`()
    async throws
  {
    let world = try await DeskWorld()
    let bert = try await world.add("bert", .auditor)
    try await world.site.desk.change(
      world.site.desk.record(at: bert.address.text), by: .isRevoked(true), at: DeskWorld.now)
    try await world.visit { client in
      var pages: Set<String> = []
      for address in ["nobody@harbour.example", "bert@harbour.example", nil] {
        let visitor = DeskVisitor(client)
        await world.provider.vouch("code", for: "s-\(address ?? "")", at: address)
        let reply = try await visitor.get(try await depart(visitor))
        #expect(reply.status == .forbidden)
        #expect(reply.heading == "Signing in with Harbour ID did not succeed")
        #expect(await visitor.cookies["parallax_session"] == nil)
        #expect(await visitor.cookies["parallax_trip"] == nil)
        pages.insert(reply.body)
      }
      #expect(pages.count == 1)
    }
  }

  @Test func `a forged answer signs nobody in, and the true one still counts`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    await world.provider.vouch("code", for: "s-1", at: "anna@harbour.example")
    try await world.visit { client in
      let (visitor, thief) = (DeskVisitor(client), DeskVisitor(client))
      let back = try await depart(visitor)
      _ = try await depart(thief)
      #expect(try await thief.get(back).status == .forbidden)
      let forged = "\(DeskPath.providerReturn)?code=code&state=\(String(repeating: "x", count: 43))"
      let reply = try await DeskVisitor(client).get(
        forged, headers: [.cookie: "parallax_trip=\(await visitor.cookies["parallax_trip"] ?? "")"])
      #expect(reply.status == .forbidden)
      #expect(try await visitor.get(back).location == "/dashboard")
    }
  }

  @Test func `an answer after ten minutes, and one with an error, say so and sign nobody in`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    await world.provider.vouch("code", for: "s-1", at: "anna@harbour.example")
    let late = DeskWorld.now.addingTimeInterval(ProviderTrip.longest)
    let (cookie, back) = try await world.visit { client in
      let visitor = DeskVisitor(client)
      let back = try await depart(visitor)
      return (await visitor.cookies["parallax_trip"] ?? "", back)
    }
    try await world.visit(at: late) { client in
      let reply = try await DeskVisitor(client).get(
        back, headers: [.cookie: "parallax_trip=\(cookie)"])
      #expect(reply.status == .forbidden)
      #expect(reply.body.contains("ten minutes are over"))
      let visitor = DeskVisitor(client)
      let denied =
        try await depart(visitor)
        + "&error=access_denied&error_description=%3Cscript%3EEvil"
      let refused = try await visitor.get(denied)
      #expect(refused.status == .forbidden)
      #expect(refused.body.contains("called off there"))
      #expect(!refused.body.contains("Evil"))
    }
  }

  @Test func `a provider that fails is told in words, and in the log by its code alone`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.visit { client in
      for (error, status) in [
        (ProviderError.unreachable, HTTPResponse.Status.serviceUnavailable),
        (.badDocument, .badGateway),
      ] {
        await world.provider.fail(error)
        let reply = try await DeskVisitor(client).get(DeskPath.provider)
        #expect(reply.status == status)
        #expect(reply.body.contains("sign in with your password"))
        await world.provider.fail(nil)
        let visitor = DeskVisitor(client)
        let back = try await depart(visitor)
        await world.provider.fail(.badToken(.audience))
        #expect(try await visitor.get(back).status == .badGateway)
      }
    }
    let log = world.log.lines.joined(separator: "\n")
    #expect(log.contains("provider.unreachable"))
    #expect(log.contains("provider.token-audience"))
    #expect(!log.contains("state="))
    #expect(!log.contains("code=code"))
  }

  @Test func `another site's link does not begin a sign-in, nor does looking ahead`() async throws {
    let world = try await DeskWorld()
    let site = try #require(site)
    try await world.visit { client in
      for headers: HTTPFields in [[site: "cross-site"], [site: "same-site"]] {
        let reply = try await DeskVisitor(client).get(
          "/login/provider?next=%2Faccount", headers: headers)
        #expect(reply.location == "/login?next=%2Faccount")
      }
      let visitor = DeskVisitor(client)
      let looked = try await visitor.send(.head, DeskPath.provider, body: nil)
      #expect(looked.location == "/login")
      #expect(await visitor.cookies["parallax_trip"] == nil)
    }
  }

  @Test func `an account with a second factor is asked for its code, and goes on from there`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    var generator = SystemRandomNumberGenerator()
    let codes = try await world.site.desk.setSecondFactor(
      TOTP(using: &generator), of: world.site.desk.record(at: "anna@harbour.example"),
      lock: world.site.lock, at: DeskWorld.now, using: &generator)
    await world.provider.vouch("code", for: "s-1", at: "anna@harbour.example", by: ["mfa"])
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      let half = try await visitor.get(try await depart(visitor, next: "/account"))
      #expect(half.location == "/login/code?next=%2Faccount")
      #expect(try await visitor.get("/account").status == .seeOther)
      _ = try await visitor.get(try #require(half.location))
      let done = try await visitor.post(
        "/login/code", [SignInComposer.code: codes[0].text, DeskPath.next: "/account"])
      #expect(done.location == "/account")
      #expect(try await visitor.get("/account").status == .ok)
    }
  }

  @Test func `the owner takes the sign-in away, and is signed out`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    await world.provider.vouch("code", for: "s-1", at: "anna@harbour.example")
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      _ = try await visitor.get(try await depart(visitor))
      _ = try await visitor.get("/account")
      let reply = try await visitor.post(DeskPath.removeProvider)
      #expect(reply.heading == "The sign-in is taken away")
      #expect(try await visitor.get("/account").status == .seeOther)
      try await visitor.signIn("anna")
      #expect(try await visitor.get("/account").body.contains("Not used yet."))
      await world.provider.vouch("code", for: "s-1", at: nil)
      let other = DeskVisitor(client)
      #expect(try await other.get(try await depart(other)).status == .forbidden)
    }
  }

  @Test func `who was invited and has no password gets in, and the pages say so`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    var generator = SystemRandomNumberGenerator()
    let (account, _) = try await world.site.desk.addInvited(
      "carl@harbour.example", name: "Carl", post: .auditor, at: DeskWorld.now, using: &generator)
    await world.provider.vouch("code", for: "s-1", at: "carl@harbour.example")
    try await world.visit { client in
      let (visitor, keeper) = (DeskVisitor(client), DeskVisitor(client))
      _ = try await visitor.get(try await depart(visitor))
      let own = try await visitor.get("/account")
      #expect(own.body.contains("You have not chosen a password."))
      try await keeper.signIn("anna")
      let page = try await keeper.get("/accounts/\(account.id)")
      #expect(page.body.contains("Has access, no password, through the provider"))
    }
  }

  @Test func `an administrator takes it away for somebody who has another account there`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    let bert = try await world.add("bert", .auditor)
    await world.provider.vouch("code", for: "s-1", at: "bert@harbour.example")
    try await world.visit { client in
      let (visitor, keeper) = (DeskVisitor(client), DeskVisitor(client))
      _ = try await visitor.get(try await depart(visitor))
      try await keeper.signIn("anna")
      let page = try await keeper.get("/accounts/\(bert.id)")
      #expect(page.body.contains("/accounts/\(bert.id)/remove-provider"))
      let done = try await keeper.post("/accounts/\(bert.id)/remove-provider")
      #expect(done.status == .seeOther)
      #expect(try await visitor.get("/dashboard").status == .seeOther)
      #expect(!(try await keeper.get("/accounts/\(bert.id)").body.contains("remove-provider")))
    }
  }

  @Test func `the cookie of a trip is bound to this server over HTTPS, and ends with it`()
    async throws
  {
    let world = try await DeskWorld(web: WebSettings(secure: true, timeZone: .gmt))
    try await world.visit { client in
      let reply = try await DeskVisitor(client).get(DeskPath.provider)
      let set = try #require(
        reply.headers[values: .setCookie].first { $0.hasPrefix("__Host-parallax-trip=") })
      let attributes = set.split(separator: ";").dropFirst()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(
        Set(attributes) == ["Path=/", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age=600"])
    }
  }
}
