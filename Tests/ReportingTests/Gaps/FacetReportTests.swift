import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct FacetReportTests {
  private func ahead(departments: Int, leaders: Int = 12) throws -> FacetReport {
    func row(_ facet: Facet, _ departments: Int) -> ScreenedGap {
      Screened.gap(
        Screened.Cell(
          block: "vision", facet: facet, leaders: leaders, frontline: 55, departments: departments))
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [.matched: [row(.now, 7), row(.needed, 7), row(.ahead, departments)]],
      cells: [], responses: [])
    let report = GapReport(
      survey: Sample.survey(facets: [.now, .needed]), language: "en", tree: try Sample.tree(),
      waves: [wave], settings: wave.settings)
    return try #require(report.waves.first?.facets.last)
  }

  @Test func `what lies ahead says how many departments and people tell it`() throws {
    let report = try ahead(departments: 4)
    #expect(report.code.text == "ahead")
    #expect(
      report.remarks.map(\.text) == [
        """
        Some rows rest on other departments and divisions than today’s level does, and need not be \
        the difference of the two levels above: vision on 4 in place of 7 (12 leaders, 55 frontline).
        """
      ])
    #expect(
      try ahead(departments: 4, leaders: 7).remarks.first?.text.contains("(5–9 leaders,") == true)
  }

  @Test func `nothing is said where all departments tell it`() throws {
    #expect(try ahead(departments: 7).remarks.isEmpty)
  }
}
