import Collecting
import Foundation
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What a link that leads to no questions says.
@Suite struct LinkDoorTests {
  @Test(arguments: [
    "00000000000000000000000000", "short", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "%00", "a%2Fb",
    "%F0%9F%92%A9", "<script>",
  ])
  func `a link that is none of ours is not found`(_ secret: String) async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      let reply = try await Visitor(client).get("/s/\(secret)")
      #expect(reply.status == .notFound)
      #expect(reply.heading == "We do not know this link" || reply.heading == nil)
      #expect(!reply.body.contains("<script"))
    }
  }

  @Test func `a link is read in capitals and with hyphens`() async throws {
    let world = try await WebWorld()
    let typed = try world.link().text.uppercased()
    try await world.visit { client in
      let reply = try await Visitor(client).get("/s/\(typed.prefix(13))-\(typed.dropFirst(13))")
      #expect(reply.status == .ok)
    }
  }

  @Test func `a link that was taken back is gone`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.store.revoke("ops-north-1", in: Harbour.wave().id)
    try await world.visit { client in
      let visitor = Visitor(client)
      let reply = try await visitor.get(link.path)
      #expect(reply.status == .gone)
      #expect(reply.heading == "This link was replaced")
      #expect(try await visitor.post(SitePath.start(secret: link.text)).status == .gone)
    }
  }

  @Test func `before the wave opens, the page says when it does`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit(at: Harbour.opens.addingTimeInterval(-1)) { client in
      let reply = try await Visitor(client).get(link.path)
      #expect(reply.status == .forbidden)
      #expect(reply.body.contains("It opens on 15 January 2027, 8:00."))
    }
  }

  @Test func `after the wave there is nothing to answer`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit(at: Harbour.after) { client in
      let visitor = Visitor(client)
      let page = try await visitor.get(link.path)
      let start = try await visitor.post(SitePath.start(secret: link.text))
      #expect([page.status, start.status] == [.gone, .gone])
    }
  }

  @Test func `a wave that closes while someone answers takes no ballot, and says so`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    let token = FormToken(link).text
    try await world.visit(at: Harbour.after) { client in
      let cookie: HTTPFields = [.cookie: "\(SheetCookie.name)=\(link.text)"]
      let visitor = Visitor(client)
      let page = try await visitor.post(
        "/answer/1", ["_sheet": token, "welcome-1": "1"], headers: cookie)
      #expect(page.status == .gone)
      let sent = try await visitor.post(SitePath.submit, ["_sheet": token], headers: cookie)
      #expect(sent.status == .gone)
      #expect(sent.heading == "This survey is closed")
    }
    #expect(try await world.ballots() == 0)
  }

  @Test func `without a cookie no page of answers is shown`() async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      for path in ["/answer/1", SitePath.check, SitePath.receipt(again: false)] {
        let reply = try await Visitor(client).get(path)
        #expect(reply.status == .forbidden)
        #expect(reply.heading == "Open your link again")
      }
    }
  }

  @Test(arguments: ["/dashboard", "/status", "/results", "/answer/0", "/answer/99", "/answer/x"])
  func `there is no other page, and none with a result`(_ path: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let reply = try await visitor.get(path)
      #expect(reply.status == .notFound)
      #expect(reply.heading == "There is no page here")
    }
  }
}
