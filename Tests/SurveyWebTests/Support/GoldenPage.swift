import Foundation
import Testing

/// Compares a page with the one that was recorded; `RECORD_GOLDEN=1` records it.
enum GoldenPage {
  static func expect(
    _ page: String, named name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/\(name).html")
    let found = page.replacing(/\?v=[0-9a-f]{12}/, with: "?v=version")
      .replacing(/_pass" value="[0-9a-f]{64}"/, with: "_pass\" value=\"pass\"")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(found.utf8).write(to: file)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let difference = zip(
      recorded.split(separator: "\n", omittingEmptySubsequences: false),
      found.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(
      recorded == found,
      """
      \(name).html differs from: \(difference.map { "\($0.0)\nto: \($0.1)" } ?? "another length")
      """, sourceLocation: location)
  }
}
