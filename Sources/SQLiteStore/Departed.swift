import GRDB

/// People who are taken off the frozen roster of a wave, with their invitations and drafts.
///
/// How many they were and how many of them had answered stays, by department and tier.
struct Departed {
  private let column: String
  private let key: Int64

  /// Everyone on the roster of a wave.
  static func everyone(of record: WaveRecord) -> Departed {
    Departed(column: "wave_id", key: record.id)
  }

  /// One row of a roster.
  static func person(_ key: Int64) -> Departed { Departed(column: "id", key: key) }

  /// Counts the people among the nameless and deletes their rows.
  func leave(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO wave_nameless (wave_department_id, tier, invited, answered)
        SELECT person.wave_department_id, person.tier, count(*), count(invitation.id)
        FROM wave_participant AS person
        LEFT JOIN invitation ON invitation.wave_participant_id = person.id
          AND invitation.state = 'spent'
        WHERE person.\(column) = ?
        GROUP BY person.wave_department_id, person.tier
        ON CONFLICT (wave_department_id, tier) DO UPDATE SET
          invited = invited + excluded.invited, answered = answered + excluded.answered
        """, arguments: [key])
    let last = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(invitation.id) FROM wave_participant AS person
        JOIN invitation ON invitation.wave_participant_id = person.id
        WHERE person.\(column) = ?
        """, arguments: [key])
    if let last { try Upkeep.lastInvitation.raise(to: last, in: db) }
    try db.execute(sql: "DELETE FROM wave_participant WHERE \(column) = ?", arguments: [key])
  }
}

/// A number that the store keeps for its own upkeep.
enum Upkeep: String {
  /// No invitation gets this number or a lower one again.
  case lastInvitation = "last-invitation"

  /// 1 where rows were deleted and the file has not been rewritten since.
  case scrubDue = "scrub-due"

  /// The number; 0 where there is none.
  func value(in db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db, sql: "SELECT value FROM upkeep WHERE name = ?", arguments: [rawValue]) ?? 0
  }

  /// Raises the number, unless it is as high.
  func raise(to value: Int64, in db: Database) throws {
    try db.run(
      """
      INSERT INTO upkeep (name, value) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)
      """,
      [rawValue, value])
  }
}
