import Foundation
import Rendering
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DDICodebookTests {
  private static let dictionary = DataDictionary(
    id: "rows", title: "A <survey> & \"more\"\u{0}\u{1}", notes: ["Note]]>"],
    variables: [
      DataVariable(
        name: "role", label: "Role", kind: .integer,
        values: [DataVariable.Label(1, "Leader"), DataVariable.Label(2, "Frontline")]),
      DataVariable(
        name: "q1", label: "=1+1", kind: .integer, values: [DataVariable.Label(1, "No")],
        missing: [DataVariable.Label(-99, "No answer")],
        questions: [
          DataVariable.Question(role: "leader", words: "<script>alert(1)</script>", language: "en")
        ]),
      DataVariable(name: "gap", label: "Gap", kind: .decimal(places: 2)),
      DataVariable(name: "name", label: "Name", kind: .text(bytes: 12)),
    ])

  private static let text = DDICodebook(
    dictionary,
    file: DDICodebook.File(name: "rows.dat", format: "ASCII", rows: 7, widths: [1, 3, 5, 12])
  ).text

  /// What a reader of XML finds: the elements, and their attributes.
  private final class Finder: NSObject, XMLParserDelegate {
    var found: Set<String> = []
    var words = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      found.insert(name)
      for attribute in attributes.keys where !attribute.hasPrefix("xmlns") {
        found.insert("\(name)/\(attribute)")
      }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { words += text }
  }

  private func read() throws -> Finder {
    let parser = XMLParser(data: Data(Self.text.utf8))
    let finder = Finder()
    parser.delegate = finder
    try #require(parser.parse(), "not well-formed")
    return finder
  }

  @Test func `it is well-formed, whatever names hold`() throws {
    let finder = try read()
    #expect(finder.words.contains("A <survey> & \"more\""))
    #expect(finder.words.contains("<script>alert(1)</script>"))
    #expect(!Self.text.contains("<script>"))
  }

  @Test func `every element and attribute stands in the table of the documentation, and no other`()
    throws
  {
    var folder = URL(filePath: #filePath)
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder = folder.deletingLastPathComponent()
    }
    let page = try String(
      contentsOf: folder.appending(path: "docs/exports.md"), encoding: .utf8)
    let rows = page.split(separator: "| element |").last.map { $0.split(separator: "\n") } ?? []
    var listed: Set<String> = []
    for row in rows where row.hasPrefix("| `") {
      let cells = row.split(separator: "|")
      let name = cells[0].filter { !" `".contains($0) }
      listed.insert(name)
      for attribute in cells[1].filter({ !" `".contains($0) }).split(separator: ",")
      where attribute != "–" {
        listed.insert("\(name)/\(attribute)")
      }
    }
    #expect(try read().found == listed)
  }

  @Test func `places follow each other from the first column on`() {
    #expect(Self.text.contains("<location StartPos=\"1\" EndPos=\"1\" width=\"1\" fileid=\"F1\"/>"))
    #expect(Self.text.contains("<location StartPos=\"2\" EndPos=\"4\" width=\"3\" fileid=\"F1\"/>"))
    #expect(
      Self.text.contains("<location StartPos=\"10\" EndPos=\"21\" width=\"12\" fileid=\"F1\"/>"))
    #expect(Self.text.contains("<logRecL>21</logRecL>"))
    #expect(Self.text.contains("<caseQnty>7</caseQnty>"))
  }
}
