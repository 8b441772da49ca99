import Collecting
import Foundation
import GRDB
import SQLiteStore
import Testing

@Suite struct DatabaseFileTests {
  @Test func `the file and its log are readable by the owner alone`() async throws {
    let folder = try ScratchFolder()
    let store = try await Town().open(at: folder.file("wave.sqlite"))
    #expect(try folder.mode("wave.sqlite") == 0o600)
    #expect(try folder.mode("wave.sqlite-wal") == 0o600)
    try store.close()
  }

  @Test func `a file that was open to others is taken from them`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("wave.sqlite")
    try SQLiteStore(path: path, codebook: Town.codebook).close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try SQLiteStore(path: path, codebook: Town.codebook).close()
    #expect(try folder.mode("wave.sqlite") == 0o600)
  }

  @Test(arguments: [
    ("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1), ("busy_timeout", 10_000),
  ])
  func `every writing connection is set to durable writes`(
    pragma: String, value: Int
  ) async throws {
    let folder = try ScratchFolder()
    let store = try SQLiteStore(path: folder.file("wave.sqlite"), codebook: Town.codebook)
    #expect(try await store.setting(pragma) == "\(value)")
    #expect(try await store.setting("journal_mode") == "wal")
    try store.close()
  }

  @Test func `a folder that does not exist is an error that names no row`() {
    #expect(throws: StoreError.self) {
      try SQLiteStore(path: "/nonexistent/folder/wave.sqlite", codebook: Town.codebook)
    }
  }
}
