import Collecting
import SQLiteStore
import SurveyModel
import Testing

/// What the first report of a wave settles, as the store keeps it.
@Suite struct ReleaseTests {
  private static let cell = ReleasedCell(department: nil, block: "care", facet: .items)
  private static let rows: Set = [
    BreakdownRow(.senior), BreakdownRow(breakdown: .question("tenure"), value: "new"),
    BreakdownRow(breakdown: .question("shift"), value: "new"),
  ]

  @Test func `the first release is kept with its rows, and a later one changes nothing`()
    async throws
  {
    let quay = try await Quay()
    try await quay.store.beginClosing(Quay.waveID)
    try await quay.store.empty(Quay.waveID, responses: [], comments: [])
    try await quay.store.markSealed(Quay.waveID)
    #expect(try await quay.store.release(of: Quay.waveID) == nil)
    let first = Release(cells: [Self.cell], rows: Self.rows)
    #expect(try await quay.store.settle(first, for: Quay.waveID) == first)
    #expect(try await quay.store.settle(Release(cells: []), for: Quay.waveID) == first)
    #expect(try await quay.store.release(of: Quay.waveID) == first)
  }

  @Test func `nothing is settled before results exist`() async throws {
    let quay = try await Quay()
    await #expect(throws: StoreError.self) {
      try await quay.store.settle(Release(cells: [Self.cell]), for: Quay.waveID)
    }
  }
}
