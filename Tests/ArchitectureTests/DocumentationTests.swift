import Foundation
import Testing

/// The documentation names what the program has.
@Suite struct DocumentationTests {
  /// Error codes as they stand in the code: `"survey.unknown-key"`.
  static var code: Regex<(Substring, Substring)> {
    /"((?:survey|roster|answers|analysis|statistics|rendering|wave|invitation|answer|keys|box|store|outcome|retention|exchange|mail|packet|account|benchmark|webhook)\.[a-z]+(?:-[a-z]+)*)"/
  }

  /// The codes that the sources hold: as they stand, and for tables the kind of the file before the fault.
  private static func codes() throws -> Set<String> {
    let texts = try Repository.swiftFiles(in: "Sources").map(\.text)
    var codes: Set<String> = []
    for text in texts { codes.formUnion(text.matches(of: code).map { String($0.1) }) }
    let forms = try Repository.text("Sources/Collecting/Tables/TableFault.swift")
      .matches(of: /case \.[a-zA-Z]+: "([a-z-]+)"/).map { String($0.1) }
    let kinds = texts.flatMap {
      $0.matches(of: /"([a-z]+)\.\\\(fault\.code\)"/).map { String($0.1) }
    }
    #expect(forms.count > 5 && kinds.count > 2)
    for kind in kinds { codes.formUnion(forms.map { "\(kind).\($0)" }) }
    return codes.filter { !$0.hasSuffix(".swift") && !$0.hasSuffix(".schema") }
  }

  @Test func `every error code stands in the operations page`() throws {
    let page = try Repository.text("docs/operations.md")
    let codes = try Self.codes()
    #expect(codes.count > 70)
    for code in codes.sorted() {
      #expect(page.contains("`\(code)`"), "docs/operations.md does not name \(code)")
    }
  }

  @Test func `the operations page names no error code that the program does not have`() throws {
    let page = try Repository.text("docs/operations.md")
    let sources = try Repository.swiftFiles(in: "Sources").map(\.text).joined(separator: "\n")
    let codes = try Self.codes()
    let named = page.matches(of: /`([a-z]+\.[a-z]+(?:-[a-z]+)*)`/).map { String($0.1) }
    for code in named where code != "parallax.sqlite" {
      #expect(
        codes.contains(code) || sources.contains("\"\(code)\""), "the program has no code \(code)")
    }
  }

  @Test func `every command stands in the operations page`() throws {
    let page = try Repository.text("docs/operations.md")
    for file in try Repository.swiftFiles(in: "Sources/parallax/Commands") {
      for name in file.text.matches(of: /commandName: "([a-z]+)"/).map({ String($0.1) }) {
        #expect(page.contains(name), "docs/operations.md does not name \(name)")
      }
    }
  }

  @Test func `every decision record is listed`() throws {
    let list = try Repository.text("docs/decisions/README.md")
    let folder = Repository.root.appending(path: "docs/decisions").path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name != "README.md" {
      #expect(list.contains("(\(name))"), "\(name) is not listed")
    }
  }

  @Test(arguments: [
    "README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/privacy.md", "docs/statistics.md",
    "docs/exchange.md",
  ])
  func `every link to a file of the project leads somewhere`(_ path: String) throws {
    let text = try Repository.text(path)
    let base = Repository.root.appending(path: path).deletingLastPathComponent()
    for link in text.matches(of: /\]\(([^)#:]+)\)/).map({ String($0.1) }) {
      let target = base.appending(path: link).path
      #expect(FileManager.default.fileExists(atPath: target), "\(path) links to \(link)")
    }
  }
}
