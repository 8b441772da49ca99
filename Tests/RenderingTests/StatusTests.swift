import Rendering
import Reporting
import Testing

@Suite struct StatusTests {
  @Test(arguments: [Format.text, .json, .csv])
  func `the status is as recorded`(_ format: Format) throws {
    let text = try Renderer.render(.status(try Reports.status()), as: format)
    let endings: [Format: String] = [.text: "txt", .json: "json", .csv: "csv"]
    try GoldenFile.expect(text, equals: "status.\(endings[format] ?? "")")
  }

  @Test func `the status has no page of its own`() throws {
    let report = Report.status(try Reports.status())
    #expect(throws: RenderingError.unavailable(.html)) {
      try Renderer.render(report, as: .html)
    }
  }

  @Test func `no line of the status is wider than a hundred columns`() throws {
    let text = try Renderer.render(.status(try Reports.status()), as: .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
