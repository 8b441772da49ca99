import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

/// Out to a site and home again.
@Suite struct PacketWayTests {
  private let harbour: OpenedHarbour
  private let site: HarbourSite

  init() async throws {
    harbour = try await OpenedHarbour()
    site = try await HarbourSite(of: harbour, for: ["ops"])
  }

  @Test func `a packet is for the departments that are named and those below them`() async throws {
    // Operations holds the boss; North and South hold four people each.
    #expect(site.made.packet.people == 9)
    #expect(site.made.without == 0)
    let there = Set(try await site.store.invitations(of: harbour.wave.id).map(\.department))
    #expect(there == ["ops", "ops-north", "ops-south"])
  }

  @Test func `a site knows nobody by name, and promises what is promised at home`() async throws {
    let roster = try await site.store.frozenRoster(of: harbour.wave.id)
    let home = try await harbour.store.frozenRoster(of: harbour.wave.id)
    #expect(roster.participants.allSatisfy { Int($0.id.rawValue) != nil && $0.email == nil })
    #expect(roster.tierCount == home.tierCount)
    let here = try await site.session(harbour, of: "ops-north-1").promise
    let number = try harbour.number(of: "ops-north-1")
    #expect(try await harbour.session(number).promise == here)
  }

  @Test func `a link of another department is unknown at the site`() async throws {
    let secret = harbour.links[try harbour.number(of: "sales-1")].secret
    guard case .unknown = try await site.runner().open(secret, at: Harbour.during) else {
      Issue.record("the link leads somewhere")
      return
    }
  }

  @Test func `ballots of a site and of home are opened together at the closing`() async throws {
    try await site.answer(harbour, "ops-north-0", "ops-north-1", "ops-south-2")
    let runner = harbour.runner()
    let number = try harbour.number(of: "sales-1")
    let session = try await harbour.session(number, in: runner)
    _ = try await runner.submit(session, at: Harbour.during)
    let merged = try await harbour.office.merge(try await site.collect())
    #expect(merged.added == 3)
    #expect(merged.known == 0 && merged.refused == 0)
    var generator = SeededGenerator(seed: 5)
    let summary = try await harbour.closing()
      .seal(harbour.wave.id, at: Harbour.after, using: &generator)
    #expect(summary.responses == 4)
    #expect(summary.difference == 0)
    let departments = try await harbour.responses().map(\.department).sorted()
    #expect(departments == ["ops-north", "ops-north", "ops-south", "sales"])
  }

  @Test func `a file that is merged again, and a later one, bring only what is new`() async throws {
    try await site.answer(harbour, "ops-north-0")
    let first = try await site.collect()
    #expect(try await harbour.office.merge(first).added == 1)
    #expect(try await harbour.office.merge(first).added == 0)
    try await site.answer(harbour, "ops-north-1")
    let second = try await harbour.office.merge(try await site.collect())
    #expect(second.added == 1)
    #expect(second.known == 1)
    #expect(try await harbour.box().count == 2)
  }

  @Test func `two copies of a packet count each person once, whichever is merged first`()
    async throws
  {
    let copy = try await HarbourSite(opening: site.made)
    try await site.answer(harbour, "ops-north-0", "ops-north-1")
    try await copy.answer(harbour, "ops-north-1", "ops-north-2")
    #expect(try await harbour.office.merge(try await copy.collect()).added == 2)
    let late = try await harbour.office.merge(try await site.collect())
    #expect(late.added == 1)
    #expect(late.known == 1)
    #expect(try await harbour.box().count == 3)
  }

  @Test func `who has answered at home by the same link counts once`() async throws {
    try await site.answer(harbour, "ops-north-0", "ops-north-1")
    let runner = harbour.runner()
    let number = try harbour.number(of: "ops-north-1")
    _ = try await runner.submit(try await harbour.session(number, in: runner), at: Harbour.during)
    let merged = try await harbour.office.merge(try await site.collect())
    #expect(merged.added == 1)
    #expect(merged.known == 1)
    #expect(try await harbour.box().count == 2)
  }

