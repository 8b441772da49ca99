import Collecting
import Foundation
import GRDB
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

/// How long the outbox holds what.
@Suite struct OutboxTests {
  private func rows(_ quay: Quay) throws -> [String] {
    try DatabaseQueue(path: quay.path).read { db in
      try ["mail", "mail_stop"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)
      }
    }
  }

  /// One invitation sent, one refused, one under way, and a person who wants none.
  private func fill(_ quay: Quay) async throws {
    let store = quay.store
    #expect(try await store.queueMails(.invitation, of: Quay.waveID) == 2)
    for result in [OutboxResult.sent, .failed(isBounce: true)] {
      let mail = try await store.takeMail(
        .invitation, of: Quay.waveID, dueAt: Harbour.during)
      try await store.settleMail(#require(mail).number, as: result)
    }
    try await store.refuseMail(of: "boss", in: Quay.waveID)
  }

  @Test func `the outbox holds no address and no link`() async throws {
    let quay = try await Quay()
    try await fill(quay)
    let text = try rows(quay).joined(separator: "\n")
    #expect(try rows(quay).count == 4)
    #expect(!text.contains("@"))
    for index in 0..<13 {
      for secret in [Quay.nonce(index), Quay.linkHash(index)] {
        let hex = secret.map { QuayHex.digits($0) }.joined()
        #expect(!text.lowercased().contains(hex))
      }
    }
  }

  @Test func `the outbox goes with the addresses, and the file holds none of them`() async throws {
    let quay = try await Quay()
    try await fill(quay)
    try await quay.emptyRoster()
    #expect(quay.holds("@harbour.example"))
    #expect(try await quay.purge(at: Harbour.closes + 3_600) == [.drafts, .mailAddresses])
    #expect(try rows(quay).isEmpty)
    #expect(!quay.holds("@harbour.example"))
    let counts = try await quay.store.mailCounts(of: Quay.waveID)
    #expect(counts.mails.isEmpty && counts.bounced == 0 && counts.refused == 0)
  }

  @Test func `a person who is erased leaves the outbox, and the record tells the mails before`()
    async throws
  {
    let quay = try await Quay()
    try await fill(quay)
    let person = try await quay.store.record(of: Quay.writer, in: Quay.organisation)
    #expect(person.waves.map(\.mails) == [["invitation"]])
    #expect(person.waves.map(\.mailStops) == [[]])
    let boss = try await quay.store.record(of: "boss", in: Quay.organisation)
    #expect(boss.waves.map(\.mailStops) == [["refusal"]])
    let before = try rows(quay).count
    _ = try await quay.store.erase(Quay.writer, from: Quay.organisation, on: Quay.day)
    #expect(try rows(quay).count == before - 1)
  }

  @Test func `the database itself refuses a second mail of a kind`() async throws {
    let quay = try await Quay()
    try await fill(quay)
    let queue = try DatabaseQueue(path: quay.path)
    #expect(throws: DatabaseError.self) {
      try queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO mail (wave_participant_id, kind, state)
            SELECT wave_participant_id, kind, 'queued' FROM mail LIMIT 1
            """)
      }
    }
  }
}

/// Bytes as SQLite prints them.
private enum QuayHex {
  static func digits(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return text.count == 1 ? "0" + text : text
  }
}
