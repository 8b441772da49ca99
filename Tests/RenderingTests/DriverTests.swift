import Foundation
import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct DriverTests {
  private func rendered(_ report: GapReport, _ format: Format) throws -> String {
    try Renderer.render(.gaps(report), as: format)
  }

  /// What stands from the first heading of drivers on.
  private func section(_ text: String, from heading: String) throws -> String {
    let start = try #require(text.range(of: heading))
    return String(text[start.lowerBound...])
  }

  @Test func `what goes with an outcome is told in text as recorded`() throws {
    let text = try rendered(try Reports.drivers(), .text)
    try GoldenFile.expect(
      try section(text, from: "What goes with Customer score"), equals: "drivers.txt")
  }

  @Test func `a refusal reads well, and stands alone`() throws {
    let text = try rendered(try Reports.drivers(isTold: false), .text)
    let section = try section(text, from: "What goes with Customer score")
    try GoldenFile.expect(section, equals: "drivers-refused.txt")
    #expect(!section.contains("WEIGHT"))
    let html = try rendered(try Reports.drivers(isTold: false), .html)
    #expect(html.contains("9 departments have a figure for Customer score"))
    #expect(!html.contains("class=\"quadrant\""))
  }

  @Test func `where no block stands out none is sent to a corner`() throws {
    let report = try Reports.drivers(isFlat: true)
    let drivers = try #require(report.waves.first?.outcome?.drivers)
    #expect(drivers.statements.last?.text == "No block stands out from the others.")
    #expect(drivers.rows.count == 6 && drivers.rows.allSatisfy { $0.corner == nil })
    #expect(drivers.chart == nil)
  }

  @Test func `the test that decides is told`() throws {
    func extent(_ report: GapReport) -> String? {
      report.waves.first?.outcome?.drivers.statements.first?.text
    }
    #expect(
      extent(try Reports.drivers())?.hasSuffix(
        """
        If no block went with it, as much would turn up about once in 500 times (F test of all blocks \
        together, p = 0.0021).
        """) == true)
    let people = try #require(try Reports.drivers().waves.first?.blockDrivers?.roles.first)
    #expect(people.statements.first?.text.contains("F test") == false)
  }

  @Test func `the page is as recorded`() throws {
    let html = try rendered(try Reports.drivers(), .html)
    try GoldenFile.expect(
      try section(html, from: "<section class=\"chart part\"><h2 id=\"wave-0-outcome\">"),
      equals: "drivers.html")
  }

  @Test func `JSON has drivers and surfaces, refused ones with their reason`() throws {
    let text = try rendered(try Reports.drivers(), .json)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let json = try #require(object as? [String: Any])
    let drivers = try #require(json["drivers"] as? [[String: Any]])
    #expect(drivers.count == 3)
    #expect(drivers.map { $0["role"] as? String } == [nil, "frontline", "leader"])
    #expect(drivers[2]["refused"] as? String == "few-people")
    let weights = try #require(drivers[0]["weights"] as? [[String: Any]])
    #expect(weights.map { $0["block"] as? String }.first == "recognition")
    let surfaces = try #require(json["surface"] as? [[String: Any]])
    #expect((surfaces[0]["a"] as? [Any])?.count == 5)
    #expect(surfaces[3]["refused"] as? String == "few-departments")
    let plain = try rendered(try Reports.gaps(), .json)
    #expect(plain.contains("\"drivers\": []") && plain.contains("\"surface\": []"))
  }
}
