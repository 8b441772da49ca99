import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import SurveyWeb

/// No page is the answer to a form: Back and a reload send nothing again.
@Suite struct PostedPageTests {
  private static let shared = WebSettings(secure: false, timeZone: .gmt, kioskIdle: 180)

  /// What the server itself says to a form, before the browser goes on.
  private func answer(
    _ client: any TestClientProtocol, _ path: String, _ body: String, _ headers: HTTPFields = [:],
    method: HTTPRequest.Method = .post
  ) async throws -> TestResponse {
    var all: HTTPFields = [.contentType: FormBody.mediaType]
    for field in headers { all[field.name] = field.value }
    return try await client.executeRequest(
      uri: path, method: method, headers: all, body: ByteBuffer(string: body))
  }

  @Test func `on a shared device every form and every link lead on, whatever comes of them`()
    async throws
  {
    let world = try await WebWorld(web: Self.shared, allowsCodeWords: true)
    let link = try world.link()
    let mark = "_sheet=\(FormToken(link).text)"
    let cookie: HTTPFields = [.cookie: "\(SheetCookie.name)=\(link.text)"]
    try await world.visit { client in
      for (path, body, headers) in [
        (SitePath.lookUp, "receipt=0000-0000-0000", [:]), (SitePath.lookUp, "receipt=short", [:]),
        (SitePath.withdraw, "receipt=\(link.receipt.text)&_sure=yes", [:]),
        (SitePath.resume, "_code=fujos+sepem+depih+jikeb+fimut", [:]),
        ("/answer/1", "\(mark)&welcome-1=4", [:]), ("/answer/1", "welcome-1=4", [:]),
        ("/answer/5", "\(mark)&hinder=\(String(repeating: "a", count: 3_000))", cookie),
        (SitePath.submit, "", cookie), ("/elsewhere", "", [:]),
      ] as [(String, String, HTTPFields)] {
        let reply = try await answer(client, path, body, headers)
        #expect(reply.status == .seeOther && String(buffer: reply.body).isEmpty, "\(path)")
        #expect(reply.headers[.location] == SitePath.shown, "\(path)")
        let set = try #require(reply.headers[.setCookie])
        #expect(set.contains("HttpOnly; SameSite=Strict") && !set.contains(link.text), "\(path)")
      }
      for path in ["/s/\(link.text.dropLast())", "//s/nobody", "/S/\(link.text.dropLast())/start"] {
        let reply = try await answer(client, path, "", method: .get)
        #expect(reply.headers[.location] == SitePath.shown, "\(path)")
      }
    }
  }

  @Test func `there a page is shown once, and then the first page in its place`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post(SitePath.submit)
      _ = try await visitor.get(SitePath.leave)
      let found = try await visitor.post(SitePath.lookUp, ["receipt": link.receipt.text])
      #expect(found.status == .ok && found.code == link.receipt.text)
      #expect(found.headers[.cacheControl] == "no-store")
      let refresh = try #require(HTTPField.Name("Refresh"))
      #expect(found.headers[refresh] == "60; url=/answer/leave")
      let again = try await visitor.get(SitePath.shown)
      #expect(again.location == SitePath.landing && again.code == nil)
    }
  }

  @Test func `a page that was never fetched is gone once the device was left`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link()
    try await world.visit { client in
      let form = "_sheet=\(FormToken(link).text)&welcome-1=4"
      let set = try #require(try await answer(client, "/answer/1", form).headers[.setCookie])
      let cookie: HTTPFields = [.cookie: String(set.prefix { $0 != ";" })]
      let left = try await client.executeRequest(
        uri: SitePath.leave, method: .get, headers: cookie, body: nil)
      #expect(left.headers[values: .setCookie].count { $0.contains("Max-Age=0") } == 2)
      let later = try await client.executeRequest(
        uri: SitePath.shown, method: .get, headers: cookie, body: nil)
      #expect(later.headers[.location] == SitePath.landing)
    }
  }

  @Test func `what the script sends in the background is answered as it is`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let mode = try #require(HTTPField.Name("Sec-Fetch-Mode"))
    try await world.visit { client in
      let reply = try await answer(client, "/answer/1", "_go=keep", [mode: "cors"])
      #expect(reply.status == .forbidden)
    }
  }

  @Test func `on a device of one's own what is refused takes up no room`() async throws {
    let world = try await WebWorld()
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    try await world.visit { client in
      for (body, headers, status) in [
        ("receipt=short", [:], .unprocessableContent), ("receipt=0000-0000-0000", [:], .notFound),
        ("receipt=0000-0000-0000", [site: "cross-site"], .forbidden),
      ] as [(String, HTTPFields, HTTPResponse.Status)] {
        let reply = try await answer(client, SitePath.lookUp, body, headers)
        #expect(reply.status == status && reply.headers[.setCookie] == nil, "\(body)")
      }
    }
  }

  @Test func `on a device of one's own a receipt can be read again, and is forgotten with leaving`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post(SitePath.submit)
      for _ in 1...2 {
        let reply = try await answer(client, SitePath.lookUp, "receipt=\(link.receipt.text)")
        #expect(reply.status == .seeOther && reply.headers[.location] == SitePath.shown)
      }
      _ = try await visitor.post(SitePath.lookUp, ["receipt": link.receipt.text])
      for _ in 1...3 { #expect(try await visitor.get(SitePath.shown).code == link.receipt.text) }
      _ = try await visitor.get(SitePath.leave)
      #expect(try await visitor.get(SitePath.shown).location == SitePath.lookUp)
      // A page of questions with a fault is its own answer there, as before.
      let lost = try await answer(client, "/answer/1", "_sheet=00&welcome-1=4")
      #expect(lost.status == .forbidden)
    }
  }
}
