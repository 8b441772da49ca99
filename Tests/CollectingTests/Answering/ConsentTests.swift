import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

/// A leader of few agrees to be shown, or does not, from the first page to the stored response.
@Suite struct ConsentTests {
  /// With a minimum of three, north, south and sales have too few leaders: one each.
  private static let settings = WaveSettings(minimumGroup: 3, smallLeadership: .openLeaders)

  /// The links of the leaders of operations and north, and of one at the front of north.
  private let boss = 0
  private let leader = 1
  private let frontline = 2

  @Test func `only leaders of few are asked, and the answer is no until they say yes`() async throws
  {
    let harbour = try await OpenedHarbour(settings: Self.settings)
    let asked = try await harbour.session(leader)
    #expect(asked.asksForConsent && !asked.consents && !asked.sheet.consents)
    for other in [boss, frontline] {
      var session = try await harbour.session(other)
      #expect(!session.asksForConsent)
      session.consent(true)
      #expect(!session.consents && !session.sheet.consents)
    }
  }

  @Test(arguments: [SmallLeadership.rollUp, .directionOnly])
  func `in another mode nobody is asked`(mode: SmallLeadership) async throws {
    let harbour = try await OpenedHarbour(
      settings: WaveSettings(minimumGroup: 3, smallLeadership: mode))
    for number in harbour.links.indices {
      #expect(try await !harbour.session(number).asksForConsent)
    }
  }

  @Test func `a yes is kept with the draft and can be taken back`() async throws {
    let harbour = try await OpenedHarbour(settings: Self.settings)
    let runner = harbour.runner()
    var session = try await harbour.session(leader, in: runner)
    session.consent(true)
    try await runner.save(session)
    session = try await harbour.session(leader, in: harbour.runner())
    #expect(session.consents && session.resumePage == 0)
    session.consent(false)
    try await runner.save(session)
    #expect(try await !harbour.session(leader).consents)
  }

  @Test func `a yes counts no more once the wave is set to roll up`() async throws {
    let harbour = try await OpenedHarbour(settings: Self.settings)
    let runner = harbour.runner()
    var session = try await harbour.session(leader, in: runner)
    session.consent(true)
    try await runner.save(session)
    try await harbour.store.set(
      WaveSettings(minimumGroup: 3), of: harbour.wave.id, at: Harbour.during)
    session = try await harbour.session(leader, in: runner)
    #expect(!session.asksForConsent && !session.consents && !session.sheet.consents)
  }

  @Test func `drafts and ballots have one size, whatever was said`() throws {
    let layout = SheetLayout(Harbour.survey)
    let blank = Array(repeating: Answer.blank, count: 9)
    for consents in [false, true] {
      let sheet = AnswerSheet(
        department: "sales", tier: .firstLine, answers: blank, consents: consents)
      let ballot = try #require(layout.ballot(sheet))
      #expect(ballot.count == layout.ballotSize && layout.sheet(ballot) == sheet)
      let draft = Draft(answers: blank, page: 3, language: "en", consents: consents)
      let bytes = try #require(layout.draft(draft))
      #expect(bytes.count == layout.draftSize && layout.draft(bytes) == draft)
    }
  }

  @Test func `a ballot of an earlier version says no`() throws {
    let layout = SheetLayout(Harbour.survey)
    let sheet = AnswerSheet(
      department: "sales", tier: .middle, answers: Array(repeating: .blank, count: 9))
    let bytes = try #require(layout.ballot(sheet))
    // The second byte was the tier alone.
    #expect(bytes[1] == 1)
    #expect(layout.sheet(bytes)?.consents == false)
  }

  @Test func `the store holds nothing of it before closing, and the bit afterwards`() async throws {
    let harbour = try await OpenedHarbour(settings: Self.settings)
    let runner = harbour.runner()
    for number in [boss, leader, frontline] {
      var session = try await harbour.session(number, in: runner)
      session.consent(number == leader)
      _ = try await runner.submit(session, at: Harbour.during)
    }
    #expect(Set(try await harbour.box().map(\.ciphertext.count)).count == 1)
    var generator = SeededGenerator(seed: 5)
    _ = try await harbour.closing().seal(harbour.wave.id, at: Harbour.after, using: &generator)
    let stored = try await harbour.responses()
    #expect(stored.filter(\.consents).map(\.tier) == ["first-line"])
    #expect(stored.count == 3)
  }

  @Test(arguments: [[true, true], [true, false], [false, false]])
  func `an agreement is stored only where all leaders of the department agreed`(
    agreed: [Bool]
  ) {
    let layout = SheetLayout(Harbour.survey)
    var opened = OpenedSheets(layout: layout)
    func add(_ department: Identifier<Department>, _ tier: Tier, _ consents: Bool) {
      opened.add(
        layout.ballot(
          AnswerSheet(
            department: department, tier: tier, answers: Array(repeating: .blank, count: 9),
            consents: consents)))
    }
    add("sales", .senior, agreed[0])
    add("sales", .firstLine, agreed[1])
    add("sales", .frontline, true)
    add("ops", .firstLine, true)
    opened.settleConsents(isComplete: true)
    let sales = opened.responses.filter { $0.department == "sales" }
    let all = agreed.allSatisfy { $0 }
    #expect(sales.map(\.consents) == [all, all, false])
    #expect(opened.responses.last?.consents == true)
    opened.settleConsents(isComplete: false)
    #expect(opened.responses.allSatisfy { !$0.consents })
  }
}
