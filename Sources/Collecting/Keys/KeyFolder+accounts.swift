public import Foundation

extension KeyFolder {
  /// The key with which the second factors of accounts are encrypted; it is drawn at the first call.
  ///
  /// - Units: 32 bytes.
  public func accountKeyOrNew() throws(CollectingError) -> Data {
    if let key = try storedAccountKey() { return key }
    var generator = SystemRandomNumberGenerator()
    try accountFile.create(
      Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }))
    guard let key = try storedAccountKey() else { throw .keyDamaged(path: accountFile.path) }
    return key
  }

  private var accountFile: KeyFile { file("account.key") }

  private func storedAccountKey() throws(CollectingError) -> Data? {
    guard let bytes = try accountFile.read() else { return nil }
    guard bytes.count == 32 else { throw .keyDamaged(path: accountFile.path) }
    return bytes
  }
}
