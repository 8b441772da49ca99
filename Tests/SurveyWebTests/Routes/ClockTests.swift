import Collecting
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import SurveyWeb

/// A clock that is wrong, jumps or is set back makes no second ballot and no other receipt.
@Suite struct ClockTests {
  @Test func `after sending, every clock shows the one receipt`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client async throws in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
      #expect(try await visitor.post(SitePath.submit).location == SitePath.receipt(again: false))
    }
    let day = 86_400.0
    for moment in [
      Harbour.opens - day, Harbour.opens, Harbour.during - day, Harbour.during, Harbour.closes,
      Harbour.closes + 400 * day, Date(timeIntervalSince1970: 0),
    ] {
      try await world.visit(at: moment) { client async throws in
        let visitor = Visitor(client)
        #expect(try await visitor.get(link.path).code == link.receipt.text)
        #expect(try await visitor.post(SitePath.start(secret: link.text)).code == link.receipt.text)
      }
    }
    #expect(try await world.ballots() == 1)
  }

  @Test func `a clock before the beginning or after the end takes nothing, and loses nothing`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    let cookie = SheetCookie(secure: false).header(for: link)
    let token = FormToken(link).text
    try await world.visit { client async throws in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
    }
    for moment in [Harbour.opens - 1, Harbour.closes, Harbour.after] {
      try await world.visit(at: moment) { client async throws in
        let form = ["_sheet": token, "welcome-1": "1"]
        for path in ["/answer/1", SitePath.submit] {
          let reply = try await Visitor(client).post(
            path, form, headers: [.cookie: String(cookie.prefix { $0 != ";" })])
          #expect([.forbidden, .gone].contains(reply.status), "\(path) at \(moment)")
          #expect(reply.code == nil)
        }
      }
    }
    #expect(try await world.ballots() == 0)
    try await world.visit { client async throws in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-1": "4"])
      _ = try await visitor.post(SitePath.submit)
      #expect(try await visitor.get(SitePath.receipt(again: false)).code == link.receipt.text)
    }
    #expect(try await world.ballots() == 1)
  }

  @Test func `a draft that cannot be read is not sent as an empty sheet`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client async throws in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
      let draft = try #require(try await world.draft(of: link))
      let invitation = try #require(try await world.store.invitation(linkHash: link.hash))
      try await world.store.saveDraft(Data(count: draft.count), of: invitation.id)
      #expect(try await visitor.post(SitePath.submit).location == SitePath.check)
      #expect(try await world.ballots() == 0)
      _ = try await visitor.post("/answer/1", ["welcome-1": "5"])
      #expect(try await visitor.post(SitePath.submit).location == SitePath.receipt(again: false))
    }
    #expect(try await world.ballots() == 1)
  }
}
