import Foundation
import Governance
import HTTPTypes
import TestSupport
import Testing

@testable import SurveyWeb

/// Signing in and out, and what stands before every page.
@Suite struct SignInPageTests {
  @Test func `a visitor who wants to read is asked to sign in, and led back`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      let closed = try await visitor.get("/dashboard?from=mail")
      #expect(closed.status == .seeOther)
      #expect(closed.location == "/login?next=%2Fdashboard%3Ffrom%3Dmail")
      let page = try await visitor.get(try #require(closed.location))
      #expect(page.body.contains(#"name="next" value="/dashboard?from=mail""#))
      let entered = try await visitor.signIn("anna", then: "/dashboard?from=mail")
      #expect(entered.status == .seeOther)
      #expect(entered.location == "/dashboard?from=mail")
      #expect(try await visitor.get("/dashboard").heading == "Organisations")
    }
  }

  @Test(arguments: [
    "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "",
    "/a\nb", "evil", "/" + String(repeating: "a", count: 600), "/%0d%0aSet-Cookie:x\u{0}",
  ])
  func `nobody is led to another server after signing in`(_ next: String) async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      let entered = try await visitor.signIn("anna", then: next)
      #expect(entered.location == "/dashboard")
    }
  }

  @Test func `a wrong password and an address of nobody get the same page`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      var pages: [String] = []
      for name in ["anna", "nobody"] {
        let visitor = DeskVisitor(client)
        let reply = try await visitor.signIn(name, "a wrong one, surely")
        #expect(reply.status == .unprocessableContent)
        #expect(try await visitor.get("/dashboard").status == .seeOther)
        pages.append(
          reply.body.replacing(name, with: "somebody").replacing(/value="[0-9a-f]{32}"/, with: ""))
      }
      #expect(pages[0] == pages[1])
      #expect(pages[0].contains("Address and password do not belong together"))
      #expect(!pages[0].contains("a wrong one, surely"))
    }
  }

  @Test func `who tries too often is told how long to wait, whether or not there is an account`()
    async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      for name in ["anna", "nobody"] {
        let visitor = DeskVisitor(client)
        for _ in 0..<6 { _ = try await visitor.signIn(name, "a wrong one, surely") }
        let reply = try await visitor.signIn(name, "a wrong one, surely")
        #expect(reply.status == .tooManyRequests)
        #expect(reply.headers[.retryAfter] == "2")
        #expect(reply.body.contains("try again in 2 seconds"))
      }
    }
  }

  @Test func `signing out ends the session on the server`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/dashboard")
      let secret = try #require(await visitor.cookies["parallax_session"])
      let out = try await visitor.post("/logout")
      #expect(out.location == "/login")
      let stolen = try await DeskVisitor(client).get(
        "/dashboard", headers: [.cookie: "parallax_session=\(secret)"])
      #expect(stolen.status == .seeOther)
    }
  }

  @Test func `a form without the mark of the session is refused, and changes nothing`() async throws
  {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("anna")
      _ = try await visitor.get("/dashboard")
      for mark in ["", String(repeating: "0", count: 32)] {
        #expect(try await visitor.post("/logout", [FormMark.field: mark]).status == .forbidden)
      }
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      #expect(try await visitor.post("/logout", headers: [site: "cross-site"]).status == .forbidden)
      #expect(try await visitor.get("/dashboard").status == .ok)
    }
  }

  @Test func `a form of nobody is refused in words`() async throws {
    let world = try await DeskWorld()
    try await world.visit { client in
      let reply = try await DeskVisitor(client).post("/logout")
      #expect(reply.status == .forbidden)
      #expect(reply.heading == "You are not signed in")
    }
  }

  @Test func `signing in from another site's form is refused`() async throws {
    let world = try await DeskWorld()
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let form = ["address": "anna@harbour.example", "password": AccountHarbour.password]
      let reply = try await DeskVisitor(client).post("/login", form)
      #expect(reply.status == .forbidden)
    }
  }

  @Test func `cookies are bound to this server over HTTPS, and no script reads them`() async throws
  {
    let world = try await DeskWorld(web: WebSettings(secure: true, timeZone: .gmt))
    try await world.add("anna", .administrator)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      let reply = try await visitor.signIn("anna")
      let set = try #require(
        reply.headers[values: .setCookie].first { $0.hasPrefix("__Host-parallax-session=") })
      let attributes = set.split(separator: ";").dropFirst()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(Set(attributes) == ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"])
    }
  }

  @Test func `without accounts there is no page to sign in`() async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      for path in ["/login", "/dashboard", "/styles/desk.css"] {
        let reply = try await Visitor(client).get(path)
        #expect(reply.status == .notFound)
      }
    }
  }

  @Test func `a right of another post is refused, and one that does not reach is not found`() throws
  {
    let secret = try #require(BearerSecret(String(repeating: "0", count: 64)))
    let address = try #require(MailboxName("c@harbour.example"))
    let account = Account(
      id: 3, address: address, name: "C", post: .consultant(organisations: ["Harbour Services"]))
    let session = Session(
      hash: secret.hash, account: 3, stage: .whole, began: DeskWorld.now, used: DeskWorld.now)
    let signedIn = SignedIn(account: account, session: session, formMark: FormMark(secret))
    try signedIn.mayOrNotFound(.seeResults, on: .organisation("Harbour Services"))
    #expect(throws: DeskError.notHere) {
      try signedIn.mayOrNotFound(.seeResults, on: .organisation("Northern Rail"))
    }
    #expect(throws: DeskError.notAllowed) {
      try signedIn.mayOrNotFound(.keepAccounts, on: .program)
    }
  }
}
