public import Collecting
public import Foundation
import GRDB
public import SurveyModel

extension SQLiteStore: WaveStore {
  /// The organisation's waves, by opening date and then name.
  public func waves(
    of organisation: Identifier<Organisation>
  ) async throws(StoreError) -> [Wave] {
    try readAtOnce { db in
      let organisation = try OrganisationRecord(organisation, in: db)
      let versions = try db.cachedStatement(sql: Self.versionsOfWaves)
      return try Row.fetchAll(versions, arguments: [organisation.id]).map { row in
        try waves.record(row["wave_id"], version: row["version"], in: db).wave
      }
    }
  }

  private static let versionsOfWaves = """
    SELECT wave_version.wave_id, wave_version.version FROM wave
    JOIN wave_version ON wave_version.wave_id = wave.id
    WHERE wave.organisation_id = ? ORDER BY wave.opens, wave.name
    """

  /// The wave of a name.
  public func wave(_ id: WaveID) async throws(StoreError) -> Wave {
    try readAtOnce { db in try waves.record(id, in: db).wave }
  }

  /// Records a planned wave; its times are kept to the second.
  public func create(_ wave: Wave) async throws(StoreError) {
    try await write { db in
      let organisation = try OrganisationRecord(wave.organisation, in: db)
      try Self.requireFree(wave.name, of: organisation, in: db)
      try Self.plan(wave, of: organisation, in: db)
    }
  }

  /// Puts a planned wave in the place of another; nothing refers to one that is planned but what goes with it.
  public func replan(_ id: WaveID, as wave: Wave) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(id, in: db)
      try record.require([.planned])
      let organisation = try OrganisationRecord(wave.organisation, in: db)
      if wave.id != id { try Self.requireFree(wave.name, of: organisation, in: db) }
      try db.run("DELETE FROM wave WHERE id = ?", [record.id])
      try Self.plan(wave, of: organisation, in: db)
    }
  }

  private static func requireFree(
    _ name: String, of organisation: OrganisationRecord, in db: Database
  ) throws {
    let taken = try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM wave WHERE organisation_id = ? AND name = ?)",
      arguments: [organisation.id, name])
    guard taken != true else { throw StoreError.nameTaken(name) }
  }

  /// Writes a planned wave.
  static func plan(
    _ wave: Wave, of organisation: OrganisationRecord, in db: Database
  ) throws {
    let settings = wave.settings
    try db.execute(
      sql: """
        INSERT INTO wave (organisation_id, name, survey_source, opens, closes, minimum_group,
          minimum_comments, by_tier, small_leadership, short_form, purge_after,
          purge_responses_after, panel, noise_budget, code_words, disclosure, progress)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned')
        """,
      arguments: [
        organisation.id, wave.name, wave.surveySource, wave.opens.secondsSince1970,
        wave.closes.secondsSince1970, settings.minimumGroup, settings.minimumComments,
        settings.isByTier, settings.smallLeadership.rawValue, settings.shortForm,
        wave.retention.days, wave.retention.responseDays, wave.isPanel,
        settings.noise?.hundredths, wave.allowsCodeWords, settings.disclosure.rawValue,
      ])
    let key = db.lastInsertedRowID
    try insert(settings.breakdowns, of: key, in: db)
    try insert(wave.texts, of: key, in: db)
  }

  private static func insert(
    _ breakdowns: [Identifier<ProfileQuestion>], of wave: Int64, in db: Database
  ) throws {
    for (index, question) in breakdowns.enumerated() {
      try db.run(
        "INSERT INTO wave_breakdown (wave_id, position, profile_question) VALUES (?, ?, ?)",
        [wave, index + 1, question.rawValue])
    }
  }

  /// Changes what may be reported of a wave.
  public func set(
    _ settings: WaveSettings, of id: WaveID, at now: Date
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(id, in: db)
      let isInvited = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM invitation
            JOIN wave_participant ON wave_participant.id = invitation.wave_participant_id
            WHERE wave_participant.wave_id = ?)
          """, arguments: [record.id])
      try record.wave.check(settings, isInvited: isInvited ?? true, at: now)
      try db.run(
        """
        UPDATE wave SET minimum_group = ?, minimum_comments = ?, by_tier = ?,
          small_leadership = ?, short_form = ?, noise_budget = ?, disclosure = ?
        WHERE id = ?
        """,
        [
          settings.minimumGroup, settings.minimumComments, settings.isByTier,
          settings.smallLeadership.rawValue, settings.shortForm,
          settings.noise?.hundredths, settings.disclosure.rawValue, record.id,
        ])
      try db.run("DELETE FROM wave_breakdown WHERE wave_id = ?", [record.id])
      try Self.insert(settings.breakdowns, of: record.id, in: db)
    }
  }

  /// Freezes roster, tree and settings, and gives the box its public key.
  ///
  /// The columns of the wave's answer strings are written down with it.
  public func open(_ id: WaveID, boxKey: Data, at now: Date) async throws(StoreError) {
    let columns = try columns(of: try await wave(id).surveySource)
    try await write { db in
      let record = try WaveRecord(id, in: db)
      try record.require([.planned])
      let roster = try RosterTable.current.roster(of: record.organisationKey, in: db)
      try Self.freeze(roster, of: record, columns: columns, boxKey: boxKey, in: db)
    }
  }

  /// Writes down what an opened wave has.
  static func freeze(
    _ roster: Roster, of record: WaveRecord, columns: [Codebook.Column], boxKey: Data,
    in db: Database
  ) throws {
    try RosterTable.frozen.insert(roster, of: record.id, in: db)
    try insert(columns, of: record, in: db)
    try db.execute(
      sql: "UPDATE wave SET progress = 'opened', box_key = ? WHERE id = ?",
      arguments: [boxKey, record.id])
  }

  private static func insert(
    _ columns: [Codebook.Column], of record: WaveRecord, in db: Database
  ) throws {
    for (index, column) in columns.enumerated() {
      let (kind, question) =
        switch column.question {
        case .item(let id): ("item", id.rawValue)
        case .profile(let id): ("profile", id.rawValue)
        }
      try db.run(
        """
        INSERT INTO wave_column (wave_id, position, kind, question, choices, allows_dont_know)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [record.id, index + 1, kind, question, column.choices, column.allowsDontKnow])
    }
  }

  /// Moves the end of an open wave.
  public func extend(_ id: WaveID, to closes: Date, at now: Date) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(id, in: db)
      guard record.wave.state(at: now) == .open else {
        throw StoreError.wrongState("the wave is \(record.wave.state(at: now).rawValue)")
      }
      guard closes > now else { throw StoreError.wrongState("the new end has passed") }
      try db.execute(
        sql: "UPDATE wave SET closes = ? WHERE id = ?",
        arguments: [closes.secondsSince1970, record.id])
    }
  }

  /// The roster as it was frozen at opening.
  public func frozenRoster(of wave: WaveID) async throws(StoreError) -> Roster {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      guard record.wave.progress != .planned else {
        throw StoreError.wrongState("the wave is planned")
      }
      return try RosterTable.frozen.roster(of: record.id, in: db)
    }
  }
}
