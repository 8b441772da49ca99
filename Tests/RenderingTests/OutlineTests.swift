import Reporting
import SurveyModel
import Testing

@testable import Privacy
@testable import Rendering

/// What is kept for pages of a comparison is enough for them.
@Suite struct OutlineTests {
  private func report(_ series: ScreenedSeries) throws -> ComparisonReport {
    ComparisonReport(
      survey: Sample.survey(facets: [.items, .now]), language: "en", tree: try Sample.tree(),
      series: series)
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
    let kept = (whole.outline.series.steps + [whole.outline.series.whole]).map { comparison in
      comparison.cells.filter { !$0.isBroken && $0.facet != .items }
    }
    for cells in kept {
      let most = Dictionary(grouping: cells, by: \.department).mapValues(\.count).values.max()
      #expect(most ?? 0 <= 3)
    }
    #expect(whole.outline.series.trendCells.isEmpty)
    let outlined = try told(report(whole.outline.series))
    let all = try told(report(whole.series))
    #expect(outlined == all)
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
    let all = try report(series).notes.map(\.text)
    #expect(notes == all)
    #expect(notes.contains { $0.contains("Where a wording changed") })
  }

  @Test func `whoever looks finds the same departments that stood out, and the same progress`()
    throws
  {
    let sample = Sample.comparison()
    // Every department stands out in every block, one further than the other, some of them alike.
    let places = try Sample.tree().departments.map(\.id.rawValue)
    let cells = places.enumerated().flatMap { place, department in
      sample.organisation.enumerated().map { block, row in
        var cell = Screened.change(
          row.block.rawValue, from: 0.9, to: 0.1, verdict: .narrower, department: department,
          facet: block.isMultiple(of: 2) ? .items : .now)
        cell.steadiedBefore = Screened.rounded(0.9 - Double((place * 3 + block * 5) % 8) / 10)
        return cell
      }
    }
    let whole = FrozenSeries(
      ScreenedSeries(
        ScreenedComparison(
          earlier: sample.earlier, later: sample.later, settings: sample.settings,
          organisation: sample.organisation, cells: cells)))
    let tree = try Sample.tree()
    #expect(whole.outline.series.whole.cells.count < cells.count)
    for viewpoint in [Viewpoint.everywhere] + tree.departments.map({ .subtree(of: $0.id) }) {
      let all = try #require(whole.seen(from: viewpoint, tree: tree))
      let outlined = try #require(whole.outline.seen(from: viewpoint, tree: tree))
      let extremes = try report(all.series).extremes
      #expect(!extremes.isEmpty)
      let same = try report(outlined.series).extremes
      #expect(same == extremes)
      let progress = try report(all.series).progress
      #expect(viewpoint != .everywhere || progress.lines.contains { $0.department != nil })
      let sameProgress = try report(outlined.series).progress
      #expect(sameProgress == progress)
    }
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
