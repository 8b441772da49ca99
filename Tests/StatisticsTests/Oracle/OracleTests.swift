import Foundation
import Testing

/// Every oracle file: reference answers of other programs, compared value by value.
///
/// The folder comes from `PARALLAX_ORACLES`, by default `../shared/oracles` beside the repository; where
/// there is none, the repository's own reference files are used.
@Suite struct OracleTests {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let ownFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Reference/oracles")

  private static func files(in folder: URL) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func folder() -> URL {
    let named = ProcessInfo.processInfo.environment["PARALLAX_ORACLES"].map { URL(filePath: $0) }
    let folder = named ?? repository.appending(path: "../shared/oracles").standardized
    if !files(in: folder).isEmpty { return folder }
    print("OracleTests: no oracle files in the folder given; using the repository's own")
    return ownFolder
  }

  @Test func `every value of every oracle file is what the product computes`() throws {
    let files = Self.files(in: Self.folder())
    #expect(!files.isEmpty, "there must be oracle files somewhere")
    var total = 0
    for file in files { total += try Self.compare(file) }
    print("OracleTests: \(total) values in \(files.count) files")
    #expect(total > 0)
  }

  @Test func `the repository's own reference files agree`() throws {
    let files = Self.files(in: Self.ownFolder)
    #expect(!files.isEmpty)
    for file in files { #expect(try Self.compare(file) > 0) }
  }

  @Test func `a wrong, a missing and a superfluous value are each noticed`() {
    let expected = OracleValue.object(["a": .number(1), "b": .number(2), "c": .null])
    var comparison = OracleComparison(tolerance: OracleTolerance(.number(1e-6)), uncovered: [])
    comparison.compare(
      expected, .object(["a": .number(1.000_002), "c": .number(0)]), path: "")
    #expect(comparison.differences.count == 3)
  }

  /// Compares one file and returns how many values were compared.
  private static func compare(_ file: URL) throws -> Int {
    let name = file.lastPathComponent
    let document = try OracleValue(data: Data(contentsOf: file))
    let method = document["method"]?.text ?? file.deletingPathExtension().lastPathComponent
    let cases = document["cases"]?.list ?? []
    #expect(!cases.isEmpty, "\(name) has no cases")
    if OracleMethods.uncoveredMethods.contains(method) {
      print("OracleTests: \(name): not yet covered (\(cases.count) cases)")
      return 0
    }
    guard let answer = OracleMethods.covered[method] else {
      Issue.record("\(name): no code for the method \(method)")
      return 0
    }
    var comparison = OracleComparison(
      tolerance: OracleTolerance(document["tolerance"]),
      uncovered: OracleMethods.uncoveredFields[method] ?? [])
    for example in cases {
      let id = example["id"]?.text ?? "?"
      guard let input = example["input"], let answers = answer(input) else {
        Issue.record("\(name) \(id): the input cannot be read")
        continue
      }
      let before = comparison.differences.count
      for (key, expected) in example.object ?? [:] where key != "id" && key != "input" {
        comparison.compare(expected, answers, path: key == "expected" ? "" : key)
      }
      for difference in comparison.differences[before...].prefix(8) {
        Issue.record("\(name) \(id): \(difference)")
      }
    }
    print("OracleTests: \(name): \(comparison.compared) values compared")
    for (field, count) in comparison.skipped.sorted(by: { $0.key < $1.key }) {
      print("OracleTests: \(name): \(field) not yet covered (\(count) values)")
    }
    return comparison.compared
  }
}
