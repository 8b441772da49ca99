public import Collecting
import GRDB

extension SQLiteStore: RetentionStore {
  /// Sets how long a wave keeps what; an opened wave's time is only shortened.
  public func setRetention(_ retention: Retention, of wave: WaveID) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      let promised = record.wave.retention
      guard record.wave.progress == .planned || retention.isAtLeastAsStrict(as: promised) else {
        throw StoreError.wrongState("the wave is opened and has promised less time")
      }
      try db.run(
        "UPDATE wave SET purge_after = ?, purge_responses_after = ? WHERE id = ?",
        [retention.days, retention.responseDays, record.id])
    }
  }

  /// How many of each kind of thing a wave holds.
  public func holdings(of wave: WaveID) async throws(StoreError) -> [Holding: Int] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try Holding.allCases.reduce(into: [:]) { held, holding in
        held[holding] = try holding.count(of: record, in: db)
      }
    }
  }

  /// Deletes one kind of thing from a wave, and writes down that it did.
  public func purge(
    _ holding: Holding, of wave: WaveID, on day: String
  ) async throws(StoreError) -> [Holding: Int] {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      // Names and links lie in rows that go together: each is written down for itself.
      let kinds: [Holding] = [.names, .links].contains(holding) ? [.names, .links] : [holding]
      var gone: [Holding: Int] = [:]
      for kind in kinds {
        let count = try kind.count(of: record, in: db)
        guard count > 0 else { continue }
        gone[kind] = count
        try ActTable.write(.purged(kind), of: record.wave.id, count: count, on: day, in: db)
      }
      guard !gone.isEmpty else { return gone }
      try holding.delete(from: record, in: db)
      try Upkeep.scrubDue.raise(to: 1, in: db)
      return gone
    }
  }

  /// Whether rows were deleted and the file has not been rewritten since.
  public func isScrubDue() async throws(StoreError) -> Bool {
    try await read { db in try Upkeep.scrubDue.value(in: db) > 0 }
  }

  /// The log of acts, oldest line first.
  public func acts() async throws(StoreError) -> [Act] {
    try await read { db in try ActTable.all(in: db) }
  }
}

extension Holding {
  /// How many of it a wave holds.
  fileprivate func count(of record: WaveRecord, in db: Database) throws -> Int {
    let sql =
      switch self {
      case .drafts:
        """
        SELECT count(*) FROM invitation
        JOIN wave_participant ON wave_participant.id = invitation.wave_participant_id
        WHERE wave_participant.wave_id = ? AND (
          invitation.id IN (SELECT invitation_id FROM draft)
          OR invitation.id IN (SELECT invitation_id FROM code_words))
        """
      case .mailAddresses:
        "SELECT count(*) FROM wave_participant WHERE wave_id = ? AND email IS NOT NULL"
      case .names: "SELECT count(*) FROM wave_participant WHERE wave_id = ?"
      case .links:
        """
        SELECT count(*) FROM invitation
        JOIN wave_participant ON wave_participant.id = invitation.wave_participant_id
        WHERE wave_participant.wave_id = ?
        """
      case .responses: "SELECT count(*) FROM response WHERE wave_id = ?"
      case .comments: "SELECT count(*) FROM comment WHERE wave_id = ?"
      }
    let count = try Int.fetchOne(db, sql: sql, arguments: [record.id]) ?? 0
    // How many answered is told with noise alone, also in the log of acts.
    return self == .responses && record.wave.settings.noise != nil ? min(count, 1) : count
  }

  /// Deletes it from a wave.
  fileprivate func delete(from record: WaveRecord, in db: Database) throws {
    switch self {
    case .drafts:
      try db.run(.deleteDraftsOfWave, [record.id])
      try db.run(.deleteCodeWordsOfWave, [record.id])
    case .mailAddresses:
      // The outbox goes with the addresses: it tells whose was refused, and who was reminded.
      for table in ["mail", "mail_stop"] {
        try db.run(
          """
          DELETE FROM \(table) WHERE wave_participant_id IN (
            SELECT id FROM wave_participant WHERE wave_id = ?)
          """, [record.id])
      }
      try db.run(
        "UPDATE wave_participant SET email = NULL WHERE wave_id = ? AND email IS NOT NULL",
        [record.id])
    case .names, .links:
      try Departed.everyone(of: record).leave(in: db)
      // A box that is still full needs its receipts once more: its opening deletes them.
      if [.emptied, .sealed].contains(record.wave.progress) {
        try db.run(.deleteReceiptsOfWave, [record.id])
      }
    case .responses: try db.run("DELETE FROM response WHERE wave_id = ?", [record.id])
    case .comments: try db.run("DELETE FROM comment WHERE wave_id = ?", [record.id])
    }
  }
}
