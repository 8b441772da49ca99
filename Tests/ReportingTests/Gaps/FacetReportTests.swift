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

  private func mill(_ codes: [Withheld.Code?]) throws -> FacetReport {
    let blocks = codes.indices.map { (id: "b\($0)", label: "Block \($0)") }
    let cells = zip(blocks, codes).map { block, code in
      Screened.gap(Screened.Cell(block: block.id, department: "mill", withheld: code))
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(), organisation: [:], cells: cells, responses: [])
    let report = GapReport(
      survey: Sample.survey(blocks.map { ($0.id, $0.label) }), language: "en",
      tree: try DepartmentTree([Department(id: "mill", name: "Mill")]), waves: [wave],
      settings: wave.settings, focus: Focus(department: "mill"))
    return try #require(report.waves.first?.facets.first)
  }

  @Test func `several rows that one reason withholds are told once, and others row by row`() throws
  {
    let blank = try mill([.fewLeaders, .fewLeaders, .fewLeaders])
    #expect(blank.blank?.text.hasPrefix("fewer than 5 leaders answered") == true)
    #expect(try mill([.fewLeaders, .smallGroup]).blank == nil)
    #expect(try mill([.fewLeaders, nil]).blank == nil)
    #expect(try mill([.fewLeaders]).blank == nil)
  }

  @Test func `nothing is said where all departments tell it`() throws {
    #expect(try ahead(departments: 7).remarks.isEmpty)
  }
}
