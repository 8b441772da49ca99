import Collecting
import Foundation
import HTTPTypes
import Testing

@testable import SurveyWeb

/// The way from the link to the receipt.
@Suite struct AnsweringTests {
  @Test func `a person goes from the link to the receipt, and the ballot lies in the box`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let start = try await visitor.get(link.path)
      #expect(start.status == .ok)
      #expect(start.body.contains(">frontline</span>, in <b>North</b>"))
      var page = try await visitor.begin(link)
      #expect(page.title?.hasPrefix("Part 1 of 2: ") == true)
      let answers = [
        ["welcome-1": "4", "welcome-2": "?"], ["welcome-now": "3", "welcome-needed": "6"],
        ["promises-1": "1", "promises-2": "-"], ["promises-now": "2", "promises-needed": "2"],
        ["hinder": "Parts arrive late."], ["shift": "night"],
      ]
      for (number, given) in answers.enumerated() {
        let reply = try await visitor.post(SitePath.page(number), given)
        #expect(reply.status == .seeOther)
        page = try await visitor.get(reply.location ?? "")
      }
      #expect(page.heading == "Check before you send")
      #expect(page.body.contains("You answered 7 of 8 questions."))
      #expect(page.body.contains("Parts arrive late."))
      let sent = try await visitor.post(SitePath.submit)
      #expect(sent.status == .seeOther)
      #expect(sent.location == SitePath.receipt(again: false))
      let receipt = try await visitor.get(SitePath.receipt(again: false))
      #expect(receipt.heading == "Your answers are in")
      #expect(receipt.code == link.receipt.text)
    }
    #expect(try await world.ballots() == 1)
  }

  @Test func `looking at every page changes nothing`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let draft = try await world.draft(of: link)
      #expect(draft == nil)
      let paths =
        [link.path, SitePath.check, SitePath.receipt(again: false), SitePath.protection]
        + (0..<6).map { SitePath.page($0) } + ["/", "/health", SitePath.saved]
      for path in paths { _ = try await visitor.get(path) }
      #expect(try await world.draft(of: link) == nil)
    }
    #expect(try await world.ballots() == 0)
  }

  @Test func `the secret leaves the address at the first step`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let start = try await visitor.post(SitePath.start(secret: link.text))
      #expect(start.location == "/answer/1")
      let cookie = try #require(start.headers[.setCookie])
      #expect(cookie.contains("; HttpOnly; SameSite=Strict"))
      #expect(cookie.contains("; Path=/answer;"))
      for page in ["/answer/1", "/answer/5", SitePath.check, SitePath.protection] {
        let reply = try await visitor.get(page)
        #expect(!reply.body.contains(link.text))
      }
    }
  }

  @Test func `the receipt survives refreshing, going back and opening the link again`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.get(SitePath.check)
      _ = try await visitor.post(SitePath.submit)
      for path in [SitePath.receipt(again: false), "/answer/3", SitePath.check, link.path] {
        let reply = try await visitor.get(path)
        #expect(reply.status == .ok)
        #expect(reply.code == link.receipt.text)
      }
      let again = try await visitor.get(link.path)
      #expect(again.heading == "Your first answer counts")
    }
    #expect(try await world.ballots() == 1)
  }

  @Test func `stopping clears the cookie, and the link goes on where it was left`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let first = Visitor(client)
      _ = try await first.begin(link)
      let stopped = try await first.post(
        "/answer/1", ["welcome-1": "2", "_go": "later"])
      #expect(stopped.location == SitePath.saved)
      let saved = try await first.get(SitePath.saved)
      #expect(saved.heading == "Your answers are kept")
      #expect(saved.body.contains("26 January 2027, 21:46"))
      #expect(try await first.get("/answer/1").status == .forbidden)

      let second = Visitor(client)
      let start = try await second.get(link.path)
      #expect(start.body.contains("Go on where you stopped"))
      let page = try await second.begin(link)
      #expect(page.title?.contains("Part 1 of 2") == true)
      #expect(try await second.get("/answer/1").chosen == ["welcome-1": "2"])
    }
  }
}
