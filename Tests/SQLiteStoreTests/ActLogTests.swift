import Collecting
import Foundation
import GRDB
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct ActLogTests {
  /// A store that has erased two people and purged a wave.
  private func busy() async throws -> Quay {
    let quay = try await Quay()
    for person in [Quay.writer, Quay.sender] {
      _ = try await quay.store.erase(person, from: Quay.organisation, on: Quay.day)
    }
    try await quay.store.note(
      .personExported, of: Quay.organisation, wave: nil, count: 1, on: Quay.day)
    _ = try await quay.store.purge(.links, of: Quay.waveID, on: Quay.day)
    return quay
  }

  @Test func `each act leaves a line of the day, the deed and the number, and of nobody`()
    async throws
  {
    let acts = try await busy().store.acts()
    #expect(
      acts.map(\.what) == [
        "person.erased", "person.erased", "person.exported", "purged.names", "purged.links",
      ])
    #expect(acts.map(\.count) == [1, 1, 1, 11, 11])
    #expect(acts.allSatisfy { $0.day == Quay.day })
    #expect(acts.map(\.wave) == [nil, nil, nil, "spring", "spring"])
    #expect(ActChain.firstBroken(in: acts) == nil)
  }

  @Test func `a removed or changed line shows`() async throws {
    let acts = try await busy().store.acts()
    for index in acts.indices.dropLast() {
      var fewer = acts
      fewer.remove(at: index)
      #expect(ActChain.firstBroken(in: fewer) != nil)
    }
    for (index, act) in acts.enumerated() {
      var forged = acts
      forged[index] = Act(
        number: act.number, day: act.day, organisation: act.organisation, what: act.what,
        wave: act.wave, count: act.count + 1, mark: act.mark)
      #expect(ActChain.firstBroken(in: forged) == act.number)
    }
  }

  @Test func `lines removed at the end show to who has noted the last mark`() async throws {
    let acts = try await busy().store.acts()
    let noted = try #require(acts.last).markText
    #expect(ActChain.holds(String(noted.prefix(16)).uppercased(), in: acts))
    let fewer = Array(acts.dropLast())
    #expect(ActChain.firstBroken(in: fewer) == nil)
    #expect(!ActChain.holds(String(noted.prefix(16)), in: fewer))
    #expect(!ActChain.holds("", in: acts))
  }

  @Test(arguments: ["DELETE FROM act WHERE id = 1", "UPDATE act SET number = 0 WHERE id = 1"])
  func `the database refuses to change the log`(_ sql: String) async throws {
    let quay = try await busy()
    let other = try DatabaseQueue(path: quay.path)
    #expect(throws: DatabaseError.self) { try other.write { db in try db.execute(sql: sql) } }
  }

  @Test func `the mark of a line is the hash of the mark before it and of its fields`() {
    let act = Act(
      after: nil, day: "2027-03-01", organisation: "Quay", deed: .purged(.drafts), wave: nil,
      count: 2)
    // sha256 of 32 zero bytes and "1:110:2027-03-014:Quay13:purged.drafts0:1:2".
    #expect(
      act.markText == "d2c94fa1948487883d01a2b77746553dab8920794541c2341acf269767d4b922")
  }
}
