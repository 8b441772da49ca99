import Rendering
import Reporting
import Testing

@Suite struct ChangeTests {
  @Test(arguments: [Format.text, .json, .csv, .html])
  func `the comparison is as recorded`(_ format: Format) throws {
    let text = try Renderer.render(.comparison(try Reports.comparison()), as: format)
    let endings: [Format: String] = [.text: "txt", .json: "json", .csv: "csv", .html: "html"]
    try GoldenFile.expect(text, equals: "changes.\(endings[format] ?? "")")
  }

  @Test func `no line of the comparison is wider than a hundred columns`() throws {
    let text = try Renderer.render(.comparison(try Reports.comparison()), as: .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
