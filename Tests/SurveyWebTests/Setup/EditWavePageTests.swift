import Collecting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// Changing a planned wave in the browser.
@Suite struct EditWavePageTests {
  private static let place = "/setup/Harbour%20Services/waves/spring"
  private static let id = WaveID(organisation: "Harbour Services", name: "spring")

  private func visit(
    _ test: @escaping @Sendable (DeskWorld, DeskVisitor) async throws -> Void
  ) async throws {
    let world = try await DeskWorld.withConsultant()
    try await world.waves.replaceRoster(of: "Harbour Services", with: Harbour.roster())
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      try await test(world, visitor)
    }
  }

  /// What a browser sends of the form as a wave fills it.
  private static func form(
    _ wave: Wave, _ survey: Survey, _ changes: [String: String]
  ) -> [String: String] {
    let form = WaveForm(wave, zone: WebWorld.plain.timeZone)
    let field = WaveForm.Field.self
    let names =
      [
        field.name, field.opens, field.opensTime, field.closes, field.closesTime,
        field.minimumGroup, field.minimumComments, field.smallLeadership, field.noise,
        field.disclosure, field.purgeAfter, field.purgeResponses, field.response, field.short,
        field.byTier, field.panel, field.codeWords,
      ] + survey.profile.map { field.breakdown($0.id) }
      + WaveTexts.Kind.allCases.flatMap { kind in
        survey.languages.map { field.text(kind, $0) }
      }
    let filled = names.map { ($0, form[$0]) }.filter { !$0.1.isEmpty }
    return Dictionary(uniqueKeysWithValues: filled).merging(changes) { $1 }
  }

  @Test func `a wave that is saved as its form shows it stays what it is`() async throws {
    let texts = WaveTexts([.purpose: LocalizedText(["en": "To learn.", "de": "Um zu lernen."])])
    let settings = WaveSettings(
      minimumGroup: 4, minimumComments: 8, breakdowns: ["shift"], isByTier: true,
      smallLeadership: .directionOnly)
    let wave = Wave(
      name: "autumn", organisation: "Harbour Services", surveySource: Harbour.surveySource,
      opens: Date(timeIntervalSince1970: 1_900_000_800),
      closes: Date(timeIntervalSince1970: 1_901_000_400), settings: settings,
      retention: Retention(days: 30, responseDays: 60), allowsCodeWords: true, texts: texts)
    let zone = WebWorld.plain.timeZone
    let form = WaveForm(wave, zone: zone)
    #expect(form.opens(in: zone) == wave.opens && form.closes(in: zone) == wave.closes)
    #expect(form.settings(of: Harbour.survey) == settings)
    #expect(form.retention == wave.retention && form.texts(for: Harbour.survey) == texts)
    #expect(!form.isTicked(WaveForm.Field.panel) && form.isTicked(WaveForm.Field.codeWords))
  }

  @Test func `a planned wave gets another name, other days and settings`() async throws {
    try await visit { world, visitor in
      let wave = try await world.waves.wave(Self.id)
      let survey = try SurveyReader.read(wave.surveySource, file: "survey")
      let page = try await visitor.get("\(Self.place)/edit")
      #expect(page.body.contains("value=\"spring\""))
      let changes = [
        "name": "Late spring", "closes": "2027-03-31", "closes-time": "", "minimum-group": "7",
        "minimum-comments": "12",
      ]
      let saved = try await visitor.post("\(Self.place)/edit", Self.form(wave, survey, changes))
      #expect(saved.location == "/setup/Harbour%20Services/waves/Late%20spring")
      let found = try await world.waves.wave(
        WaveID(organisation: "Harbour Services", name: "Late spring"))
      #expect(found.settings.minimumGroup == 7 && found.opens == wave.opens)
      #expect(found.closes == Date(timeIntervalSince1970: 1_806_537_600))
      #expect(try await world.waves.waves(of: "Harbour Services").count == 1)
    }
  }

  @Test func `what cannot be is told, keeps what was typed, and changes nothing`() async throws {
    try await visit { world, visitor in
      let wave = try await world.waves.wave(Self.id)
      let survey = try SurveyReader.read(wave.surveySource, file: "survey")
      _ = try await visitor.get("\(Self.place)/edit")
      let reply = try await visitor.post(
        "\(Self.place)/edit", Self.form(wave, survey, ["name": "Later", "minimum-group": "2"]))
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("value=\"Later\""))
      let after = try await world.waves.waves(of: "Harbour Services")
      #expect(after.map(\.name) == ["spring"] && after[0].settings == wave.settings)
    }
  }

  @Test func `a wave that is opened is not changed any more`() async throws {
    try await visit { world, visitor in
      let wave = try await world.waves.wave(Self.id)
      let survey = try SurveyReader.read(wave.surveySource, file: "survey")
      _ = try await visitor.get("\(Self.place)/edit")
      try await world.waves.open(Self.id, boxKey: Data([1]), at: Harbour.opens)
      let reply = try await visitor.post(
        "\(Self.place)/edit", Self.form(wave, survey, ["minimum-group": "7"]))
      #expect(reply.status == .notFound)
      #expect(try await world.waves.wave(Self.id).settings == wave.settings)
    }
  }

  @Test func `only the languages of the roster stand open`() async throws {
    try await visit { world, visitor in
      let wave = try await world.waves.wave(Self.id)
      let survey = try SurveyReader.read(wave.surveySource, file: "survey")
      let roster = try await world.waves.roster(of: "Harbour Services")
      let spoken = survey.spoken(by: roster)
      #expect(!spoken.isEmpty)
      let body = try await visitor.get("\(Self.place)/edit").body
      let open = body.components(separatedBy: "<details class=\"more fold\" open>").count - 1
      let folded = body.components(separatedBy: "<details class=\"more fold\">").count - 1
      #expect(open == spoken.count && open + folded == survey.languages.count)
    }
  }
}
