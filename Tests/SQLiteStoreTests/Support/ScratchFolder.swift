import Foundation
import TestSupport

/// A folder of its own for one test, gone when the test lets go of it.
final class ScratchFolder: Sendable {
  /// Where the folder lies.
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("parallax-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The mode bits of a file.
  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// The bytes of a file; empty when there is none.
  func bytes(_ name: String) -> Data {
    FileManager.default.contents(atPath: file(name)) ?? Data()
  }
}
