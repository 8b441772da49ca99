public import Collecting
public import Foundation
import GRDB
public import SurveyModel

extension SQLiteStore {
  /// The earliest moment at which a waiting mail of a kind may be tried.
  public func nextMail(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Date? {
    try await read { db in
      let due = try Int64.fetchOne(
        db,
        sql: "SELECT mail.due \(MailSQL.waiting) ORDER BY mail.due, mail.id LIMIT 1",
        arguments: [kind.name, WaveRecord(wave, in: db).id])
      return due.map { Date(timeIntervalSince1970: Double($0)) }
    }
  }

  /// How the outbox of a wave stands.
  public func mailCounts(of wave: WaveID) async throws(StoreError) -> OutboxCounts {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT mail.kind, mail.state, count(*) AS count FROM mail
          JOIN wave_participant AS person ON person.id = mail.wave_participant_id
          WHERE person.wave_id = ? GROUP BY 1, 2
          """, arguments: [record.id])
      var mails: [MailKind: [OutboxState: Int]] = [:]
      for row in rows {
        guard let kind = MailKind(name: row["kind"]),
          let state = OutboxState(rawValue: row["state"])
        else { throw StoreError.unavailable("a mail's kind or state is not known") }
        mails[kind, default: [:]][state] = row["count"]
      }
      let without = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM wave_participant WHERE wave_id = ? AND email IS NULL",
        arguments: [record.id])
      return OutboxCounts(
        mails: mails, withoutAddress: without ?? 0,
        bounced: try Self.count(.bounce, in: record, db),
        refused: try Self.count(.refusal, in: record, db))
    }
  }

  private static func count(
    _ reason: MailStop, in record: WaveRecord, _ db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM mail_stop
        JOIN wave_participant AS person ON person.id = mail_stop.wave_participant_id
        WHERE person.wave_id = ? AND mail_stop.reason = ?
        """, arguments: [record.id, reason.rawValue]) ?? 0
  }

  /// Sends a person no more mails of a wave.
  public func refuseMail(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      let key = try Int64.fetchOne(
        db, sql: "SELECT id FROM wave_participant WHERE wave_id = ? AND code = ?",
        arguments: [record.id, participant.rawValue])
      guard let key else { throw StoreError.notFound("participant") }
      try db.run(
        """
        INSERT INTO mail_stop (wave_participant_id, reason) VALUES (?, 'refusal')
        ON CONFLICT DO NOTHING
        """, [key])
    }
  }

  /// Marks addresses as refused, in a wave's frozen roster.
  public func bounce(
    _ emails: Set<String>, in wave: WaveID
  ) async throws(StoreError) -> Int {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      var marked = 0
      for email in emails {
        try db.run(
          """
          INSERT INTO mail_stop (wave_participant_id, reason)
          SELECT id, 'bounce' FROM wave_participant
          WHERE wave_id = ? AND email = ? COLLATE NOCASE
          ON CONFLICT DO NOTHING
          """, [record.id, email])
        marked += db.changesCount
      }
      return marked
    }
  }

  /// The people who get no mail any more for a reason, in the order of the frozen roster.
  public func stopped(
    by reason: MailStop, in wave: WaveID
  ) async throws(StoreError) -> [Participant] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      let codes = try String.fetchAll(
        db,
        sql: """
          SELECT person.code FROM mail_stop
          JOIN wave_participant AS person ON person.id = mail_stop.wave_participant_id
          WHERE person.wave_id = ? AND mail_stop.reason = ?
          """, arguments: [record.id, reason.rawValue])
      let marked = Set(codes)
      return try RosterTable.frozen.roster(of: record.id, in: db).participants
        .filter { marked.contains($0.id.rawValue) }
    }
  }
}
