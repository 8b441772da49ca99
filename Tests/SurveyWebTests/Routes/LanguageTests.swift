import Collecting
import Foundation
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// A person reads in the language that suits, and changing it loses nothing.
@Suite struct LanguageTests {
  @Test func `a switch in the middle of a page keeps what was chosen on it and before`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4", "welcome-2": "?"])
      let change = try await visitor.post(
        "/answer/3", ["promises-1": "2", "_language": "de"])
      #expect(change.location == "/answer/3")
      let page = try await visitor.get("/answer/3")
      #expect(page.chosen == ["promises-1": "2"])
      #expect(page.body.contains("<html lang=\"de\" dir=\"ltr\">"))
      #expect(page.body.contains(">Weiter</button>") && !page.body.contains("Continue"))
      let before = try await visitor.get("/answer/1")
      #expect(before.chosen == ["welcome-1": "4", "welcome-2": "?"])
      let onward = try await visitor.post("/answer/3", ["promises-1": "2"])
      #expect(onward.location == "/answer/4")
      #expect(try await visitor.get("/answer/4").body.contains(">Weiter</button>"))
    }
  }

  @Test func `a text that is too long stays, and is explained in the new language`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    let words = String(repeating: "Zu lang. ", count: 9)
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let reply = try await visitor.post("/answer/5", ["help": words, "_language": "de"])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.title?.hasPrefix("Fehler: ") == true)
      #expect(reply.body.contains(words))
    }
  }

  @Test func `the language stays on another device, on the check page and on the receipt`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4", "_language": "de"])
      let other = Visitor(client)
      #expect(try await other.get(link.path).body.contains("lang=\"de\""))
      let check = try await visitor.get(SitePath.check)
      #expect(check.heading == "Vor dem Senden prüfen")
      let sent = try await visitor.post(SitePath.submit)
      #expect(sent.location == "/answer/receipt?lang=de")
      let receipt = try await visitor.get(sent.location ?? "")
      #expect(receipt.heading == "Ihre Antworten sind angekommen")
      #expect(receipt.code != nil)
    }
  }

  @Test func `the check page and the promise change the language without changing answers`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
      for (place, path) in [("check", SitePath.check), ("protection", SitePath.protection)] {
        _ = try await visitor.get(path)
        let change = try await visitor.post(
          SitePath.language, ["_language": "de", "_at": place])
        #expect(change.location == path)
        #expect(try await visitor.get(path).body.contains("<html lang=\"de\""))
        _ = try await visitor.post(SitePath.language, ["_language": "en", "_at": place])
      }
      _ = try await visitor.post(SitePath.language, ["_language": "xx"])
      #expect(try await visitor.get("/answer/1").chosen == ["welcome-1": "4"])
      #expect(try await visitor.get("/answer/1").body.contains("<html lang=\"en\""))
    }
  }

  @Test func `looking at the start page in another language changes nothing`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let german = try await visitor.get(link.path + "?lang=de")
      #expect(german.body.contains("<html lang=\"de\""))
      #expect(german.body.contains("hreflang=\"en\""))
      #expect(try await world.draft(of: link) == nil)
      #expect(try await visitor.get(link.path).body.contains("<html lang=\"en\""))
      let start = try await visitor.post(SitePath.start(secret: link.text) + "?lang=de")
      #expect(try await visitor.get(start.location ?? "").body.contains("<html lang=\"de\""))
      let again = try await visitor.get(link.path)
      #expect(again.body.contains(">Beginnen</button>"))
    }
  }

  @Test func `a language that the survey lacks is not taken`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      for wish in ["fr", "xx", "%22%3E", ""] {
        let page = try await visitor.get(link.path + "?lang=\(wish)")
        #expect(page.status == .ok && page.body.contains("<html lang=\"en\""))
      }
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["_language": "fr"])
      #expect(try await visitor.get("/answer/1").body.contains("<html lang=\"en\""))
    }
  }

  @Test func `the roster's language goes before the browser's`() async throws {
    let world = try await WebWorld()
    let german = try world.link(of: "sales-3")
    try await world.visit { client in
      let page = try await Visitor(client).get(
        german.path, headers: [.acceptLanguage: "en"])
      #expect(page.body.contains("<html lang=\"de\""))
    }
  }

  @Test func `without one in the roster it is the browser's, from the first page to the receipt`()
    async throws
  {
    let world = try await WebWorld(language: .undetermined)
    let link = try world.link()
    let headers: HTTPFields = [.acceptLanguage: "fr, de-AT;q=0.9, en;q=0.1"]
    try await world.visit { client in
      let visitor = Visitor(client)
      #expect(
        try await visitor.get(link.path, headers: headers).body.contains("<html lang=\"de\""))
      #expect(try await visitor.get(link.path).body.contains("<html lang=\"en\""))
      _ = try await visitor.begin(link)
      _ = try await visitor.get("/answer/1", headers: headers)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"], headers: headers)
      // Kept with the draft: another browser, which says nothing, reads on in it.
      #expect(try await visitor.get("/answer/2").body.contains("<html lang=\"de\""))
      _ = try await visitor.get(SitePath.check)
      let sent = try await visitor.post(SitePath.submit)
      #expect(sent.location == "/answer/receipt?lang=de")
    }
  }

  @Test func `pages of no survey are in the browser's language, and errors too`() async throws {
    let world = try await WebWorld()
    let arabic: HTTPFields = [.acceptLanguage: "ar-EG, en;q=0.5"]
    try await world.visit { client in
      let visitor = Visitor(client)
      let landing = try await visitor.get("/", headers: arabic)
      #expect(landing.body.contains("<html lang=\"ar\" dir=\"rtl\">"))
      #expect(landing.body.contains("href=\"/?lang=es\""))
      for path in ["/nowhere", "/s/short", "/answer/1"] {
        let page = try await visitor.get(path, headers: arabic)
        #expect(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(path)")
      }
      #expect(try await visitor.get("/?lang=fr", headers: arabic).body.contains("lang=\"fr\""))
      #expect(try await visitor.get("/").body.contains("<html lang=\"en\" dir=\"ltr\">"))
      let dutch: HTTPFields = [.acceptLanguage: "nl"]
      #expect(try await visitor.get("/", headers: dutch).body.contains("<html lang=\"en\""))
    }
  }

  @Test func `a page that is closed or not yet open can be read in the survey's languages`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit(at: Harbour.after) { client in
      let page = try await Visitor(client).get(link.path + "?lang=de")
      #expect(page.heading == "Diese Umfrage ist beendet")
      #expect(page.body.contains("href=\"\(link.path)?lang=en\""))
    }
  }

  @Test func `a form of another site does not change the language`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      let foreign = try await visitor.post(
        SitePath.language, ["_language": "de"], headers: [site: "cross-site"])
      #expect(foreign.status == .forbidden)
      let stranger = try await visitor.post(
        SitePath.language, ["_language": "de", "_sheet": "00"])
      #expect(stranger.status == .conflict)
      #expect(try await visitor.get("/answer/1").body.contains("<html lang=\"en\""))
    }
  }
}
