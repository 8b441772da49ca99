import Collecting
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What the start page offers in place of answering.
@Suite struct WishPageTests {
  private func wishes(
    of person: Identifier<Participant>, in world: WebWorld
  ) async throws -> Wishes {
    try await world.store.wishes(of: person, in: Harbour.wave().id)
  }

  @Test(arguments: ["doubt", "decline"])
  func `nothing is said before it is asked and sent`(_ wish: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.get(link.path)
      let first = try await visitor.post("\(link.path)/\(wish)")
      // The secret leaves the address at the first step.
      #expect(first.location == "/answer/\(wish)")
      let asked = try await visitor.get("/answer/\(wish)")
      #expect(asked.status == .ok)
      #expect(!asked.body.contains(link.text))
      #expect(try await visitor.get("/answer/\(wish)").heading == asked.heading)
    }
    let nothing = Wishes(doubtsPlace: false, refusesMail: false)
    #expect(try await wishes(of: "ops-north-1", in: world) == nothing)
  }

  @Test func `who would rather not take part gets no mail, and the link works on`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.post(SitePath.decline(secret: link.text))
      let asked = try await visitor.get(SitePath.decline)
      #expect(asked.heading == "You would rather not take part?")
      let sent = try await visitor.post(SitePath.decline)
      #expect(sent.location == SitePath.declined)
      let done = try await visitor.get(SitePath.declined)
      #expect(done.heading == "Thank you for telling us")
      #expect(done.headers[.setCookie]?.contains("Max-Age=0") == true)
      let start = try await visitor.get(link.path)
      #expect(start.body.contains("You said that you would rather not take part. You can still"))
      #expect(!start.body.contains("/decline"))
      _ = try await visitor.begin(link)
      let submitted = try await visitor.post(SitePath.submit)
      #expect(submitted.location == SitePath.receipt(again: false))
    }
    let said = try await wishes(of: "ops-north-1", in: world)
    #expect(said == Wishes(doubtsPlace: false, refusesMail: true))
    #expect(try await world.ballots() == 1)
  }

  @Test func `a doubt about the place is passed on and changes nothing`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.post(SitePath.doubt(secret: link.text))
      let asked = try await visitor.get(SitePath.doubt)
      #expect(asked.body.contains("You are: frontline, in North"))
      _ = try await visitor.post(SitePath.doubt)
      #expect(try await visitor.get(SitePath.doubted).heading == "Thank you, it is passed on")
      let start = try await visitor.get(link.path)
      #expect(start.body.contains("You told those who run the survey"))
      #expect(start.body.contains("in <b>North</b>") || start.body.contains("North"))
    }
    let said = try await wishes(of: "ops-north-1", in: world)
    #expect(said == Wishes(doubtsPlace: true, refusesMail: false))
    #expect(!world.log.lines.joined().contains("ops-north-1"))
  }

  @Test(arguments: [SitePath.doubt, SitePath.decline])
  func `a form of another site, or without its mark, says nothing`(_ path: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      #expect(try await visitor.post(path, headers: [site: "cross-site"]).status == .forbidden)
      #expect(try await visitor.post(path, ["_sheet": "00"]).status == .conflict)
      let first = try await visitor.post("\(link.path)/decline", headers: [site: "cross-site"])
      #expect(first.status == .forbidden)
    }
    let nothing = Wishes(doubtsPlace: false, refusesMail: false)
    #expect(try await wishes(of: "ops-north-1", in: world) == nothing)
  }

  @Test func `the pages come in the language that was chosen on the start page`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let start = try await visitor.get("\(link.path)?lang=de")
      let action = try #require(start.body.firstMatch(of: /action="([^"]*decline[^"]*)"/)?.1)
      _ = try await visitor.post(String(action))
      #expect(
        try await visitor.get(SitePath.decline).heading == "Sie möchten lieber nicht teilnehmen?")
    }
  }
}
