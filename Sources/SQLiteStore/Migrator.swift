import Collecting
import Crypto
import Foundation
import GRDB
package import Migrations

/// Brings a database up to the schema that this program knows.
///
/// The steps that are missing run in one transaction, and each leaves its name and the SHA-256 of its text
/// behind. A database that has more steps than we know, or other ones, is left alone.
struct Migrator {
  /// The steps, in the order in which they run.
  let steps: [Migration]

  /// Runs the steps that the database has not seen, after a copy of it was made.
  func migrate(_ pool: DatabasePool) throws {
    let done = try pool.read { db in try recorded(in: db) }
    guard done.count < steps.count else { return }
    if !done.isEmpty { try backUp(pool, before: steps[done.count]) }
    try pool.write { db in
      // Another process may have taken steps since we looked.
      let seen = try recorded(in: db).count
      try db.execute(sql: Self.ledger)
      for (index, step) in steps.enumerated().dropFirst(seen) {
        try db.execute(sql: step.sql)
        try db.execute(
          sql: "INSERT INTO schema_migration (id, name, checksum) VALUES (?, ?, ?)",
          arguments: [index + 1, step.name, step.checksum])
      }
    }
  }

  /// How many of our steps a database has seen.
  ///
  /// - Throws: ``StoreError`` when it has seen others, or holds tables that are not ours.
  private func recorded(in db: Database) throws -> [String] {
    guard try db.tableExists("schema_migration") else {
      let strangers = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard strangers == 0 else { throw StoreError.unavailable("not a database of Parallax") }
      return []
    }
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, checksum FROM schema_migration ORDER BY id")
    guard rows.count <= steps.count else {
      throw StoreError.newerDatabase(found: rows.count, known: steps.count)
    }
    for (row, step) in zip(rows, steps) {
      guard row["name"] == step.name, row["checksum"] == step.checksum else {
        throw StoreError.unavailable(
          "schema step \(step.name) is not the one with which the database was made")
      }
    }
    return rows.map { $0["name"] }
  }

  /// Puts a copy of the database beside it; a copy that was cut short is made anew.
  private func backUp(_ pool: DatabasePool, before step: Migration) throws {
    let target = "\(pool.path).before-\(step.name.prefix(4))"
    let partial = "\(target).partial"
    try? FileManager.default.removeItem(atPath: partial)
    guard
      FileManager.default.createFile(
        atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw StoreError.unavailable("no copy could be made before the schema changes") }
    try pool.vacuum(into: partial)
    guard rename(partial, target) == 0 else {
      throw StoreError.unavailable("no copy could be made before the schema changes")
    }
  }

  private static let ledger = """
    CREATE TABLE IF NOT EXISTS schema_migration (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      checksum TEXT NOT NULL CHECK (length(checksum) = 64)
    ) STRICT
    """
}

extension Migration {
  /// The SHA-256 of the statements, in hexadecimal.
  package var checksum: String {
    SHA256.hash(data: Data(sql.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