  @Test func `after the merging the link shows at home that the ballot is in`() async throws {
    try await site.answer(harbour, "ops-north-0")
    _ = try await harbour.office.merge(try await site.collect())
    let secret = harbour.links[try harbour.number(of: "ops-north-0")].secret
    guard case .spent(let receipt, _) = try await harbour.runner().open(secret, at: Harbour.during)
    else {
      Issue.record("the link can still be used")
      return
    }
    #expect(try await harbour.runner().holdsBallot(receipt))
  }

  @Test func `a receipt takes nothing back at the site`() async throws {
    try await site.answer(harbour, "ops-north-0")
    let secret = harbour.links[try harbour.number(of: "ops-north-0")].secret
    let runner = SurveyRunner(
      waves: site.store, ballots: site.store, read: Harbour.read)
    guard case .spent(let receipt, _) = try await runner.open(secret, at: Harbour.during),
      case .atSite = try await runner.withdraw(receipt, at: Harbour.during)
    else {
      Issue.record("the link can still be used, or the ballot was taken back")
      return
    }
    let merged = try await harbour.office.merge(try await site.collect())
    #expect(merged.added == 1)
  }

  @Test func `a link that was taken back at home brings no ballot`() async throws {
    try await site.answer(harbour, "ops-north-0", "ops-north-1")
    try await harbour.store.revoke("ops-north-1", in: harbour.wave.id)
    let merged = try await harbour.office.merge(try await site.collect())
    #expect(merged.added == 1)
    #expect(merged.refused == 1)
  }

  @Test func `a packet may come back after the end, and not after the closing`() async throws {
    try await site.answer(harbour, "ops-north-0")
    let file = try await site.collect()
    try await harbour.store.beginClosing(harbour.wave.id)
    await #expect(throws: CollectingError.packet(.closed(wave: "spring"))) {
      try await harbour.office.merge(file)
    }
    #expect(try await harbour.box().isEmpty)
  }

  @Test func `the size of what comes home does not tell how many answered`() async throws {
    let none = try await site.collect()
    try await site.answer(harbour, "ops-north-0", "ops-north-1", "ops-north-2", "ops-south-0")
    let some = try await site.collect()
    #expect(none.count == some.count)
  }

  @Test func `neither file holds a name, an address, a link or an answer in the clear`()
    async throws
  {
    try await site.answer(harbour, "ops-north-1")
    let home = try await site.collect()
    for word in ["ops-north", "harbour.example", "Harbour", "spring", "Point"] {
      #expect(site.made.file.range(of: Data(word.utf8)) == nil)
      #expect(home.range(of: Data(word.utf8)) == nil)
    }
  }

  @Test func `in a panel the code goes along`() async throws {
    let panel = try await OpenedHarbour(isPanel: true)
    let site = try await HarbourSite(of: panel, for: ["sales"])
    try await site.answer(panel, "sales-1")
    #expect(try await panel.office.merge(try await site.collect()).added == 1)
    var generator = SeededGenerator(seed: 5)
    _ = try await panel.closing().seal(panel.wave.id, at: Harbour.after, using: &generator)
    let code = PanelCode(
      of: "sales-1", in: Harbour.organisation.id, key: try panel.keys.linkKey())
    #expect(try await panel.responses().map(\.panel) == [code.text])
  }

  @Test func `nothing is handed out where nobody can answer`() async throws {
    var generator = SeededGenerator(seed: 9)
    let office = harbour.office
    for link in harbour.links where link.participant.rawValue.hasPrefix("sales") {
      try await harbour.store.revoke(link.participant, in: harbour.wave.id)
    }
    await #expect(throws: CollectingError.packet(.nobody)) {
      try await office.make(
        of: harbour.wave.id, for: ["sales"], at: Harbour.during, using: &generator)
    }
    await #expect(throws: CollectingError.packet(.unknownDepartment("moon"))) {
      try await office.make(
        of: harbour.wave.id, for: ["moon"], at: Harbour.during, using: &generator)
    }
    await #expect(throws: CollectingError.packet(.notRunning(wave: "spring"))) {
      try await office.make(
        of: harbour.wave.id, for: ["ops"], at: Harbour.after, using: &generator)
    }
  }
}
