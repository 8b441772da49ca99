import Collecting
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What the start page says is so.
@Suite struct StartWordsTests {
  private func start(_ world: WebWorld) async throws -> String {
    let link = try world.link()
    return try await world.visit { try await Visitor($0).get(link.path).body }
  }

  @Test func `no result is promised where too few people are asked`() async throws {
    let page = try await start(try await WebWorld())
    #expect(page.contains("So few people are asked here that no result will be shown."))
    #expect(!page.contains("The result shows"))
    #expect(!page.contains("smaller than is said here"))
  }

  @Test func `a result is promised where enough people are asked`() async throws {
    let page = try await start(try await WebWorld(settings: WaveSettings(minimumGroup: 3)))
    #expect(page.contains("The result shows where both see the same thing"))
    #expect(!page.contains("no result will be shown"))
  }

  @Test func `the button stands above the promise too, and no identifier stands twice`()
    async throws
  {
    let page = try await start(try await WebWorld())
    let early = try #require(page.firstRange(of: "type=\"submit\" form=\"start\""))
    let promise = try #require(page.firstRange(of: "<section id=\"promise\">"))
    #expect(early.lowerBound < promise.lowerBound)
    let identifiers = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test func `who is asked for consent finds the button below the question only`() async throws {
    let world = try await WebWorld(settings: WaveSettings(smallLeadership: .openLeaders))
    let link = try world.link(of: "boss")
    let page = try await world.visit { try await Visitor($0).get(link.path).body }
    #expect(!page.contains("form=\"start\">Start"))
  }

  @Test func `help names whom the wave names, on each page of its link`() async throws {
    let texts = WaveTexts([
      .contact: LocalizedText(["en": "Ask Noor, room 4.", "de": "Fragen Sie Noor, Zimmer 4."])
    ])
    let world = try await WebWorld(texts: texts)
    let link = try world.link()
    let whole = "Questions, or something is not right? Ask Noor, room 4."
    #expect(try await start(world).contains(whole))
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      #expect(try await visitor.get(SitePath.protection).body.contains(whole))
      #expect(try await visitor.get(SitePath.saved).body.contains(whole))
    }
    try await world.visit(at: Harbour.after) { client in
      let page = try await Visitor(client).get(link.path)
      #expect(page.body.contains(whole))
    }
  }

  @Test(arguments: ["<LINK>", "LINK.", "%E2%80%9CLINK%E2%80%9D", "LINK),"])
  func `a link with marks around it opens`(_ typed: String) async throws {
    let world = try await WebWorld()
    let text = try world.link().text
    let escaped = typed.replacing("LINK", with: text).replacing("<", with: "%3C")
      .replacing(">", with: "%3E")
    try await world.visit { client in
      let page = try await Visitor(client).get("/s/\(escaped)")
      #expect(page.status == .ok)
    }
  }

  @Test func `a link in capitals leads to the one that is kept, in its language`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let reply = try await Visitor(client).get("/S/\(link.text.uppercased())?lang=de")
      #expect(reply.location == "/s/\(link.text)?lang=de")
    }
  }

  @Test(arguments: ["/s", "/s/", "/s/abc", "/S/abc"])
  func `what is no link is told what a link looks like`(_ path: String) async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      let reply = try await Visitor(client).get(path)
      #expect(reply.status == .notFound)
      #expect(reply.heading == "We do not know this link")
      #expect(reply.body.contains("After /s/ it has 26 letters and digits"))
    }
  }
}
