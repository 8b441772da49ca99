import Collecting
import Foundation
import GRDB
import Migrations
import SQLiteStore
import Testing

@Suite struct MigratorTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.file("wave.sqlite")
  }

  private static let extra = Migration(
    name: "9999_extra", sql: "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;")

  private func open(_ migrations: [Migration]) throws {
    try SQLiteStore(path: path, migrations: migrations, codebook: Town.codebook).close()
  }

  private func ledger() throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      try String.fetchAll(db, sql: "SELECT name FROM schema_migration ORDER BY id")
    }
  }

  @Test func `a fresh database gets every step and leaves no copy`() throws {
    try open(Migration.sqlite)
    #expect(try ledger() == Migration.sqlite.map(\.name))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.contains(".before-") })
  }

  @Test func `a second opening changes nothing`() throws {
    try open(Migration.sqlite)
    try open(Migration.sqlite)
    #expect(try ledger() == Migration.sqlite.map(\.name))
  }

  @Test func `the checksum of a step is the SHA-256 of its text`() {
    // From FIPS 180-2, appendix B.1.
    #expect(
      Migration(name: "0001_abc", sql: "abc").checksum
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `an older database is copied and then brought up to date`() async throws {
    let store = try SQLiteStore(path: path, codebook: Town.codebook)
    try await store.create(Town.organisation)
    try store.close()
    try open(Migration.sqlite + [Self.extra])
    #expect(try ledger().last == "9999_extra")
    #expect(try folder.mode("wave.sqlite.before-9999") == 0o600)
    let copy = try DatabaseQueue(path: folder.file("wave.sqlite.before-9999"))
    let (steps, names) = try await copy.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM schema_migration"),
        try String.fetchAll(db, sql: "SELECT name FROM organisation")
      )
    }
    #expect(steps == Migration.sqlite.count)
    #expect(names == ["Harbour"])
  }

  @Test func `a database of a newer program is refused and left alone`() throws {
    try open(Migration.sqlite + [Self.extra])
    let known = Migration.sqlite.count
    #expect(throws: StoreError.newerDatabase(found: known + 1, known: known)) {
      try open(Migration.sqlite)
    }
    #expect(try ledger().count == known + 1)
  }

  @Test func `a step that was edited after it ran is refused by its name`() throws {
    try open(Migration.sqlite)
    var edited = Migration.sqlite
    edited[1] = Migration(name: edited[1].name, sql: edited[1].sql + "-- more\n")
    #expect {
      try open(edited)
    } throws: { error in
      guard case .unavailable(let reason)? = error as? StoreError else { return false }
      return reason.contains("0002_ballot_box")
    }
  }

  @Test func `a step that fails leaves no trace, and the next opening goes on`() throws {
    try open(Migration.sqlite)
    let broken = Migration(
      name: "9999_extra", sql: "CREATE TABLE extra (id INTEGER) STRICT; SELECT nonsense;")
    #expect(throws: StoreError.self) { try open(Migration.sqlite + [broken]) }
    #expect(try ledger().count == Migration.sqlite.count)
    try open(Migration.sqlite + [Self.extra])
    #expect(try ledger().count == Migration.sqlite.count + 1)
  }

  @Test func `a database of another program is refused`() throws {
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "CREATE TABLE recipe (id INTEGER PRIMARY KEY)")
    }
    #expect(throws: StoreError.unavailable("not a database of Parallax")) {
      try open(Migration.sqlite)
    }
  }

  @Test func `every table is strict`() throws {
    try open(Migration.sqlite)
    let loose = try DatabaseQueue(path: path).read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND NOT strict
          """)
    }
    #expect(loose.isEmpty)
  }

  @Test func `every foreign key says what happens on deletion`() throws {
    for step in Migration.sqlite {
      let references = step.sql.components(separatedBy: " REFERENCES ").dropFirst()
      for reference in references {
        let clause = reference.prefix { $0 != "," && $0 != "\n" }
        #expect(clause.contains("ON DELETE"), "\(step.name): \(clause)")
      }
    }
  }
}
