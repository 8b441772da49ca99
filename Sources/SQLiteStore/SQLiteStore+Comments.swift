public import Collecting
import GRDB

extension SQLiteStore: CommentStore {
  /// All comments of a closed wave, in the stored (shuffled) order.
  public func keptComments(of wave: WaveID) async throws(StoreError) -> [KeptComment] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.emptied, .sealed])
      let codes = try Places(of: record, in: db).codes
      return try Row.fetchAll(
        db, sql: "SELECT * FROM comment WHERE wave_id = ? ORDER BY id", arguments: [record.id]
      ).map { row in
        guard let department = codes[row["wave_department_id"]] else {
          throw StoreError.unavailable("a comment lies in no department")
        }
        return KeptComment(
          number: row["id"],
          comment: StoredComment(
            department: department, tier: row["tier"], question: row["question"],
            text: row["text"]),
          isReviewed: row["reviewed"])
      }
    }
  }

  /// Puts decided wordings in the place of the first ones, with a line in the log of acts.
  public func review(
    _ wordings: [Int64: String], of wave: WaveID, on day: String
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.emptied, .sealed])
      for (number, text) in wordings.sorted(by: { $0.key < $1.key }) {
        try db.run(
          "UPDATE comment SET text = ?, reviewed = 1 WHERE id = ? AND wave_id = ?",
          [text, number, record.id])
        guard db.changesCount == 1 else { throw StoreError.notFound("comment") }
      }
      try ActTable.write(
        .commentsReviewed, of: wave, count: wordings.count, on: day, in: db)
      try Upkeep.scrubDue.raise(to: 1, in: db)
    }
  }
}
