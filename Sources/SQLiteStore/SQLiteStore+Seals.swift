public import Collecting
import Foundation
import GRDB
public import SurveyModel

extension SQLiteStore: SealStore {
  /// Parts of what was frozen of a wave, in the order of their names.
  public func sealedParts(
    of wave: WaveID, named names: [String]?
  ) async throws(StoreError) -> [SealedPart] {
    try await read { db in
      let record = try waves.record(wave, in: db)
      guard let names else {
        return try db.parts(SealStatement.allParts, [record.id])
      }
      return try names.sorted().flatMap { name in
        try db.parts(SealStatement.onePart, [record.id, name])
      }
    }
  }

  /// The seal of a wave: the hash of its head; `nil` while nothing was frozen of it.
  public func seal(of wave: WaveID) async throws(StoreError) -> String? {
    try readAtOnce { db in
      let record = try waves.record(wave, in: db)
      let row = try db.found(first: SealStatement.seal, [record.id, SealedPart.head])
      return row.map { SealDigits.text(of: Array($0[0] as Data)) }
    }
  }

  /// Keeps parts, all or none, in one transaction: where the first of them is there already, nothing
  /// changes.
  @discardableResult
  public func keep(_ parts: [SealedPart], of wave: WaveID) async throws(StoreError) -> Bool {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.sealed])
      guard let first = parts.first,
        try db.found(first: SealStatement.seal, [record.id, first.name]) == nil
      else { return false }
      for part in parts {
        try db.run(
          SealStatement.insertPart,
          [record.id, part.name, Data(part.content), Data(part.sha256)])
      }
      return true
    }
  }
}

extension SQLiteStore: PublicationStore {
  /// To whom the results of a wave were handed.
  public func publication(of wave: WaveID) async throws(StoreError) -> Publication {
    try readAtOnce { db in
      let record = try waves.record(wave, in: db)
      let codes = try db.found(SealStatement.publications, [record.id]).map { $0[0] as String? }
      return Publication(
        isForAll: codes.contains(nil),
        departments: Set(codes.compactMap(\.self).map { Identifier($0) }))
    }
  }

  /// Hands results to leaders, in one transaction; who has them keeps them.
  public func publish(
    _ wave: WaveID, to departments: [Identifier<Department>]?
  ) async throws(StoreError) {
    try await change(wave, departments, by: SealStatement.insertPublication)
  }

  /// Takes results back, in one transaction.
  public func withdraw(
    _ wave: WaveID, from departments: [Identifier<Department>]?
  ) async throws(StoreError) {
    guard let departments else {
      return try await write { db in
        try db.run(SealStatement.deleteAllPublications, [try WaveRecord(wave, in: db).id])
      }
    }
    try await change(wave, departments, by: SealStatement.deletePublication)
  }

  private func change(
    _ wave: WaveID, _ departments: [Identifier<Department>]?, by query: String
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.sealed])
      guard let departments else { return try db.run(query, [record.id, nil]) }
      let keys = try RosterTable.frozen.departmentKeys(of: record.id, in: db)
      for department in departments {
        guard let key = keys[department.rawValue] else {
          throw StoreError.notFound(department.rawValue)
        }
        try db.run(query, [record.id, key])
      }
    }
  }
}

extension SealedPart {
  /// Takes a part out of the row at which a cursor stands: its megabytes are copied once.
  fileprivate init(_ row: Row) throws {
    self.init(
      name: row[0], content: try row.withUnsafeData(atIndex: 1) { Array($0 ?? Data()) },
      sha256: Array(row[2] as Data))
  }
}

/// The statements of this file.
private enum SealStatement {
  static let allParts = """
    SELECT part, content, sha256 FROM sealed_result WHERE wave_id = ? ORDER BY part
    """
  static let onePart = """
    SELECT part, content, sha256 FROM sealed_result WHERE wave_id = ? AND part = ?
    """
  static let seal = "SELECT sha256 FROM sealed_result WHERE wave_id = ? AND part = ?"
  static let insertPart = """
    INSERT INTO sealed_result (wave_id, part, content, sha256) VALUES (?, ?, ?, ?)
    """
  static let publications = """
    SELECT wave_department.code FROM publication
    LEFT JOIN wave_department ON wave_department.id = publication.wave_department_id
    WHERE publication.wave_id = ?
    """
  static let insertPublication = """
    INSERT INTO publication (wave_id, wave_department_id) VALUES (?, ?) ON CONFLICT DO NOTHING
    """
  static let deletePublication = """
    DELETE FROM publication WHERE wave_id = ? AND wave_department_id IS ?
    """
  static let deleteAllPublications = "DELETE FROM publication WHERE wave_id = ?"
}

extension Database {
  fileprivate func parts(_ sql: String, _ arguments: StatementArguments) throws -> [SealedPart] {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    var parts: [SealedPart] = []
    while let row = try rows.next() { parts.append(try SealedPart(row)) }
    return parts
  }

  fileprivate func found(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  fileprivate func found(first sql: String, _ arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }
}
