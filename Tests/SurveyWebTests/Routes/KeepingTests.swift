import Collecting
import Foundation
import HTTPTypes
import Testing

@testable import SurveyWeb

/// Nothing that was chosen or written gets lost on the way.
@Suite struct KeepingTests {
  @Test func `a text that is too long comes back whole, with the fault at its field`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    let words = String(repeating: "Zu lang & <schräg>. ", count: 4)
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let reply = try await visitor.post("/answer/5", ["help": words, "hinder": "Short."])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.title?.hasPrefix("Error: ") == true)
      #expect(reply.body.contains("We kept everything you chose and wrote."))
      #expect(reply.body.contains("Zu lang &amp; &lt;schräg&gt;. Zu lang"))
      #expect(reply.body.contains("Short.</textarea>"))
      #expect(reply.body.contains("Shorten this to 40 characters; it has 79"))
      #expect(reply.body.contains("href=\"#q-help-1\""))
      #expect(reply.body.contains("aria-describedby=\"q-help-1-fault q-help-1-hint\""))
      let summary = try #require(reply.body.range(of: "class=\"error-box\""))
      let heading = try #require(reply.body.range(of: "<h1"))
      #expect(summary.lowerBound < heading.lowerBound)
    }
  }

  @Test func `a value that the scale does not have is a fault, and the rest is kept`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let reply = try await visitor.post("/answer/1", ["welcome-1": "9", "welcome-2": "5"])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.chosen == ["welcome-2": "5"])
      #expect(reply.body.contains("href=\"#q-welcome-1-1\""))
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-2": "5"])
    }
  }

  @Test func `going back keeps the page that is left`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let back = try await visitor.post("/answer/3", ["promises-1": "2", "_go": "back"])
      #expect(back.location == "/answer/2")
      #expect(try await visitor.get("/answer/3").chosen == ["promises-1": "2"])
    }
  }

  @Test func `leaving out takes an answer back`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "2", "welcome-2": "?"])
      #expect(
        try await visitor.get("/answer/1").chosen == ["welcome-1": "2", "welcome-2": "?"])
      _ = try await visitor.post("/answer/1", ["welcome-1": "-", "welcome-2": "?"])
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-2": "?"])
    }
  }

  @Test func `from the check page one comes back to it`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let check = try await visitor.get(SitePath.check)
      #expect(check.body.contains("href=\"/answer/2?from=check#q-welcome-now-1\""))
      let page = try await visitor.get("/answer/2?from=check")
      #expect(page.body.contains("name=\"_from\" value=\"check\""))
      let sent = try await visitor.post("/answer/2", ["welcome-now": "3", "_from": "check"])
      #expect(sent.location == SitePath.check)
    }
  }

  @Test func `nothing is chosen beforehand`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      for number in 0..<6 {
        #expect(try await visitor.get(SitePath.page(number)).chosen.isEmpty)
      }
    }
  }
}
