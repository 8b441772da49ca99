import Foundation
import GRDB
import SQLiteStore
import Testing

@Suite struct QueryPlanTests {
  @Test func `named queries are carried out as recorded`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("wave.sqlite")
    try SQLiteStore(path: path, codebook: Town.codebook).close()
    let plans = try DatabaseQueue(path: path).read { db in
      try Query.allCases.map { query in try Self.plan(of: query, in: db) }.joined(separator: "\n")
    }
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/query-plans.txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(plans.utf8).write(to: golden)
    }
    #expect(try plans == String(contentsOf: golden, encoding: .utf8))
  }

  /// The plan of a query, one line a step; parameters are bound to nothing.
  private static func plan(of query: Query, in db: Database) throws -> String {
    let parameters = query.rawValue.filter { $0 == "?" }.count
    let rows = try Row.fetchAll(
      db, sql: "EXPLAIN QUERY PLAN \(query.rawValue)",
      arguments: StatementArguments([DatabaseValue](repeating: .null, count: parameters)))
    let steps = rows.map { row in "  \(row["detail"] as String)\n" }
    return "\(query)\n" + (steps.isEmpty ? "  (no search)\n" : steps.joined())
  }
}
