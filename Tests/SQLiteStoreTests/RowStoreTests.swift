import Collecting
import SQLiteStore
import SurveyModel
import Testing

/// Responses are handed on one by one, in the order that the caller gives them.
@Suite struct RowStoreTests {
  /// More responses than are read at a time.
  private static let count = 5000

  private func closed(_ count: Int) async throws -> Quay {
    let quay = try await Quay()
    try await quay.store.beginClosing(Quay.waveID)
    let responses = (0..<count).map { number in
      StoredResponse(
        department: "sales", tier: number % 4 == 0 ? "middle" : "frontline", answers: "\(number)")
    }
    try await quay.store.empty(Quay.waveID, responses: responses, comments: [])
    try await quay.store.markSealed(Quay.waveID)
    return quay
  }

  @Test func `all come once, by rising rank, and those without a rank stay`() async throws {
    let quay = try await closed(Self.count)
    var (announced, seen): (Int?, [Int]) = (nil, [])
    try quay.store.visit(responsesOf: Quay.waveID) { response in
      response.tier == "frontline" ? UInt64(Self.count - (Int(response.answers) ?? 0)) : nil
    } begin: { count in
      announced = count
      return true
    } _: { response in
      seen.append(Int(response.answers) ?? -1)
      return true
    }
    let expected = (0..<Self.count).filter { $0 % 4 != 0 }.reversed()
    #expect(announced == expected.count)
    #expect(seen == Array(expected))
  }

  @Test func `a visit ends where the visitor says so`() async throws {
    let quay = try await closed(10)
    var seen = 0
    try quay.store.visit(responsesOf: Quay.waveID, inOrderOf: { _ in 1 }, begin: { _ in true }) {
      _ in
      seen += 1
      return seen < 3
    }
    #expect(seen == 3)
    try quay.store.visit(responsesOf: Quay.waveID, inOrderOf: { _ in 1 }, begin: { _ in false }) {
      _ in
      seen += 1
      return true
    }
    #expect(seen == 3)
  }

  @Test func `nothing is visited before the box is empty`() async throws {
    let quay = try await Quay()
    #expect(throws: StoreError.self) {
      try quay.store.visit(
        responsesOf: Quay.waveID, inOrderOf: { _ in 1 }, begin: { _ in true }, { _ in true })
    }
  }

  @Test func `the departments come without the people, as they were frozen`() async throws {
    let quay = try await Quay()
    let roster = try await quay.store.frozenRoster(of: Quay.waveID)
    #expect(try await quay.store.frozenTree(of: Quay.waveID) == roster.tree)
  }
}
