import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct SQLiteStoreTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test(arguments: StoreContract.checks)
  func `the store keeps the contract`(_ check: StoreCheck) async throws {
    let store = try SQLiteStore(path: folder.file("wave.sqlite")) { source in
      Harbour.read(source).map(Codebook.init)
    }
    try await check.run(on: store)
  }
}
