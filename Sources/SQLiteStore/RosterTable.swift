import Collecting
import GRDB
import SurveyModel

/// A pair of tables that holds a roster: an organisation's current one, or a wave's frozen one.
struct RosterTable {
  /// The current roster of an organisation.
  static let current = RosterTable(
    department: "department", participant: "participant", owner: "organisation_id")

  /// The roster of a wave as it was at opening.
  static let frozen = RosterTable(
    department: "wave_department", participant: "wave_participant", owner: "wave_id")

  private let department: String
  private let participant: String
  private let owner: String

  /// The roster of an owner, in the order of the file it came from.
  func roster(of key: Int64, in db: Database) throws -> Roster {
    let tree = try tree(of: key, in: db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person.code, department.code AS department, person.tier, person.language,
          person.email
        FROM \(participant) AS person
        JOIN \(department) AS department ON department.id = person.\(department)_id
        WHERE person.\(owner) = ? ORDER BY person.position
        """, arguments: [key])
    var participants: [Participant] = []
    while let row = try rows.next() {
      participants.append(
        Participant(
          id: Identifier(row["code"] as String),
          department: Identifier(row["department"] as String), tier: try Tier(column: row["tier"]),
          language: Language(rawValue: row["language"] as String), email: row["email"]))
    }
    return Roster(tree: tree, participants: participants)
  }

  /// The departments of an owner, without the people in them.
  func tree(of key: Int64, in db: Database) throws -> DepartmentTree {
    try DepartmentTree(departments(of: key, in: db))
  }

  private func departments(of key: Int64, in db: Database) throws -> [Department] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT department.code, department.name, parent.code AS parent
        FROM \(department) AS department
        LEFT JOIN \(department) AS parent ON parent.id = department.parent_id
        WHERE department.\(owner) = ? ORDER BY department.position
        """, arguments: [key]
    ).map { row in
      let parent: String? = row["parent"]
      return Department(
        id: Identifier(row["code"] as String), name: row["name"],
        parent: parent.map { Identifier($0) })
    }
  }

  /// Deletes the roster of an owner.
  func remove(of key: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM \(participant) WHERE \(owner) = ?", arguments: [key])
    try db.execute(sql: "DELETE FROM \(department) WHERE \(owner) = ?", arguments: [key])
  }

  /// Writes a roster.
  ///
  /// - Throws: ``StoreError/notFound(_:)`` when a person is in a department that the tree lacks.
  func insert(_ roster: Roster, of key: Int64, in db: Database) throws {
    var keys: [Identifier<Department>: Int64] = [:]
    for (position, entry) in roster.tree.departments.enumerated() {
      try db.run(
        """
        INSERT INTO \(department) (\(owner), parent_id, code, name, position)
        VALUES (?, ?, ?, ?, ?)
        """,
        [key, entry.parent.flatMap { keys[$0] }, entry.id.rawValue, entry.name, position])
      keys[entry.id] = db.lastInsertedRowID
    }
    for (position, person) in roster.participants.enumerated() {
      guard let place = keys[person.department] else {
        throw StoreError.notFound("department")
      }
      try db.run(
        """
        INSERT INTO \(participant)
          (\(owner), \(department)_id, code, tier, language, email, position)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          key, place, person.id.rawValue, person.tier.rawValue, person.language.rawValue,
          person.email, position,
        ])
    }
  }

  /// The keys of the departments of an owner, by code.
  func departmentKeys(of key: Int64, in db: Database) throws -> [String: Int64] {
    try Row.fetchAll(
      db, sql: "SELECT code, id FROM \(department) WHERE \(owner) = ?", arguments: [key]
    ).reduce(into: [:]) { keys, row in
      keys[row["code"] as String] = row["id"] as Int64
    }
  }
}

extension Tier {
  /// The tier of a column.
  ///
  /// - Throws: ``StoreError/unavailable(_:)`` for a word that is none.
  init(column: String) throws(StoreError) {
    guard let tier = Tier(rawValue: column) else {
      throw .unavailable("a tier is not known")
    }
    self = tier
  }
}
