import Privacy
import Reporting
import SurveyModel
import Testing

@testable import Privacy
@testable import Rendering

/// What is kept for pages of a comparison is enough for them.
@Suite struct OutlineTests {
  private func report(_ series: ScreenedSeries) throws -> ComparisonReport {
    ComparisonReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), series: series)
  }

  private func told(_ report: ComparisonReport) throws -> [String] {
    [try ResultPart.changes(of: report).html, report.headline.text]
      + report.movements.map(\.text) + report.notes.map(\.text)
  }

  @Test(arguments: [SeriesSample.series(), ScreenedSeries(Sample.comparison())])
  func `a page of the outline is the page of the whole, byte for byte`(
    _ series: ScreenedSeries
  ) throws {
    let whole = FrozenSeries(series)
    #expect(!whole.series.whole.cells.isEmpty)
    #expect(whole.outline.series.whole.cells.allSatisfy(\.isBroken))
    #expect(whole.outline.series.trendCells.isEmpty)
    #expect(try told(report(whole.outline.series)) == told(report(whole.series)))
  }

  @Test func `a wording that changed in a department alone is still said`() throws {
    let sample = Sample.comparison()
    let broken = Screened.change(
      "vision", from: 0.2, to: 0.1, verdict: .withheld, department: "north", isBroken: true)
    let series = ScreenedSeries(
      ScreenedComparison(
        earlier: sample.earlier, later: sample.later, settings: sample.settings,
        organisation: sample.organisation.filter { !$0.isBroken }, cells: sample.cells + [broken]))
    let notes = try report(FrozenSeries(series).outline.series).notes.map(\.text)
    #expect(try notes == report(series).notes.map(\.text))
    #expect(notes.contains { $0.contains("Where a wording changed") })
  }

  @Test(arguments: ["north", "south"])
  func `from a department the outline of all is the outline of what is seen`(
    _ department: String
  ) throws {
    let whole = FrozenSeries(SeriesSample.series())
    let place = Viewpoint.subtree(of: Identifier(department))
    let tree = try Sample.tree()
    #expect(
      whole.outline.seen(from: place, tree: tree) == whole.seen(from: place, tree: tree)?.outline)
  }

  @Test func `an outline comes back from its bytes, and a changed one is refused`() throws {
    let outline = FrozenSeries(SeriesSample.series()).outline
    let part = try outline.part(named: FrozenSeries.outlineName(of: "since/1"))
    #expect(part.name == "since/1/outline")
    #expect(try FrozenSeries(part: part) == outline)
    var content = part.content
    content[content.count / 2] ^= 1
    let other = SealedPart(name: part.name, content: content, sha256: part.sha256)
    #expect(throws: SealFault.altered(part: part.name)) { try FrozenSeries(part: other) }
  }
}
