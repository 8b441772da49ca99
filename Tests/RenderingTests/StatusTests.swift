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

  @Test(arguments: [Format.text, .json])
  func `the status of a running wave tells how it may end and who needs a nudge`(
    _ format: Format
  ) throws {
    let text = try Renderer.render(.status(try Reports.status(elapsed: 0.6)), as: format)
    try GoldenFile.expect(text, equals: "status-running.\(format == .text ? "txt" : "json")")
  }

  @Test func `the page of a running wave is as recorded`() throws {
    let page = try Renderer.render(.status(try Reports.status(elapsed: 0.6)), as: .html)
    try GoldenFile.expect(page, equals: "status-running.html")
  }

  @Test func `no line of the status is wider than a hundred columns`() throws {
    let text = try Renderer.render(.status(try Reports.status(elapsed: 0.6)), as: .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
