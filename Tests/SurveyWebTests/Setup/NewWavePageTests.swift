import Collecting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// Planning a wave in the browser, and running it.
@Suite struct NewWavePageTests {
  private static let page = "/setup/Harbour%20Services/waves/new"

  /// What a browser sends of a filled form.
  private static func form(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "survey": "pulse-12", "name": "Summer", "opens": "2027-01-20", "closes": "2027-02-10",
      "minimum-group": "5", "minimum-comments": "10", "small-leadership": "roll-up",
      "disclosure": "none", "response": "60",
    ].merging(changes) { $1 }
  }

  private func visit(
    _ test: @escaping @Sendable (DeskWorld, DeskVisitor) async throws -> Void
  ) async throws {
    let world = try await DeskWorld.withConsultant()
    try await world.waves.replaceRoster(of: "Harbour Services", with: Harbour.roster())
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      _ = try await visitor.get("/setup")
      try await test(world, visitor)
    }
  }

  @Test(arguments: [
    (["name": "spring"], "There is a wave of this name already."),
    (["name": ".."], "more than dots"),
    (["opens": "2027-02-30"], "a day that the calendar has"),
    (["closes": "2027-01-01"], "The last day comes before the first."),
    (["minimum-group": "2"], "The smallest group has 3 to 10 people."),
    (["minimum-comments": "3"], "Comments need groups of at least 5."),
    (["noise": "a lot"], "A budget is a number from 0.1 to 10"),
    (["noise": "2", "panel": "yes"], "Differential privacy cannot go with a panel."),
    (["text-purpose-en": "We ask."], "is missing in Deutsch."),
    (["purge-responses-after": "3"], "Answers are deleted with the names or later"),
  ])
  func `a wave that cannot be is told why, and keeps what was typed`(
    _ changes: [String: String], _ words: String
  ) async throws {
    try await visit { world, visitor in
      let form = Self.form(changes.merging(["contact-note": ""]) { old, _ in old })
      let reply = try await visitor.post(Self.page, form)
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains(words), "\(words)")
      #expect(reply.body.contains("We kept everything you typed."))
      #expect(reply.body.contains("value=\"\(form["name"] ?? "")\""))
      #expect(try await world.waves.waves(of: "Harbour Services").map(\.name) == ["spring"])
    }
  }

  @Test func `looking shows the promise in every language and the plan, and plans nothing`()
    async throws
  {
    try await visit { world, visitor in
      let reply = try await visitor.post(
        Self.page, Self.form(["wish": "look", "minimum-group": "3"]))
      #expect(reply.status == .ok)
      for words in ["lang=\"ar\" dir=\"rtl\"", "Of 13 people", "3 leaders and 3 frontline"] {
        #expect(reply.body.contains(words), "\(words)")
      }
      #expect(try await world.waves.waves(of: "Harbour Services").count == 1)
    }
  }

  @Test func `a wave is planned with what was set, opened, and its links given once`()
    async throws
  {
    try await visit { world, visitor in
      let planned = try await visitor.post(
        Self.page, Self.form(["minimum-group": "7", "by-tier": "yes", "purge-after": "90"]))
      #expect(planned.location == "/setup/Harbour%20Services/waves/Summer")
      let id = WaveID(organisation: "Harbour Services", name: "Summer")
      let wave = try await world.waves.wave(id)
      #expect(wave.settings.minimumGroup == 7 && wave.settings.isByTier)
      #expect(wave.retention.days == 90)
      #expect(wave.opens == Date(timeIntervalSince1970: 1_800_403_200))
      let place = try #require(planned.location)
      #expect(try await visitor.post("\(place)/open").location == place)
      #expect(try await world.waves.wave(id).progress == .opened)
      _ = try await visitor.get("\(place)/links")
      let server = ["server": "https://survey.example"]
      let links = try await visitor.post("\(place)/links", server)
      #expect(links.headers[.contentDisposition] == "attachment; filename=\"links.csv\"")
      #expect(links.body.split(separator: "\r\n").count == 14)
      #expect(links.body.contains("https://survey.example/s/"))
      let again = try await visitor.post("\(place)/links", server)
      #expect(again.status == .conflict && !again.body.contains("https://survey.example/s/"))
    }
  }

  @Test func `closing without the key changes nothing`() async throws {
    try await visit { world, visitor in
      _ = try await visitor.post(Self.page, Self.form())
      let place = "/setup/Harbour%20Services/waves/Summer"
      _ = try await visitor.post("\(place)/open")
      try FileManager.default.removeItem(atPath: world.keys)
      let reply = try await visitor.post("\(place)/close")
      #expect(reply.status == .conflict)
      #expect(reply.body.contains("Nothing was changed."))
      let id = WaveID(organisation: "Harbour Services", name: "Summer")
      #expect(try await world.waves.wave(id).progress == .opened)
    }
  }

  @Test func `a survey of one's own with faults is told all of them`() async throws {
    try await visit { _, visitor in
      let reply = try await visitor.upload(
        "/setup/Harbour%20Services/surveys", "survey-file", "survey: 3\nlanguages: none\n")
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.matches(of: /\(survey\.[a-z-]+\)/).count > 1)
    }
  }

  @Test func `a survey of one's own is planned with`() async throws {
    try await visit { world, visitor in
      let sent = try await visitor.upload(
        "/setup/Harbour%20Services/surveys", "survey-file", DeskWorld.pulse)
      let address = try #require(sent.location)
      #expect(try await visitor.get(address).status == .ok)
      let key = try #require(address.split(separator: "/").last.map(String.init))
      let planned = try await visitor.post(Self.page, Self.form(["survey": key]))
      #expect(planned.status == .seeOther)
      let id = WaveID(organisation: "Harbour Services", name: "Summer")
      #expect(try await world.waves.wave(id).surveySource == DeskWorld.pulse)
    }
  }
}
