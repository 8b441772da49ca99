import Collecting
import Foundation
import Notifying
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct WebhookStoreTests {
  @Test(arguments: WebhookContract.checks)
  func `the store keeps the contract of webhooks`(_ check: WebhookCheck) async throws {
    let folder = try ScratchFolder()
    let store = try SQLiteStore(path: folder.file("wave.sqlite"), codebook: Town.codebook)
    for name in WebhookContract.organisations.sorted() {
      try await store.create(Organisation(name: name))
    }
    try await check.run(on: store)
  }
}
