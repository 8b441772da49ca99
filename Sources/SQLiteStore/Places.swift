import Collecting
import GRDB

/// The frozen departments of a wave by their codes: where responses and comments are put.
struct Places {
  private let wave: Int64
  private let keys: [String: Int64]

  /// Looks the departments of a wave up.
  init(of record: WaveRecord, in db: Database) throws {
    wave = record.id
    keys = try RosterTable.frozen.departmentKeys(of: record.id, in: db)
  }

  /// The codes of the departments, by the store's keys.
  var codes: [Int64: String] {
    keys.reduce(into: [:]) { codes, entry in codes[entry.value] = entry.key }
  }

  /// Adds responses, in the order given.
  ///
  /// - Throws: ``StoreError/notFound(_:)`` for a department that the frozen tree lacks.
  func insert(_ responses: [StoredResponse], in db: Database) throws {
    let statement = try db.cachedStatement(sql: Query.insertResponse.rawValue)
    for response in responses {
      try statement.execute(arguments: [
        wave, try key(of: response.department), response.tier, response.answers, response.panel,
        response.consents,
      ])
    }
  }

  /// Adds comments, in the order given.
  ///
  /// - Throws: ``StoreError/notFound(_:)`` for a department that the frozen tree lacks.
  func insert(_ comments: [StoredComment], in db: Database) throws {
    let statement = try db.cachedStatement(sql: Query.insertComment.rawValue)
    for comment in comments {
      try statement.execute(arguments: [
        wave, try key(of: comment.department), comment.tier, comment.question, comment.text,
      ])
    }
  }

  private func key(of department: String) throws(StoreError) -> Int64 {
    guard let key = keys[department] else { throw .notFound("department") }
    return key
  }
}
