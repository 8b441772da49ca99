import Collecting
import Foundation
import GRDB
import SurveyModel

/// A wave together with the store's key of it.
struct WaveRecord: Sendable {
  /// The store's key.
  let id: Int64

  /// The store's key of the organisation.
  let organisationKey: Int64

  /// The wave.
  let wave: Wave

  /// Finds the wave of a name.
  ///
  /// - Throws: ``StoreError/notFound(_:)``.
  init(_ id: WaveID, in db: Database) throws {
    let organisation = try OrganisationRecord(id.organisation, in: db)
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM wave WHERE organisation_id = ? AND name = ?"),
      arguments: [organisation.id, id.name])
    guard let row else { throw StoreError.notFound(id.name) }
    try self.init(row: row, of: organisation, in: db)
  }

  /// Finds the wave of a key; `nil` where there is none.
  init?(key: Int64, in db: Database) throws {
    guard let row = try db.row(.waveOfKey, [key]) else { return nil }
    let organisation = OrganisationRecord(id: row["organisation_id"], name: row["organisation"])
    try self.init(row: row, of: organisation, in: db)
  }

  /// All waves of an organisation, by opening date and then name.
  static func all(of organisation: OrganisationRecord, in db: Database) throws -> [WaveRecord] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM wave WHERE organisation_id = ? ORDER BY opens, name",
      arguments: [organisation.id]
    ).map { try WaveRecord(row: $0, of: organisation, in: db) }
  }

  private init(row: Row, of organisation: OrganisationRecord, in db: Database) throws {
    let id: Int64 = row["id"]
    let progress: String = row["progress"]
    guard let progress = Wave.Progress(rawValue: progress) else {
      throw StoreError.unavailable("a wave has made a progress that is not known")
    }
    let breakdowns = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT profile_question FROM wave_breakdown WHERE wave_id = ? ORDER BY position"),
      arguments: [id])
    let leadership: String = row["small_leadership"]
    guard let leadership = SmallLeadership(rawValue: leadership) else {
      throw StoreError.unavailable("a wave has a small-leadership mode that is not known")
    }
    let disclosed: String = row["disclosure"]
    guard let disclosure = DisclosureLevel(rawValue: disclosed) else {
      throw StoreError.unavailable("a wave has a disclosure level that is not known")
    }
    let settings = WaveSettings(
      minimumGroup: row["minimum_group"], minimumComments: row["minimum_comments"],
      breakdowns: breakdowns.map { Identifier($0) }, isByTier: row["by_tier"],
      smallLeadership: leadership, shortForm: row["short_form"],
      noise: (row["noise_budget"] as Int?).flatMap { NoiseBudget(hundredths: $0) },
      disclosure: disclosure)
    self.id = id
    organisationKey = organisation.id
    wave = Wave(
      name: row["name"], organisation: organisation.organisation.id,
      surveySource: row["survey_source"], opens: Date(secondsSince1970: row["opens"]),
      closes: Date(secondsSince1970: row["closes"]), settings: settings, progress: progress,
      boxKey: row["box_key"],
      retention: Retention(
        days: row["purge_after"], responseDays: row["purge_responses_after"]),
      isPanel: row["panel"], allowsCodeWords: row["code_words"],
      texts: try WaveTexts(of: id, in: db))
  }

  /// Sees to it that the wave has come as far as a change asks for.
  ///
  /// - Throws: ``StoreError/wrongState(_:)``.
  func require(_ allowed: Set<Wave.Progress>) throws(StoreError) {
    guard allowed.contains(wave.progress) else {
      throw .wrongState("the wave is \(wave.progress.rawValue)")
    }
  }

  /// Records how far the wave has come.
  func advance(to progress: Wave.Progress, in db: Database) throws {
    try db.execute(
      sql: "UPDATE wave SET progress = ? WHERE id = ?", arguments: [progress.rawValue, id])
  }
}

/// An organisation together with the store's key of it.
struct OrganisationRecord: Sendable {
  /// The store's key.
  let id: Int64

  /// The organisation.
  let organisation: Organisation

  /// Finds the organisation of a name.
  ///
  /// - Throws: ``StoreError/notFound(_:)``.
  init(_ id: Identifier<Organisation>, in db: Database) throws {
    let key = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM organisation WHERE name = ?"),
      arguments: [id.rawValue])
    guard let key else { throw StoreError.notFound(id.rawValue) }
    self.init(id: key, name: id.rawValue)
  }

  /// Puts together what a row says.
  init(id: Int64, name: String) {
    self.id = id
    organisation = Organisation(name: name)
  }
}

extension Date {
  /// The moment of a column.
  init(secondsSince1970 seconds: Int64) {
    self.init(timeIntervalSince1970: Double(seconds))
  }

  /// The moment as a column keeps it: whole seconds, the fraction dropped.
  var secondsSince1970: Int64 { Int64(timeIntervalSince1970.rounded(.down)) }
}
