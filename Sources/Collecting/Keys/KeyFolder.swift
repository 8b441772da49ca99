import Crypto
import Foundation
import SurveyModel

/// The folder of keys, outside the database: the key that links are made of, and the private key of
/// each wave's box while the wave runs.
///
/// The folder has mode 0700, each key 0600. A key is written under another name, brought to the
/// disk and then linked to its own name, so that a kill leaves a whole key or none.
public struct KeyFolder: Hashable, Sendable {
  /// The path of the folder.
  public let path: String

  private let caller: UInt32

  /// Opens a folder of keys that exists.
  ///
  /// - Throws: ``CollectingError/keyFolderMissing(path:)``,
  ///   ``CollectingError/keyFolderExposed(path:mode:)``, ``CollectingError/keyFolderForeign(path:)``.
  public init(at path: String) throws(CollectingError) {
    self.init(at: path, caller: geteuid())
    try checkFolder()
  }

  /// A folder of keys as another user would have it, not checked yet.
  package init(at path: String, caller: UInt32) {
    self.path = path
    self.caller = caller
  }

  /// Checks that the folder exists, belongs to the caller, and lets nobody else in.
  package func checkFolder() throws(CollectingError) {
    try KeyFile(path: path, caller: caller).checkFolder()
  }

  /// Opens a folder of keys, and makes it with mode 0700 when it does not exist.
  public static func prepare(at path: String) throws(CollectingError) -> KeyFolder {
    try KeyFile(path: path).makeFolder()
    return try KeyFolder(at: path)
  }

  /// The key that links are made of.
  ///
  /// - Throws: ``CollectingError/linkKeyMissing(path:)`` when there is none.
  public func linkKey() throws(CollectingError) -> LinkKey {
    guard let key = try storedLinkKey() else { throw .linkKeyMissing(path: linkFile.path) }
    return key
  }

  /// The key that links are made of; it is drawn at the first call.
  public func linkKeyOrNew() throws(CollectingError) -> LinkKey {
    if let key = try storedLinkKey() { return key }
    try linkFile.create(LinkKey.random().bytes)
    return try linkKey()
  }

  /// Whether the private key of a wave's box is in the folder.
  public func holdsBoxKey(of wave: WaveID) throws(CollectingError) -> Bool {
    try boxFile(of: wave).read() != nil
  }

  /// The private key of a wave's box.
  ///
  /// - Throws: ``CollectingError/boxKeyMissing(wave:path:)`` when there is none.
  public func boxKey(of wave: WaveID) throws(CollectingError) -> BoxPrivateKey {
    guard let key = try storedBoxKey(of: wave) else {
      throw .boxKeyMissing(wave: wave.name, path: boxFile(of: wave).path)
    }
    return key
  }

  /// The private key of a wave's box; it is drawn at the first call.
  ///
  /// Opening a wave that was killed on the way, or two at once, come to the same key.
  public func boxKeyOrNew(of wave: WaveID) throws(CollectingError) -> BoxPrivateKey {
    if let key = try storedBoxKey(of: wave) { return key }
    try boxFile(of: wave).create(BoxPrivateKey.random().bytes)
    return try boxKey(of: wave)
  }

  /// Puts back a private key that was taken off the machine.
  ///
  /// A key that is there already stays; whether a key fits the box is seen when it is used.
  public func restore(_ key: BoxPrivateKey, of wave: WaveID) throws(CollectingError) {
    try boxFile(of: wave).create(key.bytes)
  }

  /// Destroys the private key of a wave's box.
  ///
  /// It is overwritten, that is brought to the disk, and the file is removed; without a key, nothing
  /// happens.
  /// Storage that writes elsewhere than it is told (flash, copy-on-write, backups) may keep the old
  /// bytes.
  public func destroyBoxKey(of wave: WaveID) throws(CollectingError) {
    try boxFile(of: wave).destroy()
  }

  /// The file of a wave's private key; its name does not tell the wave.
  public func boxKeyPath(of wave: WaveID) -> String { boxFile(of: wave).path }

  /// A file of the folder.
  func file(_ name: String) -> KeyFile { KeyFile(path: "\(path)/\(name)", caller: caller) }

  private var linkFile: KeyFile { file("link.key") }

  private func boxFile(of wave: WaveID) -> KeyFile {
    let name = Data("\(wave.organisation.rawValue)\u{1F}\(wave.name)".utf8)
    let hash = SHA256.hash(data: name).prefix(16)
      .map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }
      .joined()
    return file("box-\(hash).key")
  }

  private func storedLinkKey() throws(CollectingError) -> LinkKey? {
    guard let bytes = try linkFile.read() else { return nil }
    guard let key = LinkKey(bytes) else { throw .keyDamaged(path: linkFile.path) }
    return key
  }

  private func storedBoxKey(of wave: WaveID) throws(CollectingError) -> BoxPrivateKey? {
    let file = boxFile(of: wave)
    guard let bytes = try file.read() else { return nil }
    guard bytes.count == BoxPrivateKey.byteCount, let key = BoxPrivateKey(bytes) else {
      throw .keyDamaged(path: file.path)
    }
    return key
  }
}
