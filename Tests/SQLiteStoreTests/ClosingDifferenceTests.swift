import Collecting
import Foundation
import GRDB
import SQLiteStore
import Simulation
import SurveyModel
import TestSupport
import Testing

/// A box that was changed past the program is not emptied without a word.
@Suite struct ClosingDifferenceTests {
  private let folder: ScratchFolder
  private let keys: KeyFolder

  init() throws {
    folder = try ScratchFolder()
    keys = try KeyFolder.prepare(at: folder.file("keys"))
  }

  /// A wave with one ballot, of a chain that no key opens.
  private func quay() async throws -> Quay {
    try await Quay(boxKey: keys.boxKeyOrNew(of: Quay.waveID).publicKey)
  }

  private func change(_ quay: Quay, _ sql: String) throws {
    try DatabaseQueue(path: quay.path).write { db in try db.execute(sql: sql) }
  }

  private func close(_ quay: Quay, acceptsDifference: Bool = false) async throws
    -> WaveClosing.Summary
  {
    var generator = SeededGenerator(seed: 5)
    return try await WaveClosing(
      waves: quay.store, ballots: quay.store, keys: keys, chunk: 10, read: Harbour.read
    ).seal(
      Quay.waveID, at: Harbour.after, acceptsDifference: acceptsDifference, using: &generator)
  }

  @Test func `a lost ballot stops the closing`() async throws {
    let quay = try await quay()
    try change(quay, "DELETE FROM ballot")
    await #expect(throws: CollectingError.ballotsDiffer(ballots: 0, answered: 1)) {
      try await close(quay)
    }
    #expect(try keys.holdsBoxKey(of: Quay.waveID))
  }

  @Test func `a ballot too many stops the closing`() async throws {
    let quay = try await quay()
    try change(quay, "UPDATE invitation SET state = 'open'")
    await #expect(throws: CollectingError.ballotsDiffer(ballots: 1, answered: 0)) {
      try await close(quay)
    }
  }

  @Test func `a person who was erased after answering makes no difference`() async throws {
    let quay = try await quay()
    _ = try await quay.store.erase(Quay.sender, from: Quay.organisation, on: Quay.day)
    await #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "spring")) {
      try await close(quay)
    }
  }

  @Test func `who accepts the difference gets what is there, and its size`() async throws {
    let quay = try await quay()
    try change(quay, "DELETE FROM ballot; DELETE FROM ratchet")
    let summary = try await close(quay, acceptsDifference: true)
    #expect(summary.responses == 0)
    #expect(summary.difference == 1)
    #expect(try await quay.store.wave(Quay.waveID).progress == .sealed)
  }
}
