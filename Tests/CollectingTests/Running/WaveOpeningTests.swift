import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@Suite struct WaveOpeningTests {
  private func faults(
    _ settings: WaveSettings = WaveSettings(), opens: Date = Harbour.opens,
    closes: Date = Harbour.closes, survey: Survey? = Harbour.survey, roster: Roster? = nil,
    at now: Date = Harbour.during
  ) throws -> [WaveFault] {
    let wave = Wave(
      name: "spring", organisation: Harbour.organisation.id,
      surveySource: Harbour.surveySource, opens: opens, closes: closes, settings: settings)
    return WaveOpening.faults(
      of: wave, survey: survey, roster: try roster ?? Harbour.roster(), at: now)
  }

  private func roster(_ people: [Participant]) throws -> Roster {
    Roster(tree: try DepartmentTree(Harbour.departments), participants: people)
  }

  @Test func `a wave in order has no fault`() throws {
    #expect(try faults().isEmpty)
    #expect(try faults(WaveSettings(minimumGroup: 3, minimumComments: 3)).isEmpty)
    #expect(try faults(WaveSettings(breakdowns: ["shift"], shortForm: true)).isEmpty)
  }

  @Test func `the dates must make sense`() throws {
    #expect(
      try faults(opens: Harbour.closes, closes: Harbour.closes)
        == [.closesBeforeOpening(opens: Harbour.closes, closes: Harbour.closes)])
    #expect(try faults(at: Harbour.closes) == [.over(closes: Harbour.closes)])
  }

  @Test(arguments: [2, 11, 0, -5])
  func `the smallest group that is shown has three to ten people`(found: Int) throws {
    let settings = WaveSettings(minimumGroup: found, minimumComments: 20)
    #expect(try faults(settings) == [.minimumGroup(found: found, allowed: 3...10)])
  }

  @Test func `comments are not shown of smaller groups than results`() throws {
    let settings = WaveSettings(minimumGroup: 6, minimumComments: 5)
    #expect(try faults(settings) == [.minimumComments(found: 5, least: 6)])
  }

  @Test func `breakdowns are at most three, of the survey, each once`() throws {
    let settings = WaveSettings(breakdowns: ["shift", "shift", "age", "shift"])
    #expect(
      try faults(settings) == [
        .tooManyBreakdowns(found: 4, most: 3), .doubleBreakdown("shift"),
        .unknownBreakdown("age", known: ["shift"]), .doubleBreakdown("shift"),
      ])
  }

  @Test func `noise is beside nothing that needs exact numbers`() throws {
    let noise = NoiseBudget(hundredths: 200)
    #expect(try faults(WaveSettings(noise: noise)).isEmpty)
    let settings = WaveSettings(
      breakdowns: ["shift"], isByTier: true, smallLeadership: .directionOnly, noise: noise)
    #expect(
      try faults(settings) == [
        .noiseBeside(.smallLeadership), .noiseBeside(.byTier), .noiseBeside(.breakdown),
      ])
    let plain = Harbour.wave(settings: WaveSettings(noise: noise))
    let followed = Wave(
      name: plain.name, organisation: plain.organisation, surveySource: plain.surveySource,
      opens: plain.opens, closes: plain.closes, settings: plain.settings, isPanel: true)
    #expect(
      WaveOpening.faults(
        of: followed, survey: Harbour.survey, roster: try Harbour.roster(), at: Harbour.during)
        == [.noiseBeside(.panel)])
  }

  @Test func `rows are beside nothing that tells of smaller groups than departments`() throws {
    #expect(try faults(WaveSettings(disclosure: .roles)).isEmpty)
    let settings = WaveSettings(
      breakdowns: ["shift"], isByTier: true, smallLeadership: .openLeaders, disclosure: .roles)
    #expect(
      try faults(settings) == [
        .rowsBeside(.smallLeadership), .rowsBeside(.byTier), .rowsBeside(.breakdown),
      ])
    let noisy = WaveSettings(noise: NoiseBudget(hundredths: 200), disclosure: .roles)
    #expect(try faults(noisy) == [.rowsBeside(.noise)])
    let plain = Harbour.wave(settings: WaveSettings(disclosure: .roles))
    let followed = Wave(
      name: plain.name, organisation: plain.organisation, surveySource: plain.surveySource,
      opens: plain.opens, closes: plain.closes, settings: plain.settings, isPanel: true)
    #expect(
      WaveOpening.faults(
        of: followed, survey: Harbour.survey, roster: try Harbour.roster(), at: Harbour.during)
        == [.rowsBeside(.panel)])
  }

  @Test func `both roles and their languages must be there`() throws {
    #expect(try faults(roster: roster([])) == [.emptyRoster])
    let people = [
      Participant(id: "a", department: "ops", tier: .senior, language: "fr"),
      Participant(id: "b", department: "ops", tier: .middle, language: "fr"),
    ]
    #expect(
      try faults(roster: roster(people)) == [
        .unknownLanguage("fr", people: 2, known: ["en", "de"]), .nobody(.frontline),
      ])
  }

  @Test func `a survey that is none, or has no short form, is told`() throws {
    #expect(try faults(survey: nil) == [.surveyUnreadable])
    let survey = Survey(
      id: "plain", version: 1, title: Harbour.survey.title, languages: ["en", "de"], minutes: 1,
      instructions: Harbour.survey.instructions, scales: Harbour.survey.scales,
      blocks: Harbour.survey.blocks, presentation: Harbour.survey.presentation)
    #expect(try faults(WaveSettings(shortForm: true), survey: survey) == [.noShortForm])
  }

  @Test func `a department whose code has no room on a ballot is told`() throws {
    let long = Identifier<Department>(String(repeating: "x", count: 192))
    let roster = Roster(
      tree: try DepartmentTree([Department(id: long, name: "Long")]),
      participants: [
        Participant(id: "a", department: long, tier: .senior, language: "en"),
        Participant(id: "b", department: long, tier: .frontline, language: "en"),
      ])
    #expect(try faults(roster: roster) == [.departmentCodeTooLong(long, most: 191)])
  }

  @Test func `an opened wave has the public half of the key in the folder`() async throws {
    let harbour = try await OpenedHarbour()
    #expect(harbour.wave.progress == .opened)
    let key = try harbour.keys.boxKey(of: harbour.wave.id)
    #expect(harbour.wave.boxKey == key.publicKey)
  }

  @Test func `a wave is opened once`() async throws {
    let harbour = try await OpenedHarbour()
    await #expect(throws: CollectingError.store(.wrongState("the wave is opened"))) {
      try await WaveOpening(waves: harbour.store, keys: harbour.keys, read: Harbour.read)
        .open(harbour.wave.id, at: Harbour.during)
    }
    let key = try harbour.keys.boxKey(of: harbour.wave.id)
    #expect(harbour.wave.boxKey == key.publicKey)
  }

  @Test func `an opening that was killed takes up the key that it left`() async throws {
    let folder = try TemporaryFolder()
    let keys = try KeyFolder.prepare(at: folder.path + "/keys")
    let store = MemoryStore()
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
    try await store.create(Harbour.wave())
    let left = try keys.boxKeyOrNew(of: Harbour.wave().id)
    let wave = try await WaveOpening(waves: store, keys: keys, read: Harbour.read)
      .open(Harbour.wave().id, at: Harbour.during)
    #expect(wave.boxKey == left.publicKey)
  }

  @Test func `a wave with faults stays planned and gets no key`() async throws {
    let folder = try TemporaryFolder()
    let keys = try KeyFolder.prepare(at: folder.path + "/keys")
    let store = MemoryStore()
    try await store.create(Harbour.organisation)
    try await store.create(Harbour.wave())
    await #expect(throws: CollectingError.waveFaults([.emptyRoster])) {
      try await WaveOpening(waves: store, keys: keys, read: Harbour.read)
        .open(Harbour.wave().id, at: Harbour.during)
    }
    #expect(try await store.wave(Harbour.wave().id).progress == .planned)
    #expect(try !keys.holdsBoxKey(of: Harbour.wave().id))
  }

  @Test func `a survey in a language that the pages lack cannot be opened`() throws {
    let known: [Language] = ["en", "de", "es", "fr", "ar"]
    let survey = Harbour.survey(in: ["en", "nl", "de-CH", "zh"])
    #expect(
      try faults(survey: survey) == [
        .noInterface("nl", known: known), .noInterface("zh", known: known),
        .unknownLanguage("de", people: 3, known: ["en", "nl", "de-CH", "zh"]),
      ])
  }

  @Test func `people without a language keep no wave from opening`() throws {
    #expect(try faults(roster: Harbour.roster(inAll: .undetermined)) == [])
  }
}

extension Harbour {
  /// The survey as if it had other languages.
  fileprivate static func survey(in languages: [Language]) -> Survey {
    Survey(
      id: survey.id, version: survey.version, title: survey.title, languages: languages,
      minutes: survey.minutes, instructions: survey.instructions, scales: survey.scales,
      blocks: survey.blocks, openQuestions: survey.openQuestions, profile: survey.profile,
      presentation: survey.presentation, shortForm: survey.shortForm)
  }
}
