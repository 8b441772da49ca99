public import Collecting
import GRDB

extension SQLiteStore: ResponseStore {
  /// Folds all responses of a closed wave, in the stored (shuffled) order, into one value.
  ///
  /// Rows are read one by one: memory does not grow with the number of responses.
  public func fold<Result: Sendable>(
    responsesOf wave: WaveID, into initial: Result,
    _ update: @Sendable (inout Result, StoredResponse) -> Void
  ) async throws(StoreError) -> Result {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.emptied, .sealed])
      let codes = try Places(of: record, in: db).codes
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: Query.responsesOfWave.rawValue), arguments: [record.id])
      var result = initial
      while let row = try rows.next() {
        guard let department = codes[row[0]] else {
          throw StoreError.unavailable("a response lies in no department")
        }
        update(
          &result,
          StoredResponse(
            department: department, tier: row[1], answers: row[2], panel: row[3],
            consents: row[4]))
      }
      return result
    }
  }

  /// The comments of a closed wave, in the stored (shuffled) order.
  public func comments(of wave: WaveID) async throws(StoreError) -> [StoredComment] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.emptied, .sealed])
      let codes = try Places(of: record, in: db).codes
      return try db.rows(.commentsOfWave, [record.id]).map { row in
        guard let department = codes[row[0]] else {
          throw StoreError.unavailable("a comment lies in no department")
        }
        return StoredComment(department: department, tier: row[1], question: row[2], text: row[3])
      }
    }
  }

  /// Adds answers that were collected elsewhere to a closed wave, in one transaction.
  ///
  /// The store keeps the order in which they come; the caller has shuffled them.
  public func importResponses(
    _ responses: [StoredResponse], into wave: WaveID
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.emptied, .sealed])
      guard try db.row(.noisyReleaseOfWave, [record.id]) == nil else {
        throw StoreError.wrongState("the wave's numbers with noise are published")
      }
      try Places(of: record, in: db).insert(responses, in: db)
    }
  }
}
