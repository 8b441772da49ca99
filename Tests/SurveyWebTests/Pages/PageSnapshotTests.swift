import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The HTML of every page, as it was looked at and found good.
@Suite struct PageSnapshotTests {
  @Test func `the pages of a survey whose blocks stay together`() async throws {
    let world = try await WebWorld(settings: WaveSettings(breakdowns: ["shift"]))
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try GoldenPage.expect(try await visitor.look(link.path).body, named: "onward")
      try GoldenPage.expect(try await visitor.get(link.path).body, named: "start")
      try GoldenPage.expect(try await visitor.begin(link).body, named: "statements")
      _ = try await visitor.post("/answer/1", ["welcome-1": "4", "welcome-2": "?"])
      try GoldenPage.expect(
        try await visitor.get("/answer/1").body, named: "statements-answered")
      try GoldenPage.expect(try await visitor.get("/answer/2").body, named: "levels-of-a-block")
      try GoldenPage.expect(try await visitor.get("/answer/5").body, named: "open")
      let long = String(repeating: "Too long. ", count: 5)
      let fault = try await visitor.post("/answer/5", ["help": long, "hinder": "Late parts."])
      try GoldenPage.expect(fault.body, named: "error")
      try GoldenPage.expect(try await visitor.get("/answer/6").body, named: "profile")
      try GoldenPage.expect(try await visitor.get(SitePath.check).body, named: "check")
      try GoldenPage.expect(
        try await visitor.get(SitePath.protection).body, named: "protection")
      try GoldenPage.expect(try await visitor.get(SitePath.saved).body, named: "saved")
    }
  }

  @Test func `the pages of a survey whose blocks are mixed, for a leader`() async throws {
    let world = try await WebWorld(survey: Harbour.mixed)
    let link = try world.link(of: "boss")
    try await world.visit { client in
      let visitor = Visitor(client)
      try GoldenPage.expect(try await visitor.begin(link).body, named: "mixed-statements")
      try GoldenPage.expect(try await visitor.get("/answer/2").body, named: "mixed-levels")
    }
  }

  @Test func `a survey in another language says which words are in it`() async throws {
    let world = try await WebWorld()
    let link = try world.link(of: "sales-3")
    try await world.visit { client in
      let visitor = Visitor(client)
      try GoldenPage.expect(try await visitor.begin(link).body, named: "statements-german")
    }
  }

  @Test func `the receipt, and the receipt of a link that was used`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let sent = try await visitor.post(SitePath.submit)
      let receipt = try await visitor.get(sent.location ?? "")
      try GoldenPage.expect(receipt.body, named: "receipt")
      try GoldenPage.expect(try await visitor.get(link.path).body, named: "receipt-again")
      let code = ["receipt": link.receipt.text]
      let sure = code.merging(["_sure": "yes"]) { one, _ in one }
      for (path, form, name) in [
        (SitePath.withdraw, code, "withdraw"), (SitePath.withdraw, sure, "withdrawn"),
        (SitePath.lookUp, ["receipt": "0000-0000-0000"], "receipt-unknown"),
      ] {
        try GoldenPage.expect(try await visitor.post(path, form).body, named: name)
      }
    }
  }

  @Test func `the pages of what can be said in place of answering`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      for (path, name) in [(SitePath.doubt, "doubt"), (SitePath.decline, "decline")] {
        _ = try await visitor.begin(link)
        try GoldenPage.expect(try await visitor.get(path).body, named: name)
        let sent = try await visitor.post(path)
        let done = try await visitor.get(sent.location ?? "")
        try GoldenPage.expect(done.body, named: "\(name)-done")
      }
      try GoldenPage.expect(try await visitor.get(link.path).body, named: "start-wishes-said")
    }
  }

  @Test func `the pages of code words, and of a page that came after the visit`() async throws {
    let world = try await WebWorld(allowsCodeWords: true)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try GoldenPage.expect(try await visitor.get("/").body, named: "landing-words")
      _ = try await visitor.begin(link)
      try GoldenPage.expect(
        try await visitor.get(SitePath.codeWords).body, named: "words-offer")
      try GoldenPage.expect(
        try await visitor.post(SitePath.resume, ["_code": "four"]).body, named: "resume-error")
      let form = ["welcome-1": "4", FormToken.field: FormToken(link).text]
      try GoldenPage.expect(
        try await Visitor(client).post("/answer/1", form).body, named: "lost")
    }
  }

  @Test func `the pages of a shared device`() async throws {
    let shared = WebSettings(secure: false, timeZone: .gmt, kioskIdle: 180)
    let world = try await WebWorld(web: shared)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try GoldenPage.expect(try await visitor.get("/").body, named: "kiosk")
      try GoldenPage.expect(
        try await visitor.get("/answer/pause?at=/answer/2").body, named: "kiosk-pause")
      _ = try await visitor.begin(link)
      try GoldenPage.expect(try await visitor.get("/answer/1").body, named: "kiosk-statements")
      try GoldenPage.expect(try await visitor.get(SitePath.saved).body, named: "kiosk-saved")
      _ = try await visitor.begin(link)
      _ = try await visitor.post(SitePath.submit)
      try GoldenPage.expect(
        try await visitor.get("/answer/receipt").body, named: "kiosk-receipt")
    }
  }

  @Test func `the pages that lead to no questions`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      try GoldenPage.expect(try await visitor.get("/").body, named: "landing")
      try GoldenPage.expect(try await visitor.get("/nowhere").body, named: "not-here")
      try GoldenPage.expect(try await visitor.get("/s/short").body, named: "unknown")
      try GoldenPage.expect(try await visitor.get("/answer/1").body, named: "no-sheet")
    }
    try await world.visit(at: Harbour.opens.addingTimeInterval(-1)) { client in
      try GoldenPage.expect(
        try await Visitor(client).get(link.path).body, named: "not-yet-open")
    }
    try await world.visit(at: Harbour.after) { client in
      try GoldenPage.expect(try await Visitor(client).get(link.path).body, named: "closed")
    }
  }
}
