import Collecting
import Foundation
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// A device that people share, one after the other.
@Suite struct KioskTests {
  private static let shared = WebSettings(secure: false, timeZone: .gmt, kioskIdle: 180)

  private func refresh(_ reply: Visitor.Reply) throws -> String? {
    reply.headers[try #require(HTTPField.Name("Refresh"))]
  }

  @Test func `on a device of one's own there is no page that asks whether somebody is there`()
    async throws
  {
    try await WebWorld().visit { client in
      let reply = try await Visitor(client).get("/answer/pause?at=/answer/1")
      #expect(reply.status == .notFound)
      #expect(reply.heading == "There is no page here")
    }
  }

  @Test func `the first page asks for a code, which never comes into the address`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let first = try await visitor.get("/")
      #expect(first.heading == "Answer here")
      #expect(try refresh(first) == nil)
      let typed = link.text.uppercased().enumerated()
        .map { $0.offset % 4 == 3 ? "\($0.element)-" : "\($0.element)" }.joined()
      let reply = try await visitor.post(SitePath.resume, ["_code": typed])
      #expect(reply.location == SitePath.begin)
      let start = try await visitor.get(SitePath.begin)
      #expect(start.heading == "Harbour")
      #expect(!start.body.contains(link.text))
      let begun = try await visitor.post(SitePath.begin)
      #expect(begun.location == "/answer/1")
      #expect(!(try await visitor.get("/answer/1").body.contains(link.text)))
    }
  }

  @Test func `the first page forgets who was here`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link()
    try await world.visit { client in
      for path in ["/", SitePath.resume] {
        let visitor = Visitor(client)
        _ = try await visitor.post(SitePath.resume, ["_code": link.text])
        _ = try await visitor.get(SitePath.begin)
        _ = try await visitor.post(SitePath.begin)
        #expect(try await visitor.get("/answer/1").status == .ok)
        let first = try await visitor.get(path)
        let taken = first.headers[values: .setCookie]
        #expect(
          ["parallax_sheet=", "parallax_page="].allSatisfy { name in
            taken.contains { $0.hasPrefix(name) && $0.contains("Max-Age=0") }
          })
      }
    }
  }

  @Test func `a link that is opened here leaves the address at once`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link()
    try await world.visit { client in
      for path in [
        link.path, link.path + "/", "/" + link.path, "/S/\(link.text.uppercased())",
        link.path + "/start", link.path + "?lang=xx",
      ] {
        let reply = try await Visitor(client).get(path)
        #expect(reply.status == .seeOther && reply.location == SitePath.begin)
      }
      let german = try await Visitor(client).get(link.path + "?lang=de")
      #expect(german.location == "\(SitePath.begin)?lang=de")
    }
  }

  @Test func `after the receipt nothing leads back to it`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.post(SitePath.resume, ["_code": link.text])
      _ = try await visitor.post(SitePath.begin)
      _ = try await visitor.get("/answer/1")
      let sent = try await visitor.post(SitePath.submit)
      let receipt = try await visitor.get(sent.location ?? "")
      #expect(receipt.code == link.receipt.text)
      #expect(receipt.body.contains("Done: next person"))
      #expect(receipt.body.contains("This page goes away by itself in 60 seconds."))
      #expect(try refresh(receipt) == "60; url=/answer/leave")
      let left = try await visitor.get(SitePath.leave)
      #expect(left.location == "/")
      #expect(left.headers[.setCookie]?.contains("Max-Age=0") == true)
      let clear = try #require(HTTPField.Name("Clear-Site-Data"))
      #expect(left.headers[clear] == "\"cache\", \"storage\"")
      for path in ["/answer/receipt", "/answer/1", SitePath.begin, SitePath.check] {
        #expect(try await visitor.get(path).body.contains("Done: next person"), "\(path)")
        let back = try await visitor.get(path)
        #expect(back.status == .forbidden && back.code == nil, "\(path)")
        #expect(back.headers[.cacheControl] == "no-store")
      }
    }
  }

  @Test func `a page that nobody uses asks first, and then goes`() async throws {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      for path in ["/answer/1", SitePath.check, SitePath.begin, SitePath.protection] {
        #expect(try refresh(try await visitor.get(path)) == "180; url=/answer/pause?at=\(path)")
      }
      let pause = try await visitor.get("/answer/pause?at=/answer/3")
      #expect(pause.heading == "Are you still there?")
      #expect(pause.body.contains("href=\"/answer/3\""))
      #expect(try refresh(pause) == "60; url=/answer/leave")
      #expect(try refresh(try await visitor.get(SitePath.saved)) == "60; url=/answer/leave")
    }
  }

  @Test func `every page but the first has a way to it`() async throws {
    let world = try await WebWorld(web: Self.shared, allowsCodeWords: true)
    let (link, gone) = (try world.link(), try world.link(of: "sales-1"))
    try await world.store.revoke("sales-1", in: Harbour.wave().id)
    let way = "href=\"/answer/leave\""
    try await world.visit { client in
      let visitor = Visitor(client)
      #expect(!(try await visitor.get("/").body.contains(way)))
      _ = try await visitor.begin(link)
      for path in [
        SitePath.begin, "/answer/1", SitePath.check, SitePath.protection, SitePath.codeWords,
        SitePath.doubt, SitePath.decline, "/answer/pause?at=/answer/1", SitePath.declined,
      ] {
        #expect(try await visitor.get(path).body.contains(way), "\(path)")
      }
      _ = try await visitor.begin(link)
      #expect(try await visitor.get(SitePath.saved).body.contains(way))
      let form = ["welcome-1": "4", FormToken.field: FormToken(link).text]
      #expect(try await visitor.post("/answer/1", form).body.contains(way), "lost")
      let wrong = try await visitor.post(SitePath.resume, ["_code": "four"])
      #expect(wrong.body.contains(way), "wrong words")
      for path in ["/nowhere", SitePath.lookUp, "/answer/1", "/s/nobody"] {
        #expect(try await visitor.get(path).body.contains(way), "\(path)")
      }
      let revoked = try await visitor.post(SitePath.resume, ["_code": gone.text])
      #expect(revoked.status == .gone && revoked.body.contains(way))
    }
    for moment in [Harbour.opens.addingTimeInterval(-1), Harbour.after] {
      try await world.visit(at: moment) { client in
        let visitor = Visitor(client)
        let shut = try await visitor.post(SitePath.resume, ["_code": link.text])
        #expect(shut.body.contains(way), "\(moment)")
      }
    }
  }

  @Test(arguments: ["en", "de", "es", "fr", "ar"])
  func `no page of answering tells to open a link`(_ language: String) async throws {
    let world = try await WebWorld(
      web: Self.shared, language: Language(rawValue: language), allowsCodeWords: true)
    let link = try world.link()
    let texts = InterfaceTexts(serving: Language(rawValue: language))
    // The words for a link, each as it stands in the texts of a device of one's own.
    let words = ["en": "link", "de": "Link", "es": "enlace", "fr": "lien", "ar": "رابط"]
    let word = try #require(words[language])
    #expect(texts.notice.saved.lines.joined().contains(word))
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let accept: HTTPFields = [.acceptLanguage: language]
      for path in [SitePath.begin, SitePath.declined, SitePath.saved, "/answer/1", "/nowhere"] {
        let page = try await visitor.get(path, headers: accept)
        let said = page.body.matches(of: /<(?:h1|p class="measure"|dd)[^>]*>([^<]*)</)
          .map { String($0.1) }.filter { $0.contains(word) }
        #expect(said.isEmpty, "\(path): \(said)")
        if path == SitePath.declined { _ = try await visitor.begin(link) }
      }
    }
  }

  @Test func `the question whether somebody is there speaks the language of the answers`()
    async throws
  {
    let world = try await WebWorld(web: Self.shared)
    let link = try world.link(of: "sales-3")
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let pause = try await visitor.get(
        "/answer/pause?at=/answer/1", headers: [.acceptLanguage: "en"])
      #expect(pause.heading == "Sind Sie noch da?")
    }
  }

  @Test(arguments: [
    "https://elsewhere.example/", "//elsewhere.example", "/s/x", "javascript:alert(1)",
    "/answer/1%0d%0aX:%20y", "/answer/leave", "",
  ])
  func `the way back leads to a page of answering alone`(_ path: String) async throws {
    let world = try await WebWorld(web: Self.shared)
    try await world.visit { client in
      let pause = try await Visitor(client).get("/answer/pause?at=\(path)")
      #expect(pause.body.contains("class=\"btn\" href=\"/answer/check\""))
    }
  }

  @Test func `on a device of one's own nothing goes by itself, and one can leave it to others`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      #expect(try refresh(try await visitor.begin(link)) == nil)
      _ = try await visitor.post(SitePath.submit)
      let receipt = try await visitor.get("/answer/receipt")
      #expect(try refresh(receipt) == nil)
      #expect(receipt.body.contains("href=\"/answer/leave\""))
      let left = try await visitor.get(SitePath.leave)
      #expect(left.heading == "Nothing of your visit is left here")
      #expect(try await visitor.get("/answer/receipt").code == nil)
    }
  }
}
