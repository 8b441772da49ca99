public import Collecting
public import Foundation
import GRDB
public import SurveyModel

extension SQLiteStore {
  /// Records invitations; people who have one that is not revoked are left alone.
  ///
  /// - Returns: how many were recorded.
  public func invite(
    _ invitations: [NewInvitation], to wave: WaveID
  ) async throws(StoreError) -> Int {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened])
      return try Self.insert(invitations, of: record, in: db)
    }
  }

  /// Writes invitations; people who have one that is not revoked are left alone.
  ///
  /// - Returns: how many were written.
  static func insert(
    _ invitations: [NewInvitation], of record: WaveRecord, in db: Database
  ) throws -> Int {
    var recorded = 0
    for invitation in invitations {
      let participant = try participant(invitation.participant, of: record, in: db)
      try db.run(
        """
        INSERT INTO invitation (id, wave_participant_id, nonce, link_hash, panel_code, state)
        VALUES (
          max(
            ifnull((SELECT max(id) FROM invitation), 0),
            ifnull((SELECT value FROM upkeep WHERE name = 'last-invitation'), 0)) + 1,
          ?, ?, ?, ?, 'open')
        ON CONFLICT (wave_participant_id) WHERE state <> 'revoked' DO NOTHING
        """,
        [participant, invitation.nonce, invitation.linkHash, invitation.panelCode])
      recorded += db.changesCount
    }
    return recorded
  }

  /// The invitations of a wave that are not revoked, by participant.
  public func invitations(of wave: WaveID) async throws(StoreError) -> [Invitation] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try db.rows(.invitationsOfWave, [record.id]).map { row in
        try Invitation(row: row, wave: wave)
      }
    }
  }

  /// The invitation of a link, by the hash of the link's secret.
  public func invitation(linkHash: Data) async throws(StoreError) -> Invitation? {
    try await read { db in
      try db.row(.invitationOfLink, [linkHash]).map { row in
        let wave = WaveID(
          organisation: Identifier(row["organisation"] as String), name: row["wave"])
        return try Invitation(row: row, wave: wave)
      }
    }
  }

  /// Takes back the invitation of a participant; only one that is still open can be.
  ///
  /// The draft goes with it.
  public func revoke(
    _ participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      let key = try Self.participant(participant, of: record, in: db)
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, state FROM invitation
          WHERE wave_participant_id = ? AND state <> 'revoked'
          """, arguments: [key])
      guard let row else { throw StoreError.notFound("invitation") }
      guard row["state"] == Invitation.State.open.rawValue else {
        throw StoreError.wrongState("the invitation is used")
      }
      let invitation: Int64 = row["id"]
      try db.run(.deleteDraft, [invitation])
      try db.run("UPDATE invitation SET state = 'revoked' WHERE id = ?", [invitation])
    }
  }

  /// Invited and answered, by department and tier: the departments in the order of the tree.
  public func responseCounts(of wave: WaveID) async throws(StoreError) -> [ResponseCount] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try db.rows(.responseCountsOfWave, [record.id, record.id]).map { row in
        ResponseCount(
          department: Identifier(row["department"] as String), tier: try Tier(column: row["tier"]),
          invited: row["invited"], answered: row["answered"])
      }
    }
  }

  /// The store's key of a person on the frozen roster.
  static func participant(
    _ id: Identifier<Participant>, of record: WaveRecord, in db: Database
  ) throws -> Int64 {
    let key = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM wave_participant WHERE wave_id = ? AND code = ?"),
      arguments: [record.id, id.rawValue])
    guard let key else { throw StoreError.notFound("participant") }
    return key
  }
}

extension Invitation {
  /// Reads an invitation off a row of a named query.
  init(row: Row, wave: WaveID) throws {
    let state: String = row["state"]
    guard let state = State(rawValue: state) else {
      throw StoreError.unavailable("the state of an invitation is not known")
    }
    self.init(
      id: row["id"], wave: wave, participant: Identifier(row["participant"] as String),
      department: Identifier(row["department"] as String), tier: try Tier(column: row["tier"]),
      language: Language(rawValue: row["language"] as String), nonce: row["nonce"], state: state,
      panelCode: row["panel_code"])
  }
}
