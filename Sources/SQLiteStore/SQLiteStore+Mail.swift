public import Collecting
public import Foundation
import GRDB
import SurveyModel

extension SQLiteStore: MailStore {
  /// How many mails of a kind would wait, people without a link counted for an invitation.
  public func waitingMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Int {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      let linked =
        kind == .invitation ? "invitation.state IS NULL OR " + MailSQL.isOpen : MailSQL.isOpen
      return try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM wave_participant AS person
          LEFT JOIN invitation ON invitation.wave_participant_id = person.id
            AND invitation.state <> 'revoked'
          WHERE person.wave_id = ? AND (\(linked)) AND \(MailSQL.wantsMail)
            AND \(MailSQL.isFree(of: "?"))
            AND NOT EXISTS (SELECT 1 FROM mail WHERE mail.wave_participant_id = person.id
              AND mail.kind = ? AND mail.state <> 'queued')
          """, arguments: [record.id, kind.name, kind.name]) ?? 0
    }
  }

  /// Queues a kind of mail for everybody who may get one.
  public func queueMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Int {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened])
      try db.run(
        """
        DELETE FROM mail WHERE kind = ? AND state = 'queued' AND wave_participant_id IN (
          SELECT id FROM wave_participant WHERE wave_id = ?)
          AND wave_participant_id NOT IN (\(MailSQL.people))
        """, [kind.name, record.id, record.id])
      try db.run(
        """
        INSERT INTO mail (wave_participant_id, kind, state)
        SELECT person.id, ?, 'queued' FROM wave_participant AS person
        WHERE person.id IN (\(MailSQL.people)) AND \(MailSQL.isFree(of: "?"))
        ORDER BY person.position
        ON CONFLICT (wave_participant_id, kind) DO NOTHING
        """, [kind.name, record.id, kind.name])
      return db.changesCount
    }
  }

  /// Takes the next mail that is due; it is on the disk as under way then.
  public func takeMail(
    _ kind: MailKind, of wave: WaveID, dueAt now: Date
  ) async throws(StoreError) -> OutboxMail? {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened])
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT mail.id, invitation.nonce, person.email, person.language, mail.attempts
            \(MailSQL.waiting) AND mail.due <= ?
            ORDER BY mail.due, mail.id LIMIT 1
            """),
        arguments: [kind.name, record.id, now.secondsSince1970])
      guard let row else { return nil }
      let number: Int64 = row["id"]
      try db.run(
        "UPDATE mail SET state = 'sending', attempts = attempts + 1, due = 0 WHERE id = ?",
        [number])
      return OutboxMail(
        number: number, nonce: row["nonce"], email: row["email"],
        language: Language(rawValue: row["language"]), attempts: row["attempts"] + 1)
    }
  }

  /// Records what became of a mail that was taken.
  public func settleMail(
    _ number: Int64, as result: OutboxResult
  ) async throws(StoreError) {
    try await write { db in
      let (state, due, untried) = MailSQL.columns(of: result)
      try db.run(
        """
        UPDATE mail SET state = ?, due = ?, attempts = attempts - ?
        WHERE id = ? AND state = 'sending'
        """, [state.rawValue, due, untried, number])
      guard case .failed(isBounce: true) = result, db.changesCount == 1 else { return }
      try db.run(
        """
        INSERT INTO mail_stop (wave_participant_id, reason)
        SELECT wave_participant_id, 'bounce' FROM mail WHERE id = ?
        ON CONFLICT DO NOTHING
        """, [number])
    }
  }

  /// Holds the mails that somebody took and never settled.
  public func holdUnsettledMails(of wave: WaveID) async throws(StoreError) -> Int {
    try await turn("sending", to: "held", of: wave)
  }

  /// Lets held mails be sent again.
  public func releaseMails(of wave: WaveID) async throws(StoreError) -> Int {
    try await turn("held", to: "queued", of: wave)
  }

  /// Lets the waiting mails of a kind be tried at once.
  public func wakeMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) {
    try await write { db in
      try db.run(
        """
        UPDATE mail SET due = 0 WHERE kind = ? AND state = 'queued' AND wave_participant_id IN (
          SELECT id FROM wave_participant WHERE wave_id = ?)
        """, [kind.name, WaveRecord(wave, in: db).id])
    }
  }

  private func turn(
    _ state: String, to other: String, of wave: WaveID
  ) async throws(StoreError) -> Int {
    try await write { db in
      try db.run(
        """
        UPDATE mail SET state = ? WHERE state = ? AND wave_participant_id IN (
          SELECT id FROM wave_participant WHERE wave_id = ?)
        """, [other, state, WaveRecord(wave, in: db).id])
      return db.changesCount
    }
  }
}

/// Parts of statements about mails; `person` is a row of the frozen roster.
enum MailSQL {
  /// The link can be used.
  static let isOpen = "invitation.state = 'open'"

  /// There is an address that was not refused, and the person has not refused.
  static let wantsMail = """
    person.email IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM mail_stop WHERE mail_stop.wave_participant_id = person.id)
    """

  /// The waiting mails of a kind and a wave whose people may get them.
  ///
  /// A cross join keeps the order of the tables: the queue comes first, so that taking the next one
  /// looks at few rows however long it is.
  static let waiting = """
    FROM mail
    CROSS JOIN wave_participant AS person ON person.id = mail.wave_participant_id
    CROSS JOIN invitation ON invitation.wave_participant_id = person.id AND \(isOpen)
    WHERE mail.kind = ? AND mail.state = 'queued' AND person.wave_id = ? AND \(wantsMail)
    """

  /// The people of a wave who may get mail; one parameter, the wave.
  static let people = """
    SELECT person.id FROM wave_participant AS person
    JOIN invitation ON invitation.wave_participant_id = person.id AND \(isOpen)
    WHERE person.wave_id = ? AND \(wantsMail)
    """

  /// No mail of another kind is under way to the person.
  static func isFree(of kind: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM mail AS other WHERE other.wave_participant_id = person.id
      AND other.kind <> \(kind) AND other.state IN ('queued', 'sending'))
    """
  }

  /// State, due moment, and how many tries do not count.
  static func columns(of result: OutboxResult) -> (OutboxState, Int64, Int) {
    switch result {
    case .sent: (.sent, 0, 0)
    case .deferred(let until): (.queued, until.secondsSince1970, 0)
    case .untried: (.queued, 0, 1)
    case .failed: (.failed, 0, 0)
    case .held: (.held, 0, 0)
    }
  }
}
