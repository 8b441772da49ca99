import Collecting
import Foundation
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct RetentionTests {
  private static let afterEnd = Harbour.closes + 3_600
  private static let onDate = Harbour.closes + 30 * 86_400

  @Test func `nothing goes while a wave is open`() async throws {
    let quay = try await Quay(retention: Retention(days: 0))
    #expect(try await quay.purge(at: Harbour.during) == [])
    #expect(quay.holds(Quay.draft))
  }

  @Test func `drafts and mail addresses go first, names and links on their date`() async throws {
    let quay = try await Quay(retention: Retention(days: 30))
    #expect(try await quay.purge(at: Self.afterEnd) == [.drafts, .mailAddresses])
    #expect(try await quay.store.frozenRoster(of: Quay.waveID).participants.count == 13)
    #expect(try await quay.purge(at: Self.onDate - 1) == [])
    #expect(try await quay.purge(at: Self.onDate) == [.names, .links])
    #expect(try await quay.purge(at: Self.onDate) == [])
  }

  @Test func `without a date, names and links stay until somebody purges them`() async throws {
    let quay = try await Quay()
    let late = Harbour.closes + 9_000 * 86_400
    #expect(try await quay.purge(at: late) == [.drafts, .mailAddresses])
    #expect(try await quay.purge(at: late, early: true) == [.names, .links])
  }

  @Test func `no byte of what was purged is left in the file or its log`() async throws {
    let quay = try await Quay(retention: Retention(days: 30))
    try await quay.emptyRoster()
    let people = try Harbour.roster().participants
    #expect(people.allSatisfy { quay.holds($0.id.rawValue) })
    _ = try await quay.purge(at: Self.onDate)
    for (index, person) in people.enumerated() {
      #expect(!quay.holds(person.id.rawValue))
      #expect(!quay.holds(Quay.nonce(index)))
      #expect(!quay.holds(Quay.linkHash(index)))
      if let email = person.email { #expect(!quay.holds(email)) }
    }
    #expect(!quay.holds(Quay.draft))
    #expect(quay.folder.bytes("wave.sqlite-wal").isEmpty)
  }

  @Test func `the numbers that reports rest on stay as they were frozen`() async throws {
    let quay = try await Quay(retention: Retention(days: 30))
    let before = try await quay.store.responseCounts(of: Quay.waveID)
    #expect(before.reduce(0) { $0 + $1.invited } == 13)
    #expect(before.reduce(0) { $0 + $1.answered } == 1)
    #expect(before.headcount == (try Harbour.roster().headcount))
    #expect(before.tierCount == (try Harbour.roster().tierCount))
    _ = try await quay.purge(at: Self.onDate)
    #expect(try await quay.store.responseCounts(of: Quay.waveID) == before)
  }

  @Test func `responses and comments stay, or go on a date of their own`() async throws {
    for retention in [Retention(days: 30), Retention(days: 30, responseDays: 60)] {
      let quay = try await Quay(retention: retention)
      try await quay.store.beginClosing(Quay.waveID)
      try await quay.store.empty(
        Quay.waveID,
        responses: [StoredResponse(department: "sales", tier: "frontline", answers: "404132")],
        comments: [
          StoredComment(
            department: "sales", tier: "frontline", question: "help", text: "fewer-forms-please")
        ])
      _ = try await quay.purge(at: Self.onDate)
      #expect(quay.holds("fewer-forms-please"))
      let later = try await quay.purge(at: Self.onDate + 30 * 86_400)
      #expect(later == (retention.responseDays == nil ? [] : [.responses, .comments]))
      #expect(quay.holds("fewer-forms-please") == (retention.responseDays == nil))
      #expect(quay.holds("404132") == (retention.responseDays == nil))
    }
  }

  @Test func `an opened wave keeps nothing longer than it has promised`() async throws {
    let quay = try await Quay(retention: Retention(days: 30))
    for longer in [Retention(days: 31), .unlimited] {
      await #expect(throws: StoreError.self) {
        try await quay.store.setRetention(longer, of: Quay.waveID)
      }
    }
    let shorter = Retention(days: 10, responseDays: 20)
    try await quay.store.setRetention(shorter, of: Quay.waveID)
    #expect(try await quay.store.wave(Quay.waveID).retention == shorter)
  }

  @Test func `a purge that could not rewrite the file is made up for by the next`() async throws {
    let quay = try await Quay()
    _ = try await quay.store.purge(.drafts, of: Quay.waveID, on: Quay.day)
    #expect(try await quay.store.isScrubDue())
    #expect(try await quay.purge(at: Harbour.during) == [])
    #expect(try await !quay.store.isScrubDue())
    #expect(!quay.holds(Quay.draft))
  }
}
