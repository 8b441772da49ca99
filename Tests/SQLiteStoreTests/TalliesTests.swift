import Collecting
import SQLiteStore
import Simulation
import SurveyModel
import Tallies
import TestSupport
import Testing

@Suite struct TalliesTests {
  private let folder: ScratchFolder
  private let layout: TallyLayout

  init() throws {
    folder = try ScratchFolder()
    layout = try TallyLayout(Town.survey, parts: .patterns)
  }

  /// Answer strings of every kind of sign, in every department and tier.
  private func responses(_ count: Int, seed: UInt64) -> [StoredResponse] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let items = (0..<12).map { _ in Array("01234-?").randomElement(using: &generator) ?? "-" }
      let profile = Array("01-").randomElement(using: &generator) ?? "-"
      return StoredResponse(
        department: Bool.random(using: &generator) ? "D1" : "D2",
        tier: (Tier.allCases.randomElement(using: &generator) ?? .frontline).rawValue,
        answers: String(items + [profile]))
    }
  }

  private func closed(_ responses: [StoredResponse]) async throws -> SQLiteStore {
    let store = try await Town().open(at: folder.file("wave.sqlite"))
    try await store.beginClosing(Town.waveID)
    try await store.empty(Town.waveID, responses: responses, comments: [])
    return store
  }

  @Test(arguments: [0, 1, 2_000])
  func `the store's tallies are those of a counter in memory`(count: Int) async throws {
    let responses = responses(count, seed: 11)
    let store = try await closed(responses)
    var counter = TallyCounter(layout)
    for response in responses {
      let tier = try #require(Tier(rawValue: response.tier))
      try counter.add(
        answers: response.answers, department: Identifier(response.department), tier: tier)
    }
    let book = try await store.tallies(
      wave: Town.waveID.name, organisation: Town.organisation.name, layout: layout)
    #expect(book == counter.book(wave: Town.waveID.name))
    #expect(book.people == count)
  }

  @Test func `leaders who agreed to be shown are counted by department`() async throws {
    let answers = "000000000000-"
    let store = try await closed([
      StoredResponse(department: "D1", tier: "senior", answers: answers, consents: true),
      StoredResponse(department: "D1", tier: "first-line", answers: answers, consents: true),
      StoredResponse(department: "D2", tier: "senior", answers: answers),
      StoredResponse(department: "D2", tier: "frontline", answers: answers),
    ])
    let book = try await store.tallies(
      wave: Town.waveID.name, organisation: Town.organisation.name, layout: layout)
    #expect(book.consents == ["D1": 2])
    #expect(book.merging(book)?.consents == ["D1": 4])
    #expect(book.withoutConsents.consents.isEmpty)
    let rest = book.withoutLeaders(of: ["D1"])
    #expect(rest.people == 2 && rest.consents.isEmpty)
  }

  @Test func `imported answers of which only the role is known are counted to the role`()
    async throws
  {
    let store = try await closed([])
    try await store.importResponses(
      [
        StoredResponse(department: "D1", tier: "leader", answers: "000000000000-"),
        StoredResponse(department: "D1", tier: "frontline", answers: "444444444444-"),
      ], into: Town.waveID)
    let book = try await store.tallies(
      wave: Town.waveID.name, organisation: Town.organisation.name, layout: layout)
    #expect(book.tallies[TallyBook.Group(department: "D1", role: .leader)]?.people == 1)
    #expect(book.tallies[TallyBook.Group(department: "D1", tier: .frontline)]?.people == 1)
  }

  @Test func `there are no tallies before the box is emptied`() async throws {
    let store = try await Town().open(at: folder.file("wave.sqlite"))
    await #expect(throws: StoreError.wrongState("the wave is opened")) {
      try await store.tallies(
        wave: Town.waveID.name, organisation: Town.organisation.name, layout: layout)
    }
  }

  @Test func `a string that does not fit the survey is an error that does not tell it`()
    async throws
  {
    let store = try await closed([
      StoredResponse(department: "D1", tier: "middle", answers: "0123")
    ])
    await #expect(throws: StoreError.unavailable("a response does not fit the survey")) {
      try await store.tallies(
        wave: Town.waveID.name, organisation: Town.organisation.name, layout: layout)
    }
  }
}
