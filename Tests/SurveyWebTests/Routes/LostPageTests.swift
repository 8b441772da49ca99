import Collecting
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import SurveyWeb

/// A page that was sent after the visit had ended is not lost.
@Suite struct LostPageTests {
  private static let typed = [
    "welcome-1": "4", "welcome-2": "?", "hinder": "Parts & <rust>\r\nand \"rain\"",
  ]

  /// The hidden fields of a page, by name, as a browser would send them.
  private func hidden(_ page: Visitor.Reply) -> [String: String] {
    let found = page.body.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
    return Dictionary(
      found.map { match in
        let value = String(match.2).replacingOccurrences(of: "&lt;", with: "<")
          .replacingOccurrences(of: "&gt;", with: ">")
          .replacingOccurrences(of: "&quot;", with: "\"")
          .replacingOccurrences(of: "&#39;", with: "'")
          .replacingOccurrences(of: "&amp;", with: "&")
        return (String(match.1), value)
      }
    ) { first, _ in first }
  }

  @Test func `what was sent without a cookie is kept once the link is given`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      var form = Self.typed
      form[FormToken.field] = FormToken(link).text

      let stranger = Visitor(client)
      let page = try await stranger.post("/answer/1", form)
      #expect(page.status == .forbidden)
      #expect(page.heading == "What you chose is still here")
      var fields = hidden(page)
      #expect(fields == form)
      #expect(!page.body.contains(link.text))
      #expect(try await visitor.get("/answer/1").chosen.isEmpty, "nothing is kept yet")

      fields["_code"] = "https://survey.example/s/\(link.text)"
      let kept = try await stranger.post("/answer/1", fields)
      #expect(kept.location == "/answer/2")
      #expect(kept.headers[.setCookie]?.contains(link.text) == true)
      #expect(try await stranger.get("/answer/1").chosen == ["welcome-1": "4", "welcome-2": "?"])
    }
  }

  @Test func `an open answer comes through it as it was written`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let words = "Parts & <rust>\nand \"rain\""
      let form = ["hinder": words, FormToken.field: FormToken(link).text]
      let visitor = Visitor(client)
      var fields = hidden(try await visitor.post("/answer/5", form))
      fields["_code"] = link.text
      _ = try await visitor.post("/answer/5", fields)
      let page = try await visitor.get("/answer/5")
      #expect(page.body.contains("Parts &amp; &lt;rust&gt;\nand &quot;rain&quot;</textarea>"))
    }
  }

  @Test func `answers of one link are never kept with another`() async throws {
    let world = try await WebWorld()
    let (link, other) = (try world.link(), try world.link(of: "sales-1"))
    try await world.visit { client in
      let form = ["welcome-1": "4", FormToken.field: FormToken(link).text]
      let visitor = Visitor(client)
      _ = try await visitor.begin(other)
      let page = try await visitor.post("/answer/1", form)
      #expect(page.status == .conflict)
      var fields = hidden(page)
      fields["_code"] = other.text
      let refused = try await visitor.post("/answer/1", fields)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.body.contains("These answers were not given with this link."))
      #expect(hidden(refused) == form)
      fields["_code"] = link.text
      #expect(try await visitor.post("/answer/1", fields).location == "/answer/2")
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-1": "4"])
      let theirs = Visitor(client)
      _ = try await theirs.begin(other)
      #expect(try await theirs.get("/answer/1").chosen.isEmpty)
    }
  }

  @Test func `a form without a mark is refused as before`() async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      let reply = try await Visitor(client).post("/answer/1", raw: "welcome-1=4")
      #expect(reply.status == .forbidden)
      #expect(reply.heading == "Open your link again")
    }
  }
}
