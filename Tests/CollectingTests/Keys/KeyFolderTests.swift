import Collecting
import Foundation
import TestSupport
import Testing

@Suite struct KeyFolderTests {
  private let folder: TemporaryFolder
  private let wave = Harbour.wave().id

  init() throws {
    folder = try TemporaryFolder()
  }

  private var path: String { folder.path + "/keys" }

  @Test func `is made for its owner alone, and so are the keys`() throws {
    let keys = try KeyFolder.prepare(at: path)
    _ = try keys.linkKeyOrNew()
    _ = try keys.boxKeyOrNew(of: wave)
    #expect(try mode(of: path) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(names.count == 2)
    for name in names {
      #expect(try mode(of: "\(path)/\(name)") == 0o600)
      #expect(!name.contains("spring") && !name.contains("Harbour"))
    }
  }

  @Test func `a folder that does not exist is missing`() {
    #expect(throws: CollectingError.keyFolderMissing(path: path)) { try KeyFolder(at: path) }
  }

  @Test func `a folder or key of another user is refused`() throws {
    _ = try KeyFolder.prepare(at: path).linkKeyOrNew()
    let strangers = KeyFolder(at: path, caller: geteuid() + 1)
    #expect(throws: CollectingError.keyFolderForeign(path: path)) { try strangers.checkFolder() }
    #expect(throws: CollectingError.keyForeign(path: path + "/link.key")) {
      try strangers.linkKey()
    }
  }

  @Test(arguments: [0o750, 0o705, 0o777])
  func `a folder that others may enter is refused`(mode: Int) throws {
    _ = try KeyFolder.prepare(at: path)
    try setMode(mode, of: path)
    #expect(throws: CollectingError.keyFolderExposed(path: path, mode: mode)) {
      try KeyFolder.prepare(at: path)
    }
  }

  @Test func `a key that others may read is refused`() throws {
    let keys = try KeyFolder.prepare(at: path)
    _ = try keys.linkKeyOrNew()
    try setMode(0o644, of: path + "/link.key")
    #expect(throws: CollectingError.keyExposed(path: path + "/link.key", mode: 0o644)) {
      try keys.linkKey()
    }
  }

  @Test func `the link key stays the same, and is missing before it is drawn`() throws {
    let keys = try KeyFolder.prepare(at: path)
    #expect(throws: CollectingError.linkKeyMissing(path: path + "/link.key")) {
      try keys.linkKey()
    }
    let nonce = Data(repeating: 1, count: 16)
    let first = LinkSecret(key: try keys.linkKeyOrNew(), nonce: nonce)
    #expect(LinkSecret(key: try keys.linkKeyOrNew(), nonce: nonce) == first)
    #expect(LinkSecret(key: try KeyFolder(at: path).linkKey(), nonce: nonce) == first)
  }

  @Test func `many who draw the link key at once come to one key`() async throws {
    let keys = try KeyFolder.prepare(at: path)
    let nonce = Data(repeating: 1, count: 16)
    let secrets = try await withThrowingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask { LinkSecret(key: try keys.linkKeyOrNew(), nonce: nonce) }
      }
      return try await group.reduce(into: Set<LinkSecret>()) { $0.insert($1) }
    }
    #expect(secrets.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["link.key"])
  }

  @Test func `each wave has a box key of its own, until it is destroyed`() throws {
    let keys = try KeyFolder.prepare(at: path)
    let other = Harbour.wave("autumn").id
    let key = try keys.boxKeyOrNew(of: wave)
    #expect(try keys.boxKeyOrNew(of: wave).publicKey == key.publicKey)
    #expect(try keys.boxKeyOrNew(of: other).publicKey != key.publicKey)
    try keys.destroyBoxKey(of: wave)
    try keys.destroyBoxKey(of: wave)
    #expect(try !keys.holdsBoxKey(of: wave))
    #expect(try keys.holdsBoxKey(of: other))
    let missing = CollectingError.boxKeyMissing(
      wave: "spring", path: keys.boxKeyPath(of: wave))
    #expect(throws: missing) { try keys.boxKey(of: wave) }
  }

  @Test func `a destroyed key was overwritten before its file went`() throws {
    let keys = try KeyFolder.prepare(at: path)
    let key = try keys.boxKeyOrNew(of: wave)
    // A second name keeps the file's bytes within sight.
    let witness = folder.path + "/witness"
    try FileManager.default.linkItem(atPath: keys.boxKeyPath(of: wave), toPath: witness)
    try keys.destroyBoxKey(of: wave)
    #expect(try Data(contentsOf: URL(fileURLWithPath: witness)) == Data(count: 32))
    #expect(key.publicKey.count == 32)
  }

  @Test func `a key that was taken off the machine can be put back`() throws {
    let keys = try KeyFolder.prepare(at: path)
    let key = BoxPrivateKey.random()
    try keys.restore(key, of: wave)
    #expect(try keys.boxKey(of: wave).publicKey == key.publicKey)
  }

  @Test(arguments: [0, 31, 33])
  func `a file that holds no key is damaged`(count: Int) throws {
    let keys = try KeyFolder.prepare(at: path)
    for file in [path + "/link.key", keys.boxKeyPath(of: wave)] {
      try #require(
        FileManager.default.createFile(
          atPath: file, contents: Data(count: count), attributes: [.posixPermissions: 0o600]))
    }
    #expect(throws: CollectingError.keyDamaged(path: path + "/link.key")) {
      try keys.linkKeyOrNew()
    }
    #expect(throws: CollectingError.keyDamaged(path: keys.boxKeyPath(of: wave))) {
      try keys.boxKeyOrNew(of: wave)
    }
  }

  private func mode(of path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  private func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}
