import Collecting
import Foundation
import GRDB
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct ScrubTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.file("wave.sqlite")
  }

  private static let mark = Data("SEALED-BALLOT-OF-SOMEBODY".utf8)

  /// A wave with ballots that bear a mark, whose box has been emptied.
  private func emptied() async throws -> SQLiteStore {
    let town = Town()
    let store = try await town.open(at: path)
    for (step, invitation) in try await town.invite(into: store).enumerated() {
      let ballot = Ballot(
        ratchet: Town.ratchet.id, step: step, receiptHash: Town.hash(step, salt: 3),
        ciphertext: Self.mark + Data(repeating: 0, count: 3_000))
      try await store.saveDraft(Self.mark, of: invitation.id)
      _ = try await store.submit(ballot, for: invitation.id, at: Town.during)
    }
    try await store.beginClosing(Town.waveID)
    try await store.empty(Town.waveID, responses: [], comments: [])
    return store
  }

  private var holdsMark: Bool {
    ["wave.sqlite", "wave.sqlite-wal"].contains { folder.bytes($0).range(of: Self.mark) != nil }
  }

  @Test func `after scrubbing no byte of a ballot is left, and the log is empty`() async throws {
    let store = try await emptied()
    #expect(holdsMark)
    try await store.scrub()
    #expect(!holdsMark)
    #expect(folder.bytes("wave.sqlite-wal").isEmpty)
    try await store.markSealed(Town.waveID)
    #expect(try await store.wave(Town.waveID).progress == .sealed)
  }

  @Test func `numbers of ballots start anew in an empty box`() async throws {
    let store = try await emptied()
    try await store.scrub()
    let sequences = try await DatabaseQueue(path: path).read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_sequence WHERE name <> 'account'")
    }
    #expect(sequences == 0)
    try store.close()
  }

  @Test func `a reader elsewhere delays scrubbing, which can be called again`() async throws {
    let store = try await emptied()
    let reader = try DatabasePool(path: path)
    let snapshot = try reader.makeSnapshot()
    await #expect(throws: StoreError.unavailable("the database is in use elsewhere")) {
      try await store.scrub(patience: 0)
    }
    try snapshot.close()
    try await store.scrub()
    #expect(!holdsMark)
  }
}
