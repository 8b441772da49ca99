import Collecting
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import SurveyWeb

/// Five words in the place of the link, from the offer to the other device.
@Suite struct CodeWordPageTests {
  private func words(on page: Visitor.Reply) -> [String] {
    page.body.matches(of: /<li>([a-z]{5})<\/li>/).map { String($0.1) }
  }

  @Test func `words that were asked for open the answers on another device`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let link = try world.link()
    try await world.visit { client in
      let first = Visitor(client)
      #expect(try await first.begin(link).body.contains("name=\"welcome-1\""))
      let asked = try await first.post("/answer/1", ["_go": "words"])
      let offer = try await first.get(asked.location ?? "")
      #expect(offer.body.contains("class=\"btn\" href=\"/answer/1\""))
      #expect(offer.heading == "Would you like to go on with another device?")
      #expect(words(on: offer).isEmpty)
      let made = try await first.post(SitePath.codeWords)
      #expect(made.location == SitePath.codeWords)
      let page = try await first.get(SitePath.codeWords)
      let words = words(on: page)
      #expect(words.count == 5)
      #expect(self.words(on: try await first.get(SitePath.codeWords)) == words)
      _ = try await first.post("/answer/1", ["welcome-1": "4"])

      let second = Visitor(client)
      let resumed = try await second.post(
        SitePath.resume, ["_code": words.joined(separator: " ").uppercased()])
      #expect(resumed.location == "/answer/2")
      #expect(try await second.get("/answer/1").chosen == ["welcome-1": "4"])
      for reply in [made, page, resumed] {
        #expect(reply.headers[.cacheControl] == "no-store")
        #expect(!words.contains { reply.location?.contains($0) == true })
      }
    }
    let log = world.log.lines.joined(separator: "\n")
    #expect(log.contains("/answer/words") && !log.contains(link.text))
  }

  @Test func `the questions come first, and words when they are asked for`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      #expect(try await visitor.post(SitePath.start(secret: link.text)).location == "/answer/1")
      let offer = try await visitor.get(SitePath.codeWords)
      #expect(offer.body.contains("class=\"btn\" href=\"/answer/1\""))
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
      let again = try await visitor.post(SitePath.start(secret: link.text))
      #expect(again.location == "/answer/2")
      let asked = try await visitor.post("/answer/2", ["_go": "words"])
      #expect(asked.location == SitePath.codeWords)
    }
  }

  @Test func `the language in which the words were typed goes along`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let link = try world.link()
    try await world.visit { client in
      let first = Visitor(client)
      _ = try await first.begin(link)
      _ = try await first.post(SitePath.codeWords)
      let words = words(on: try await first.get(SitePath.codeWords)).joined(separator: " ")

      let second = Visitor(client)
      let door = try await second.get("/?lang=de")
      let action = try #require(door.body.firstMatch(of: /method="post" action="(\/resume[^"]*)"/))
      let resumed = try await second.post(String(action.1), ["_code": words])
      #expect(try await second.get(resumed.location ?? "").body.contains("<html lang=\"de\""))
      // Where none was chosen, the one that the person answers in stays.
      let third = Visitor(client)
      let again = try await third.post(
        SitePath.resume, ["_code": words], headers: [.acceptLanguage: "en"])
      #expect(try await third.get(again.location ?? "").body.contains("<html lang=\"de\""))
    }
  }

  @Test func `a wave without code words has no such page`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let first = try await visitor.begin(link)
      #expect(!first.body.contains("_go\" value=\"words\""))
      #expect(try await visitor.get(SitePath.codeWords).status == .notFound)
      #expect(try await visitor.post(SitePath.codeWords).status == .notFound)
      #expect(try await visitor.get("/").body.contains("name=\"_code\"") == false)
    }
  }

  @Test func `where answers are kept the words are named to who has some`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      for hasWords in [false, true] {
        _ = try await visitor.begin(link)
        if hasWords { _ = try await visitor.post(SitePath.codeWords) }
        let saved = try await visitor.get(SitePath.saved)
        #expect(saved.body.contains("Your five words open them, too.") == hasWords)
      }
    }
  }

  @Test func `wrong words are told kindly, and stay in their field`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let right = "fujos sepem depih jikeb fimus"
    try await world.visit { client in
      let visitor = Visitor(client)
      for (typed, words) in [
        (right, "This leads to no answers that are under way."),
        ("fujos sepem depih jikeb fimut", "Look at word 5 once more"),
        ("fujoz sepem depim jikeb fimus", "Look at word 1, 3 once more"),
        ("fujos sepem", "Type five words"), ("", "Type five words"),
        ("00000000000000000000000000", "Nobody has this code."),
      ] {
        let reply = try await visitor.post(SitePath.resume, ["_code": typed])
        #expect(reply.status == .unprocessableContent)
        #expect(reply.body.contains(words), "\(typed)")
        #expect(reply.title?.hasPrefix("Error:") == true)
        #expect(reply.body.contains(typed.isEmpty ? "maxlength" : "value=\"\(typed)\""))
        #expect(reply.headers[.setCookie] == nil)
      }
    }
    #expect(!world.log.lines.joined().contains("sepem"))
  }

  @Test func `another site cannot type words`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let link = try world.link()
    try await world.visit { client in
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      for path in [SitePath.resume, SitePath.begin, SitePath.codeWords] {
        let reply = try await Visitor(client).post(
          path, ["_code": link.text], headers: [site: "cross-site"])
        #expect(reply.status == .forbidden, "\(path)")
        #expect(reply.headers[.setCookie] == nil)
      }
    }
  }

  @Test func `after sending, the words lead nowhere`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post(SitePath.codeWords)
      let words = words(on: try await visitor.get(SitePath.codeWords)).joined(separator: "-")
      _ = try await visitor.post(SitePath.submit)
      let reply = try await Visitor(client).post(SitePath.resume, ["_code": words])
      #expect(reply.body.contains("If you have sent your answers, your words have ended"))
    }
  }
}
