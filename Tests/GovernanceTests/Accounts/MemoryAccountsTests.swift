import TestSupport
import Testing

@Suite struct MemoryAccountsTests {
  @Test(arguments: AccountContract.checks)
  func `keeps the promises of a store of accounts`(check: AccountCheck) async throws {
    let store = MemoryAccounts()
    try await check.run(on: AccountsUnderTest(store: store) { await store.notes })
  }
}
