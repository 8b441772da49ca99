public import Collecting
import GRDB
public import SurveyModel

extension SQLiteStore: RowStore {
  /// The departments of a wave as they were frozen at opening.
  public func frozenTree(of wave: WaveID) async throws(StoreError) -> DepartmentTree {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      guard record.wave.progress != .planned else {
        throw StoreError.wrongState("the wave is planned")
      }
      return try RosterTable.frozen.tree(of: record.id, in: db)
    }
  }

  /// Goes through the responses of a closed wave by rising rank, over one moment's state of the database.
  ///
  /// The first pass ranks them; then they are read by their keys, some thousand at a time.
  public func visit(
    responsesOf wave: WaveID, inOrderOf rank: (StoredResponse) -> UInt64?,
    begin: (Int) -> Bool, _ visit: (StoredResponse) -> Bool
  ) throws(StoreError) {
    try readNow { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.emptied, .sealed])
      let reader = RowReader(codes: try Places(of: record, in: db).codes)
      var order: [RowReader.Ranked] = []
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: Query.rowsOfWave.rawValue), arguments: [record.id])
      while let row = try rows.next() {
        guard let place = rank(try reader.response(row)) else { continue }
        order.append(RowReader.Ranked(rank: place, key: row[0]))
      }
      order.sort { ($0.rank, $0.key) < ($1.rank, $1.key) }
      guard begin(order.count) else { return }
      try reader.visit(order, in: db, visit)
    }
  }
}

/// Reads responses by their keys.
private struct RowReader {
  struct Ranked {
    let rank: UInt64
    let key: Int64
  }

  let codes: [Int64: String]

  /// How many responses are read at a time.
  private static let portion = 4096

  /// The response of a row of ``Query/rowsOfWave``.
  func response(_ row: Row) throws(StoreError) -> StoredResponse {
    guard let department = codes[row[1]] else {
      throw .unavailable("a response lies in no department")
    }
    return StoredResponse(department: department, tier: row[2], answers: row[3])
  }

  /// Hands the responses on in their order.
  func visit(
    _ order: [Ranked], in db: Database, _ visit: (StoredResponse) -> Bool
  ) throws {
    let statement = try db.cachedStatement(sql: Query.rowsByKey.rawValue)
    var start = 0
    while start < order.count {
      let portion = order[start..<min(start + Self.portion, order.count)]
      start += portion.count
      let keys = "[" + portion.map { "\($0.key)" }.joined(separator: ",") + "]"
      var found: [Int64: StoredResponse] = [:]
      found.reserveCapacity(portion.count)
      let rows = try Row.fetchCursor(statement, arguments: [keys])
      while let row = try rows.next() { found[row[0]] = try response(row) }
      for ranked in portion {
        guard let response = found[ranked.key] else {
          throw StoreError.unavailable("a response has gone")
        }
        guard visit(response) else { return }
      }
    }
  }
}
