import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// Somebody who tries links and receipts until one fits.
@Suite struct GuessTests {
  private static func stranger(_ number: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: LinkSecret.length - digits.count) + digits
  }

  @Test func `links of nobody are answered for a while, then not any more`() async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      let visitor = Visitor(client)
      for number in 0..<20 {
        #expect(try await visitor.get("/s/\(Self.stranger(number))").status == .notFound)
      }
      let shut = try await visitor.get("/s/\(Self.stranger(20))")
      #expect(shut.status == .tooManyRequests)
      #expect(shut.heading == "Too many tries")
      #expect(shut.headers[.retryAfter] == "60")
      // A cookie is a try as well.
      let cookie: HTTPFields = [.cookie: "\(SheetCookie.name)=\(Self.stranger(21))"]
      #expect(try await visitor.get("/answer/1", headers: cookie).status == .tooManyRequests)
    }
  }

  @Test func `an office of hundreds behind one address is served, also beside a guesser`()
    async throws
  {
    let world = try await WebWorld()
    let links = world.links.map(\.secret)
    try await world.visit { client in
      for number in 0..<300 {
        let link = links[number % links.count]
        let reply = try await Visitor(client).get(link.path)
        #expect(reply.status == .ok)
      }
      for number in 0..<100 { _ = try await Visitor(client).get("/s/\(Self.stranger(number))") }
      for link in links {
        let visitor = Visitor(client)
        #expect(try await visitor.begin(link).status == .ok)
        #expect(try await visitor.post(SitePath.submit).status == .seeOther)
      }
    }
    #expect(try await world.ballots() == links.count)
  }

  @Test func `receipts are not tried for ever, but a link's own page goes on`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post(SitePath.submit)
      for number in 0..<20 {
        let typed = Self.stranger(number).suffix(Receipt.length)
        let reply = try await visitor.post(SitePath.lookUp, ["receipt": String(typed)])
        #expect(reply.status == .notFound)
      }
      // Not even a right one is answered: that would tell it from a wrong one.
      let right = ["receipt": link.receipt.text]
      #expect(try await visitor.post(SitePath.lookUp, right).status == .tooManyRequests)
      let sure = right.merging(["_sure": "yes"]) { one, _ in one }
      #expect(try await visitor.post(SitePath.withdraw, sure).status == .tooManyRequests)
      let forged = sure.merging(["_pass": String(repeating: "0", count: 64)]) { one, _ in one }
      #expect(try await visitor.post(SitePath.withdraw, forged).status == .tooManyRequests)
      #expect(try await world.ballots() == 1)
      let page = try await visitor.get(link.path)
      let pass = try #require(page.body.firstMatch(of: /name="_pass" value="([0-9a-f]{64})"/)?.1)
      let ours = sure.merging(["_pass": String(pass)]) { one, _ in one }
      #expect(try await visitor.post(SitePath.withdraw, ours).status == .ok)
    }
    #expect(try await world.ballots() == 0)
  }

  @Test func `the address of a link that was taken back is not a guess`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.store.revoke("ops-north-1", in: Harbour.wave().id)
    try await world.visit { client in
      for _ in 0..<60 {
        let reply = try await Visitor(client).get(link.path)
        #expect(reply.status == .gone)
      }
    }
  }

  @Test func `a body that does not arrive in time is given up`() async throws {
    let slow = WebSettings(secure: false, timeZone: .gmt, bodyPatience: .zero)
    let (body, source) = RequestBody.makeStream()
    await source.yield(ByteBuffer(string: "receipt="))
    let request = Request(
      head: HTTPRequest(
        method: .post, scheme: "http", authority: "localhost", path: "/receipt",
        headerFields: [.contentType: FormBody.mediaType]), body: body)
    await #expect(throws: WebError.tooSlow) {
      try await FormReading(patience: slow.bodyPatience).form(of: request)
    }
    source.finish()
    let responder = PageResponder(templates: try PageTemplates(), settings: slow)
    let page = responder.notice(WebError.tooSlow, to: request)
    #expect(page.status == .requestTimeout)
    #expect(page.headers[.connection] == "close")
  }
}
