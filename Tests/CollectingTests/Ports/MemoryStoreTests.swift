import TestSupport
import Testing

@Suite struct MemoryStoreTests {
  @Test(arguments: StoreContract.checks)
  func `keeps the promises of a store`(check: StoreCheck) async throws {
    try await check.run(on: MemoryStore())
  }
}
