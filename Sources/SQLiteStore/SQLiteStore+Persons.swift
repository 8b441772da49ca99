public import Collecting
import GRDB
public import SurveyModel

extension SQLiteStore {
  /// All that is held of a person; empty where nothing is.
  public func record(
    of person: Identifier<Participant>, in organisation: Identifier<Organisation>
  ) async throws(StoreError) -> PersonRecord {
    try await read { db in
      try PersonRows(person, of: OrganisationRecord(organisation, in: db), in: db).record
    }
  }

  /// Adds a line to the log about an act that deletes nothing by itself.
  public func note(
    _ deed: Act.Deed, of organisation: Identifier<Organisation>, wave: String?, count: Int,
    on day: String
  ) async throws(StoreError) {
    try await write { db in
      let record = try OrganisationRecord(organisation, in: db)
      try ActTable.write(
        deed, organisation: record.organisation.name, wave: wave, count: count, on: day, in: db)
    }
  }

  /// Deletes all that is held of a person, in one transaction.
  ///
  /// A ballot that lies in the box stays there: nobody can tell which one it is.
  public func erase(
    _ person: Identifier<Participant>, from organisation: Identifier<Organisation>, on day: String
  ) async throws(StoreError) -> PersonRecord {
    try await write { db in
      let owner = try OrganisationRecord(organisation, in: db)
      let rows = try PersonRows(person, of: owner, in: db)
      guard !rows.record.isEmpty else { return rows.record }
      for key in rows.frozenKeys { try Departed.person(key).leave(in: db) }
      try db.run(
        "DELETE FROM participant WHERE organisation_id = ? AND code = ?",
        [owner.id, person.rawValue])
      try ActTable.write(
        .personErased, organisation: owner.organisation.name, wave: nil, count: 1, on: day, in: db)
      try Upkeep.scrubDue.raise(to: 1, in: db)
      return rows.record
    }
  }
}

/// The rows that hold a person.
private struct PersonRows {
  /// What they say.
  let record: PersonRecord

  /// The store's keys of the person in the frozen rosters.
  let frozenKeys: [Int64]

  init(
    _ person: Identifier<Participant>, of owner: OrganisationRecord, in db: Database
  ) throws {
    let current = try Row.fetchOne(
      db,
      sql: """
        SELECT department.code AS department, department.name AS department_name,
          person.tier, person.language, person.email
        FROM participant AS person
        JOIN department ON department.id = person.department_id
        WHERE person.organisation_id = ? AND person.code = ?
        """, arguments: [owner.id, person.rawValue])
    let frozen = try Row.fetchAll(
      db,
      sql: """
        SELECT person.id, wave.name AS wave, wave.panel, place.code AS department,
          place.name AS department_name, person.tier, person.language, person.email,
          invitation.state, draft.invitation_id IS NOT NULL AS has_draft,
          place_doubt.wave_participant_id IS NOT NULL AS doubts_place,
          code_words.invitation_id IS NOT NULL AS has_code_words
        FROM wave
        JOIN wave_participant AS person ON person.wave_id = wave.id AND person.code = ?
        JOIN wave_department AS place ON place.id = person.wave_department_id
        LEFT JOIN invitation ON invitation.wave_participant_id = person.id
          AND invitation.state <> 'revoked'
        LEFT JOIN draft ON draft.invitation_id = invitation.id
        LEFT JOIN place_doubt ON place_doubt.wave_participant_id = person.id
        LEFT JOIN code_words ON code_words.invitation_id = invitation.id
        WHERE wave.organisation_id = ? ORDER BY wave.opens, wave.name
        """, arguments: [person.rawValue, owner.id])
    frozenKeys = frozen.map { $0["id"] }
    record = PersonRecord(
      id: person, current: current.map(PersonRecord.Entry.init),
      waves: try frozen.map { row in
        let state: String? = row["state"]
        let key: Int64 = row["id"]
        return PersonRecord.Part(
          wave: row["wave"], entry: PersonRecord.Entry(row),
          invitation: state.flatMap { Invitation.State(rawValue: $0) },
          hasDraft: row["has_draft"], isPanel: row["panel"],
          mails: try String.fetchAll(
            db, sql: "SELECT kind FROM mail WHERE wave_participant_id = ? ORDER BY kind",
            arguments: [key]),
          mailStops: try String.fetchAll(
            db, sql: "SELECT reason FROM mail_stop WHERE wave_participant_id = ? ORDER BY reason",
            arguments: [key]),
          doubtsPlace: row["doubts_place"], hasCodeWords: row["has_code_words"])
      })
  }
}

extension PersonRecord.Entry {
  /// Reads an entry off a row.
  fileprivate init(_ row: Row) {
    self.init(
      department: row["department"], departmentName: row["department_name"], tier: row["tier"],
      language: row["language"], email: row["email"])
  }
}
