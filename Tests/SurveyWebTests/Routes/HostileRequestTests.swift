import Collecting
import HTTPTypes
import Rendering
import Testing

@testable import SurveyWeb

/// Requests that no page of ours makes.
@Suite struct HostileRequestTests {
  @Test(arguments: [
    ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
    ("Origin", "https://elsewhere.example"), ("Origin", "nonsense"),
  ])
  func `a form of another site changes nothing`(_ name: String, _ value: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let header = try #require(HTTPField.Name(name))
      for path in ["/answer/1", SitePath.submit, SitePath.start(secret: link.text)] {
        let reply = try await visitor.post(path, ["welcome-1": "1"], headers: [header: value])
        #expect(reply.status == .forbidden)
      }
      #expect(try await visitor.get("/answer/1").chosen.isEmpty)
    }
    #expect(try await world.ballots() == 0)
  }

  @Test(arguments: ["same-origin", "none"])
  func `a form of our own is taken`(_ site: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let header = try #require(HTTPField.Name("Sec-Fetch-Site"))
      let reply = try await visitor.post(
        "/answer/1", ["welcome-1": "1"], headers: [header: site, .origin: "null"])
      #expect(reply.status == .seeOther)
    }
  }

  @Test func `a form without its mark is refused`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      #expect(try await visitor.post("/answer/1", raw: "welcome-1=1").status == .conflict)
      #expect(try await visitor.post(SitePath.submit, raw: "").status == .conflict)
      #expect(
        try await visitor.post(SitePath.submit, ["_sheet": "0"]).status == .conflict)
    }
    #expect(try await world.ballots() == 0)
  }

  @Test func `a body that is too large is refused`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let large = String(repeating: "a", count: FormBody.maximumSize + 1)
      let reply = try await visitor.post("/answer/1", raw: large)
      #expect(reply.status == .contentTooLarge)
      #expect(reply.heading == "That was too much text")
      let many = (0...FormBody.maximumFields).map { "f\($0)=" }.joined(separator: "&")
      #expect(try await visitor.post("/answer/1", raw: many).status == .contentTooLarge)
    }
  }

  @Test(arguments: ["application/json", "multipart/form-data; boundary=x", "text/plain", ""])
  func `a body of another kind is refused`(_ type: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let reply = try await visitor.post("/answer/1", raw: "a=1", headers: [.contentType: type])
      #expect(reply.status == .unsupportedMediaType)
    }
  }

  @Test(arguments: [
    "</textarea><script>alert(1)</script>", "\u{600}</textarea>\u{600}<script>",
    "\" autofocus x=\"",
    "&lt;script&gt;", "{{frame.title}}", "\u{202E}evil",
  ])
  func `what was written comes back as text, never as markup`(_ words: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let reply = try await visitor.post("/answer/5", ["hinder": words])
      let pages = [reply.location ?? "/answer/5", "/answer/5", SitePath.check]
      for path in pages {
        let page = try await visitor.get(path)
        let own = page.body.utf8Count("<script src=\"/scripts/parallax.js?v=")
        #expect(page.body.utf8Count("<script") == own && own <= 1)
        let closings = page.body.utf8Count("</textarea>")
        #expect(closings == page.body.utf8Count("<textarea"))
      }
      let shown = try await visitor.get("/answer/5")
      #expect(shown.body.utf8Contains(HTMLEscaping().escapeText(words)))
    }
  }
}

extension String {
  /// Whether the bytes of a text occur here, as a browser reads them.
  fileprivate func utf8Contains(_ other: String) -> Bool { utf8Count(other) > 0 }

  fileprivate func utf8Count(_ other: String) -> Int {
    Array(utf8).ranges(of: Array(other.utf8)).count
  }
}
