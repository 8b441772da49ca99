import Collecting
import Foundation
import GRDB
import SurveyModel

/// The log of acts, as it lies in the database.
enum ActTable {
  /// All lines, oldest first.
  static func all(in db: Database) throws -> [Act] {
    try Row.fetchAll(db, sql: "SELECT * FROM act ORDER BY id").map(act)
  }

  /// Adds a line about a wave.
  static func write(
    _ deed: Act.Deed, of wave: WaveID, count: Int, on day: String, in db: Database
  ) throws {
    try write(
      deed, organisation: wave.organisation.rawValue, wave: wave.name, count: count, on: day,
      in: db)
  }

  /// Adds a line.
  static func write(
    _ deed: Act.Deed, organisation: String, wave: String?, count: Int, on day: String,
    in db: Database
  ) throws {
    let last = try Row.fetchOne(db, sql: "SELECT * FROM act ORDER BY id DESC LIMIT 1").map(act)
    let line = Act(
      after: last, day: day, organisation: organisation, deed: deed, wave: wave, count: count)
    try db.run(
      """
      INSERT INTO act (id, day, organisation, what, wave, number, mark)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [line.number, line.day, line.organisation, line.what, line.wave, line.count, line.mark])
  }

  private static func act(_ row: Row) -> Act {
    Act(
      number: row["id"], day: row["day"], organisation: row["organisation"], what: row["what"],
      wave: row["wave"], count: row["number"], mark: row["mark"])
  }
}
