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
      let start = try await visitor.get(link.path)
      #expect(start.body.contains("<form action=\"/answer/\(wish)\">"))
      let asked = try await visitor.get("/answer/\(wish)")
      // Who has looked at the questions already would not start them.
      #expect(asked.body.contains(">Go to the questions</a>") && !asked.body.contains(">Start<"))
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
      _ = try await visitor.get(link.path)
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
      _ = try await visitor.get(link.path)
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
      let form =
        /action="([^"]*decline)"><input [^>]*_sheet[^>]*><input type="hidden" name="lang" value="de">/
      let action = try #require(start.body.firstMatch(of: form)?.1)
      let asked = try await visitor.get("\(action)?lang=de")
      #expect(asked.heading == "Sie möchten lieber nicht teilnehmen?")
    }
  }
}
