public import Collecting
import Foundation
import GRDB

extension SQLiteStore {
  /// Stops the box of a wave from taking ballots; drafts are deleted.
  public func beginClosing(_ wave: WaveID) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened, .closing])
      try db.run(.deleteDraftsOfWave, [record.id])
      try db.run(.deleteCodeWordsOfWave, [record.id])
      try record.advance(to: .closing, in: db)
    }
  }

  /// The chains of keys of a wave.
  public func ratchets(of wave: WaveID) async throws(StoreError) -> [RatchetRecord] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try db.rows(.ratchetsOfWave, [record.id]).map { row in
        RatchetRecord(id: row["name"], sealedFirstKey: row["sealed_first_key"])
      }
    }
  }

  /// The store's numbers of all ballots in the box of a wave, in no particular order.
  public func ballotNumbers(of wave: WaveID) async throws(StoreError) -> [Int64] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try db.rows(.ballotNumbersOfWave, [record.id]).map { $0["id"] }
    }
  }

  /// Ballots by their numbers, in the order of the numbers.
  public func ballots(
    _ numbers: [Int64], of wave: WaveID
  ) async throws(StoreError) -> [Ballot] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try numbers.map { number in
        guard let row = try db.row(.ballot, [number, record.id]) else {
          throw StoreError.notFound("ballot")
        }
        return Ballot(
          ratchet: row["name"], step: row["step"], receiptHash: row["receipt_hash"],
          ciphertext: row["ciphertext"])
      }
    }
  }

  /// Stores the opened responses and comments and empties the box, in one durable transaction.
  public func empty(
    _ wave: WaveID, responses: [StoredResponse], comments: [StoredComment]
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.closing])
      let places = try Places(of: record, in: db)
      try places.insert(responses, in: db)
      try places.insert(comments, in: db)
      try record.keepReceipts(in: db)
      try db.run(.deleteBallotsOfWave, [record.id])
      try db.run(.deleteRatchetsOfWave, [record.id])
      try record.advance(to: .emptied, in: db)
    }
  }

  /// Removes what deleted rows left behind: truncates the log and rewrites the file.
  ///
  /// Rows move to fresh pages, so that nothing of the order in which they were changed stays. The
  /// log is truncated before, so that the ballots leave it even if the rewriting fails, and after.
  ///
  /// - Throws: ``StoreError/unavailable(_:)`` while somebody else reads or writes; it can be called
  ///   again.
  public func scrub() async throws(StoreError) {
    try await scrub(patience: DatabaseFile.patience)
  }

  /// Scrubs, and waits no longer than told for others to finish reading.
  ///
  /// - Parameter patience: Seconds.
  /// - Throws: ``StoreError/unavailable(_:)`` when they took longer.
  package func scrub(patience: Double) async throws(StoreError) {
    try await maintain { db in
      try db.wait(seconds: patience)
      do {
        try db.checkpoint(.truncate)
        try db.execute(sql: "VACUUM")
        try db.execute(sql: "DELETE FROM upkeep WHERE name = 'scrub-due'")
        try db.checkpoint(.truncate)
        try db.wait(seconds: DatabaseFile.patience)
      } catch {
        try db.wait(seconds: DatabaseFile.patience)
        throw error
      }
    }
  }

  /// Records that the key is destroyed and results exist; may be called again.
  public func markSealed(_ wave: WaveID) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.emptied, .sealed])
      try record.advance(to: .sealed, in: db)
    }
  }
}

extension WaveRecord {
  /// Keeps which receipts are counted, unless links and names are purged already.
  fileprivate func keepReceipts(in db: Database) throws {
    let isNameless =
      try Int.fetchOne(
        db, sql: "SELECT 1 FROM wave_participant WHERE wave_id = ?", arguments: [id]) == nil
    try db.run(isNameless ? .deleteReceiptsOfWave : .countReceiptsOfWave, [id])
  }
}

extension Database {
  /// Sets for how long a statement waits for a lock that somebody else holds.
  func wait(seconds: Double) throws {
    try execute(sql: "PRAGMA busy_timeout = \(Int(seconds * 1_000))")
  }
}
