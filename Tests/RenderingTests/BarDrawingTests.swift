import Reporting
import SurveyModel
import Testing

@testable import Privacy
@testable import Rendering

@Suite struct BarDrawingTests {
  /// The bars of gaps in one organisation, whose axis reaches to ±0.60 or further.
  private func bars(_ cells: [Screened.Cell]) throws -> [String] {
    let blocks = cells.map { (id: $0.block, label: $0.block) }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [.matched: cells.map(Screened.gap)], cells: [], responses: [])
    let report = GapReport(
      survey: Sample.survey(blocks), language: "en", tree: try DepartmentTree([]),
      waves: [wave], settings: wave.settings)
    let facet = try #require(report.waves.first?.facets.first)
    return facet.bars.marks.map { BarDrawing.bar($0) }
  }

  @Test func `a gap stands in its interval, right of the noise band`() throws {
    let bar = try bars([Screened.Cell(block: "a", gap: 0.40, se: 0.05)])
    #expect(bar == ["         ░░░│░░░  ──●──  "])
  }

  @Test func `aligned and unsure gaps have marks of their own`() throws {
    let bars = try bars([
      Screened.Cell(block: "a", gap: 0.02, se: 0.02),
      Screened.Cell(block: "b", gap: 0.15, se: 0.2),
    ])
    #expect(bars[0].contains("?"))
    #expect(bars[1].contains("○"))
  }

  @Test func `an interval beyond the axis ends in a wedge`() throws {
    let bar = try #require(
      try bars([Screened.Cell(block: "a", gap: 0.5, se: 0.9, verdict: .cannotTell)]).first)
    #expect(bar.count == 25)
    #expect(bar.hasSuffix("▸"))
  }

  @Test func `a withheld row has an empty bar`() throws {
    let bars = try bars([Screened.Cell(block: "a", withheld: .fewLeaders)])
    #expect(bars == [String(repeating: " ", count: 25)])
  }
}
