import Foundation
import Privacy
import Rendering
import Reporting
import SurveyModel
import Testing

/// Agreement, statements and scales in every format.
@Suite struct InsideTests {
  @Test(arguments: [("inside.txt", Format.text), ("inside.json", .json), ("inside.html", .html)])
  func `the inside of groups and blocks is printed after the gaps`(
    _ name: String, _ format: Format
  ) throws {
    let text = try Renderer.render(.gaps(try Reports.inside()), as: format)
    try GoldenFile.expect(text, equals: name)
  }

  @Test(arguments: [("inside-block.txt", Format.text), ("inside-block.html", .html)])
  func `how answers spread over the points of one block is printed as recorded`(
    _ name: String, _ format: Format
  ) throws {
    var options = RenderOptions()
    options.details = true
    let report = try Reports.inside(Focus(block: "recognition"))
    let text = try Renderer.render(.gaps(report), as: format, options: options)
    try GoldenFile.expect(text, equals: name)
  }

  @Test(arguments: [Format.text, .html])
  func `that leaders are divided is said ahead of the headline`(_ format: Format) throws {
    let report = try Reports.inside()
    let text = try Renderer.render(.gaps(report), as: format)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let headline = try #require(report.waves.first?.headline.text)
    let divided = try #require(text.range(of: "Leaders do not agree among themselves on vision"))
    let gap = try #require(text.range(of: headline))
    #expect(divided.lowerBound < gap.lowerBound)
  }

  @Test func `no line of the text is wider than the page`() throws {
    let text = try Renderer.render(.gaps(try Reports.inside()), as: .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
