import Foundation
import Testing

/// The table of other programs' pains names tests that are there.
@Suite struct PainTests {
  /// The pains that concern answering, by their number in the table.
  private static let numbers = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "12", "14", "15", "+", "+",
  ]

  @Test func `every pain of answering has a line, and every line a test`() throws {
    let lines = try Self.lines()
    #expect(lines.map(\.number) == Self.numbers)
    for line in lines {
      #expect(!line.tests.isEmpty, "pain \(line.number) names no test")
    }
  }

  @Test func `every test that the table names is there`() throws {
    for test in try Self.lines().flatMap(\.tests) {
      let text = try Repository.text(test.file)
      #expect(Self.isThere(test.name, in: text, of: test.file), "\(test.file): \(test.name)")
    }
  }

  @Test func `a test that is only spoken of is not there`() {
    #expect(!Self.isThere("it works", in: "// `it works`", of: "A.swift"))
    #expect(!Self.isThere("it works", in: "func `it works too`() {}", of: "A.swift"))
    #expect(!Self.isThere("it_works", in: "def it_works_too(site): pass", of: "a.py"))
    #expect(Self.isThere("it works", in: "  @Test func `it works`() {}", of: "A.swift"))
    #expect(Self.isThere("it_works", in: "def it_works(site):", of: "a.py"))
  }

  private struct Line {
    let number: String
    let tests: [Named]
  }

  private struct Named {
    let file: String
    let name: String
  }

  private static func lines() throws -> [Line] {
    try Repository.text("docs/evidence/pains.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| # ") }
      .map { line in
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return Line(number: cells.first ?? "", tests: tests(in: cells.last ?? ""))
      }
  }

  /// Reads "`file`: *name*, *name* · `file`: *name*".
  private static func tests(in cell: String) -> [Named] {
    cell.split(separator: " · ").flatMap { part -> [Named] in
      guard let file = part.firstMatch(of: /^`([^`]+)`:/) else { return [] }
      return part.matches(of: /\*([^*]+)\*/).map {
        Named(file: String(file.1), name: String($0.1))
      }
    }
  }

  private static func isThere(_ name: String, in text: String, of file: String) -> Bool {
    file.hasSuffix(".swift") ? text.contains("func `\(name)`(") : text.contains("def \(name)(")
  }
}
