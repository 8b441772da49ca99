import Collecting
import Foundation
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What the holder of a receipt, or of a used link, sees and can do.
@Suite struct ReceiptPageTests {
  /// Sends empty answers through a link.
  private func send(_ link: LinkSecret, _ visitor: Visitor) async throws {
    _ = try await visitor.begin(link)
    _ = try await visitor.post(SitePath.submit)
  }

  private func form(_ receipt: Receipt, sure: Bool = false) -> [String: String] {
    ["receipt": receipt.text].merging(sure ? ["_sure": "yes"] : [:]) { one, _ in one }
  }

  /// Seals a wave as its closing does.
  private func close(_ world: WebWorld) async throws {
    try await world.store.beginClosing(Harbour.wave().id)
    try await world.store.empty(Harbour.wave().id, responses: [], comments: [])
    try await world.store.markSealed(Harbour.wave().id)
  }

  @Test func `a receipt shows that the ballot is in the box, however it is typed`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try await send(link, visitor)
      for typed in [
        link.receipt.text, link.receipt.text.lowercased(),
        link.receipt.text.replacing("-", with: " "),
      ] {
        let reply = try await Visitor(client).post(SitePath.lookUp, ["receipt": typed])
        #expect(reply.status == .ok)
        #expect(reply.heading == "Your answers are in the box")
        #expect(reply.code == link.receipt.text)
        #expect(reply.body.contains("Take my answers back"))
      }
    }
  }

  @Test func `taking back asks first, happens once and says the same again`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try await send(link, visitor)
      let asked = try await visitor.post(SitePath.withdraw, form(link.receipt))
      #expect(asked.heading == "Take your answers back?")
      #expect(try await world.ballots() == 1)
      for _ in 1...3 {
        let done = try await visitor.post(SitePath.withdraw, form(link.receipt, sure: true))
        #expect(done.status == .ok)
        #expect(done.heading == "Your answers are taken back")
        #expect(!done.body.contains("Take my answers back"))
      }
      #expect(try await world.ballots() == 0)
      for path in [link.path, SitePath.receipt(again: true)] {
        #expect(try await visitor.get(path).heading == "Your answers are taken back")
      }
      // The link stays used.
      let again = try await visitor.post(SitePath.submit)
      #expect(again.location == SitePath.receipt(again: true))
    }
    #expect(try await world.ballots() == 0)
  }

  @Test func `the front page leads to where a receipt is looked up`() async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      let visitor = Visitor(client)
      let front = try await visitor.get("/")
      let link = try #require(
        front.body.firstMatch(of: /<a href="([^"]*)">Have you answered already\?</)?.1)
      let page = try await visitor.get(String(link))
      #expect(page.status == .ok)
      #expect(page.body.contains("name=\"receipt\""))
    }
  }

  @Test func `reading an address changes nothing`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try await send(link, visitor)
      let query = "?receipt=\(link.receipt.text)&_sure=yes"
      for path in [SitePath.lookUp, SitePath.withdraw] {
        let reply = try await visitor.get(path + query)
        #expect(reply.status == .ok)
        #expect(reply.heading == "Have you answered already?")
        #expect(!reply.body.contains(link.receipt.text))
      }
    }
    #expect(try await world.ballots() == 1)
  }

  @Test(arguments: ["cross-site", "same-site"])
  func `a form of another site takes nothing back`(_ site: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try await send(link, visitor)
      let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
      let reply = try await visitor.post(
        SitePath.withdraw, form(link.receipt, sure: true), headers: [name: site])
      #expect(reply.status == .forbidden)
    }
    #expect(try await world.ballots() == 1)
  }

  @Test func `after the end a ballot waits, and after the closing it is counted`() async throws {
    let world = try await WebWorld()
    let links = [try world.link(of: "sales-1"), try world.link(of: "sales-2")]
    try await world.visit { client in
      let visitor = Visitor(client)
      for link in links { try await send(link, visitor) }
      _ = try await visitor.post(SitePath.withdraw, form(links[1].receipt, sure: true))
    }
    try await world.visit(at: Harbour.after) { client in
      let reply = try await Visitor(client).post(
        SitePath.withdraw, form(links[0].receipt, sure: true))
      #expect(reply.body.contains("The survey is closed, and the box will be opened."))
      #expect(!reply.body.contains("Take my answers back"))
    }
    #expect(try await world.ballots() == 1)
    try await close(world)
    try await world.visit(at: Harbour.after) { client in
      let visitor = Visitor(client)
      for (link, heading) in zip(
        links, ["Your answers were counted", "Your answers are taken back"])
      {
        let found = try await visitor.post(SitePath.lookUp, form(link.receipt))
        let own = try await visitor.get(link.path)
        #expect([found.heading, own.heading] == [heading, heading])
        for page in [found, own] { #expect(!page.body.contains("can take your answers back")) }
      }
    }
  }

  @Test(arguments: [
    ("0000-0000-0000", HTTPResponse.Status.notFound), ("short", .unprocessableContent),
  ])
  func `a receipt of nobody is asked for again, with what was wrong`(
    _ typed: String, _ status: HTTPResponse.Status
  ) async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      for path in [SitePath.lookUp, SitePath.withdraw] {
        let reply = try await Visitor(client).post(path, ["receipt": typed, "_sure": "yes"])
        #expect(reply.status == status)
        #expect(reply.body.contains("We do not know this receipt"))
        #expect(reply.title?.hasPrefix("Error:") == true)
        #expect(!reply.body.contains(typed))
      }
    }
  }

  @Test func `the pages stay in the language in which they were begun`() async throws {
    let world = try await WebWorld()
    let link = try world.link(of: "sales-3")
    try await world.visit { client in
      let visitor = Visitor(client)
      try await send(link, visitor)
      let page = try await visitor.get(link.path)
      let action = try #require(page.body.firstMatch(of: /action="([^"]*withdraw[^"]*)"/)?.1)
      let asked = try await visitor.post(String(action), form(link.receipt))
      #expect(asked.heading == "Antworten zurücknehmen?")
      let done = try await visitor.post(String(action), form(link.receipt, sure: true))
      #expect(done.heading == "Ihre Antworten sind zurückgenommen")
      let english = try await visitor.post(
        SitePath.lookUp, ["receipt": link.receipt.text, "_language": "en"])
      #expect(english.heading == "Your answers are taken back")
    }
  }

  @Test func `no receipt and no link is in the log, whatever is done with it`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try await send(link, visitor)
      _ = try await visitor.post(SitePath.lookUp, form(link.receipt))
      _ = try await visitor.post(SitePath.withdraw, form(link.receipt, sure: true))
    }
    let log = world.log.lines.joined(separator: "\n")
    #expect(log.contains("/receipt"))
    #expect(!log.contains(link.receipt.text) && !log.contains(link.text))
  }
}
