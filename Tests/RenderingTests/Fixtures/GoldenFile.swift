import Foundation
import Testing

/// A file that holds what a renderer should print.
///
/// With `RECORD_GOLDEN=1` in the environment it is written anew; look at the difference before
/// keeping it.
enum GoldenFile {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

  /// Expects a text to equal the file of a name, byte for byte.
  static func expect(
    _ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard text != expected else { return }
    let pairs = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs, first in line \((first?.offset ?? -1) + 1):
      now: \(first?.element.0 ?? "(one is longer)")
      was: \(first?.element.1 ?? "")
      """, sourceLocation: sourceLocation)
  }
}
