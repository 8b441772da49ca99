import Collecting
import Foundation
import HTTPTypes
import Testing

@testable import SurveyWeb

/// The headers of every response.
@Suite struct HeaderTests {
  @Test func `every response keeps the page to itself`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      var replies = [try await visitor.get(link.path), try await visitor.begin(link)]
      let paths = [
        "/", "/health", "/nowhere", "/s/none", "/answer/1", "/answer/99", SitePath.check,
        SitePath.saved, Asset.stylesheet.address, Asset.script.address,
      ]
      for path in paths { replies.append(try await visitor.get(path)) }
      replies.append(try await visitor.post("/answer/1", raw: "x"))
      replies.append(try await visitor.post(SitePath.start(secret: link.text)))
      for reply in replies {
        #expect(
          reply.headers[.contentSecurityPolicy] == """
            default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
            """)
        #expect(reply.headers[.xContentTypeOptions] == "nosniff")
        let referrer = try #require(HTTPField.Name("Referrer-Policy"))
        #expect(reply.headers[referrer] == "no-referrer")
        #expect(reply.headers[.cacheControl] != nil)
      }
    }
  }

  @Test func `no page is kept by the browser`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      for path in [link.path, "/answer/1", SitePath.check, "/", "/nowhere"] {
        #expect(try await visitor.get(path).headers[.cacheControl] == "no-store")
      }
    }
  }

  @Test func `the stylesheet is kept for a year under the address of its content`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let page = try await visitor.get(link.path)
      let address = try #require(page.body.firstMatch(of: /stylesheet" href="([^"]*)"/))
      let sheet = try await visitor.get(String(address.1))
      #expect(sheet.status == .ok)
      #expect(sheet.headers[.contentType] == "text/css; charset=utf-8")
      #expect(sheet.headers[.cacheControl] == "public, max-age=31536000, immutable")
      let old = try await visitor.get("/styles/parallax.css?v=000000000000")
      #expect(old.headers[.cacheControl] == "public, no-cache")
    }
  }

  @Test func `over HTTPS the cookie is secure and browsers stay with HTTPS`() async throws {
    let settings = WebSettings(secure: true, timeZone: .gmt)
    let world = try await WebWorld(web: settings)
    let link = try world.link()
    try await world.visit { client in
      let start = try await Visitor(client).post(SitePath.start(secret: link.text))
      #expect(start.headers[.setCookie]?.hasSuffix("; Secure") == true)
      #expect(start.headers[.strictTransportSecurity] == "max-age=31536000")
    }
  }

  @Test func `health says ok`() async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      let reply = try await Visitor(client).get("/health")
      #expect(reply.status == .ok)
      #expect(reply.body == "ok\n")
    }
  }
}
