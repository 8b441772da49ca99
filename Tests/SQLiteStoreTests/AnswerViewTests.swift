import Collecting
import GRDB
import SQLiteStore
import SurveyModel
import Testing

@Suite struct AnswerViewTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  /// A closed wave with the answers given.
  private func answers(_ responses: [StoredResponse]) async throws -> DatabaseQueue {
    let store = try await Town().open(at: folder.file("wave.sqlite"))
    try await store.beginClosing(Town.waveID)
    try await store.empty(Town.waveID, responses: responses, comments: [])
    try store.close()
    return try DatabaseQueue(path: folder.file("wave.sqlite"))
  }

  @Test func `the view has one row an answer, in codebook order`() async throws {
    let database = try await answers([
      StoredResponse(department: "D2", tier: "first-line", answers: "0-?43210-?431")
    ])
    let rows = try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM answer ORDER BY position")
    }
    let kinds = rows.map { $0["answer"] as String }
    let points = rows.map { $0["point"] as Int? }
    #expect(
      kinds.map(\.first) == ["p", "b", "d", "p", "p", "p", "p", "p", "b", "d", "p", "p", "p"])
    #expect(points == [0, nil, nil, 4, 3, 2, 1, 0, nil, nil, 4, 3, 1])
    #expect(rows.map { $0["question"] as String } == (1...12).map { "item-\($0)" } + ["years"])
    #expect(rows.last?["kind"] == "profile")
    #expect(Set(rows.map { $0["department"] as String }) == ["D2"])
    #expect(Set(rows.map { $0["role"] as String }) == ["leader"])
  }

  @Test func `an analyst gets means from the view in plain SQL`() async throws {
    let database = try await answers([
      StoredResponse(department: "D1", tier: "frontline", answers: "0000000000000"),
      StoredResponse(department: "D1", tier: "frontline", answers: "4?--00000000-"),
      StoredResponse(department: "D1", tier: "middle", answers: "3333333333331"),
    ])
    let means = try await database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT role, avg(point) AS mean, count(point) AS n FROM answer
          WHERE question = 'item-1' GROUP BY role ORDER BY role
          """
      ).map { [$0["mean"] as Double, $0["n"] as Double] }
    }
    #expect(means == [[2, 2], [3, 1]])
  }

  @Test func `a string with a sign that stands for nothing is refused`() async throws {
    let store = try await Town().open(at: folder.file("wave.sqlite"))
    try await store.beginClosing(Town.waveID)
    let bad = StoredResponse(department: "D1", tier: "frontline", answers: "01234X0000000")
    await #expect(throws: StoreError.self) {
      try await store.empty(Town.waveID, responses: [bad], comments: [])
    }
    #expect(try await store.wave(Town.waveID).progress == .closing)
  }
}
