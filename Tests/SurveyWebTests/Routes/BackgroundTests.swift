import Collecting
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import SurveyWeb

/// What the script sends while a person answers: the page's own form, which leads nowhere.
@Suite struct BackgroundTests {
  @Test func `a page is kept as it stands, and stays the page to go on with`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let kept = try await visitor.post("/answer/1", ["welcome-1": "4", "_go": "keep"])
      #expect(kept.status == .noContent && kept.body.isEmpty && kept.location == nil)
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-1": "4"])
      let again = try await visitor.post(SitePath.start(secret: link.text))
      #expect(again.location == "/answer/1")
    }
  }

  @Test func `a fault is said by the status, and what is right is kept`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let long = String(repeating: "x", count: 41)
      let reply = try await visitor.post(
        "/answer/5", ["help": long, "hinder": "Rust", "_go": "keep"])
      #expect(reply.status == .unprocessableContent && reply.body.isEmpty)
      #expect(try await visitor.get("/answer/5").body.contains("Rust</textarea>"))
    }
  }

  @Test func `it needs the cookie, the mark and the same site, like the form itself`() async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let keep = ["welcome-1": "4", "_go": "keep"]
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      let foreign = try await visitor.post("/answer/1", keep, headers: [site: "cross-site"])
      #expect(foreign.status == .forbidden)
      #expect(
        try await visitor.post("/answer/1", raw: "welcome-1=4&_go=keep").status == .conflict)
      var marked = keep
      marked[FormToken.field] = FormToken(link).text
      #expect(try await Visitor(client).post("/answer/1", marked).status == .forbidden)
      #expect(try await visitor.get("/answer/1").chosen.isEmpty)
      #expect(try await visitor.get("/answer/1?_go=keep&welcome-1=4").chosen.isEmpty)
    }
  }

  @Test func `two forms of one link at the same moment lose nothing of each other`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      for round in 0..<20 {
        let value = "\(round % 5 + 1)"
        async let one = visitor.post("/answer/1", ["welcome-1": value, "_go": "keep"])
        async let two = visitor.post("/answer/1", ["welcome-2": value, "_go": "keep"])
        _ = try await (one, two)
        #expect(
          try await visitor.get("/answer/1").chosen == ["welcome-1": value, "welcome-2": value])
      }
    }
  }
}
