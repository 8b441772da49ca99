import Foundation
import Privacy
import Rendering
import Reporting
import SurveyModel
import Testing

/// Levels of leadership and answers of people about themselves, in every format.
@Suite struct BreakdownTests {
  private static func text(
    _ format: Format, isWithheld: Bool = false
  ) throws -> String {
    var options = RenderOptions()
    options.details = true
    return try Renderer.render(
      .gaps(try BreakdownSample.report(isWithheld: isWithheld)), as: format, options: options)
  }

  @Test(arguments: [
    ("breakdowns.txt", Format.text), ("breakdowns.json", .json), ("breakdowns.html", .html),
    ("breakdowns.csv", .csv),
  ])
  func `breakdowns are printed as recorded`(_ name: String, _ format: Format) throws {
    try GoldenFile.expect(try Self.text(format), equals: name)
  }

  @Test(arguments: [Format.text, .html])
  func `what is withheld says why and where it counts`(_ format: Format) throws {
    let words = try Self.text(format).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Withheld – senior leaders: too few leaders or frontline answered"))
    #expect(words.contains("its answers count in the raw results of all departments together"))
  }

  @Test func `where nothing can be shown the part says so`() throws {
    let words = try Self.text(.text, isWithheld: true)
    #expect(words.contains("No level of leadership can be shown alone"))
  }

  @Test func `a table has a line a tier, and one more for the step to the next`() throws {
    let lines = try Self.text(.csv).split(separator: "\r\n").map(String.init)
    #expect(lines.count { $0.contains(",tier,") && $0.hasSuffix(",frontline") } == 4)
    #expect(lines.count { $0.hasSuffix("tier,middle,first-line") } == 2)
    #expect(lines.count { $0.contains(",tenure,") } == 4)
  }

  @Test func `all leaders stand below their levels, with the gap of the same people`() throws {
    let report = try BreakdownSample.report()
    let wave = try #require(report.waves.first)
    let tiers = try #require(wave.breakdowns.first { $0.isByTier })
    for group in try #require(tiers.facets.first).groups {
      let whole = try #require(group.whole?.row)
      #expect(
        whole == wave.raw.first { $0.block == group.block && $0.facetCode == whole.facetCode })
    }
    let answers = try #require(wave.breakdowns.first { !$0.isByTier })
    #expect(answers.facets.flatMap(\.groups).allSatisfy { $0.whole == nil })
    let words = try Self.text(.html).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("it compares leaders with the frontline of their own departments"))
    #expect(words.components(separatedBy: "All leaders<").count - 1 == 2)
  }

  @Test func `no line of the text is wider than the page`() throws {
    let lines = try Self.text(.text).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `one department alone has no breakdown`() throws {
    let whole = try BreakdownSample.report().waves.flatMap(\.breakdowns)
    let one = try BreakdownSample.report(Focus(department: "north")).waves.flatMap(\.breakdowns)
    #expect(whole.count == 2)
    #expect(one.isEmpty)
  }
}
