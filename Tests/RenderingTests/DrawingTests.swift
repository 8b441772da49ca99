import Foundation
import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct DrawingTests {
  private func drawings(_ report: Report) throws -> [String: Drawing] {
    Dictionary(
      try Renderer.drawings(of: report).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    "gaps-items", "heat-map-items", "answers", "level-and-gap", "response",
  ])
  func `a chart of the gap report is as recorded, and so is its table`(_ name: String) throws {
    let drawing = try #require(try drawings(.gaps(try Reports.gaps()))[name])
    try GoldenFile.expect(drawing.svg, equals: "chart-\(name).svg")
    try GoldenFile.expect(drawing.csv, equals: "chart-\(name).csv")
  }

  @Test func `the forest plot of one block is as recorded`() throws {
    let report = try Reports.gaps(Focus(block: "recognition"))
    let drawing = try #require(try drawings(.gaps(report))["forest-items"])
    try GoldenFile.expect(drawing.svg, equals: "chart-forest-items.svg")
  }

  @Test func `the slopes of two and of several waves are as recorded`() throws {
    let two = try #require(try drawings(.comparison(try Reports.comparison()))["slope-items"])
    try GoldenFile.expect(two.svg, equals: "chart-slope-items.svg")
    let several = try #require(try drawings(.comparison(try Reports.series()))["slope-items"])
    try GoldenFile.expect(several.svg, equals: "chart-slope-series.svg")
  }

  @Test(arguments: [3, 60])
  func `every chart is well-formed, has a title and a description, and no style`(
    _ departments: Int
  ) throws {
    for drawing in try Renderer.drawings(of: .gaps(try Reports.gaps(departments: departments))) {
      let reader = SVGReader(drawing.svg)
      #expect(reader.isWellFormed, "\(drawing.name)")
      #expect(reader.elements.isSuperset(of: ["svg", "title", "desc", "text"]), "\(drawing.name)")
      #expect(reader.elements.isDisjoint(with: ["style", "script", "foreignObject", "a", "image"]))
      #expect(reader.attributes.isDisjoint(with: ["style", "href", "onload"]))
      #expect(drawing.csv.split(separator: "\r\n").count > 1)
    }
  }

  @Test func `a withheld row says why in the drawing and in its table`() throws {
    let map = try #require(try drawings(.gaps(try Reports.gaps()))["heat-map-items"])
    #expect(map.svg.contains("Withheld: fewer than 5 leaders answered"))
    #expect(map.csv.contains("withheld: fewer than 5 leaders answered"))
  }

  @Test func `a report without charts says so`() throws {
    #expect(throws: RenderingError.unavailable(.svg)) {
      try Renderer.drawings(of: try CommentTests.report())
    }
  }
}
