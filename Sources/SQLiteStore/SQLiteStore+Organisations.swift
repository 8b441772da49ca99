public import Collecting
import GRDB
public import SurveyModel

extension SQLiteStore {
  /// All organisations, by name.
  public func organisations() async throws(StoreError) -> [Organisation] {
    try readAtOnce(isOneStatement: true) { db in
      try String.fetchAll(db, sql: "SELECT name FROM organisation ORDER BY name")
        .map { Organisation(name: $0) }
    }
  }

  /// Records an organisation.
  public func create(_ organisation: Organisation) async throws(StoreError) {
    try await write { db in
      let taken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM organisation WHERE name = ?)",
        arguments: [organisation.name])
      guard taken != true else { throw StoreError.nameTaken(organisation.name) }
      try db.execute(
        sql: "INSERT INTO organisation (name) VALUES (?)", arguments: [organisation.name])
    }
  }

  /// The organisation's current roster; empty before the first import.
  public func roster(
    of organisation: Identifier<Organisation>
  ) async throws(StoreError) -> Roster {
    try await read { db in
      let key = try OrganisationRecord(organisation, in: db).id
      return try RosterTable.current.roster(of: key, in: db)
    }
  }

  /// The departments of the current roster, without the people in them.
  public func departments(
    of organisation: Identifier<Organisation>
  ) async throws(StoreError) -> DepartmentTree {
    try await read { db in
      let key = try OrganisationRecord(organisation, in: db).id
      return try RosterTable.current.tree(of: key, in: db)
    }
  }

  /// Puts a roster in the place of the current one.
  ///
  /// Frozen rosters of waves do not change.
  public func replaceRoster(
    of organisation: Identifier<Organisation>, with roster: Roster
  ) async throws(StoreError) {
    try await write { db in
      let key = try OrganisationRecord(organisation, in: db).id
      try RosterTable.current.remove(of: key, in: db)
      try RosterTable.current.insert(roster, of: key, in: db)
    }
  }
}
