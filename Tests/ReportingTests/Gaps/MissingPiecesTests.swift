import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct MissingPiecesTests {
  /// A division of two departments, and a department beside it.
  private static let departments = [
    Department(id: "east", name: "East"), Department(id: "mill", name: "Mill", parent: "east"),
    Department(id: "dock", name: "Dock", parent: "east"), Department(id: "west", name: "West"),
  ]

  private func wave(
    withheld: Set<String>, named wave: String = "2018", invited: Int? = nil,
    behind: (leaders: Int, frontline: Int)? = nil
  ) throws -> GapReport {
    let whole = Screened.Cell(
      block: "b", leaders: behind?.leaders ?? 40, frontline: behind?.frontline ?? 120, wave: wave,
      departments: behind == nil ? nil : 2)
    let answered = [
      Screened.response(nil, .leader, invited: invited, answered: 40),
      Screened.response(nil, .frontline, invited: nil, answered: 120),
    ]
    let cells = Self.departments.map { department in
      Screened.gap(
        Screened.Cell(
          block: "b", department: department.id.rawValue,
          withheld: withheld.contains(department.id.rawValue) ? .fewLeaders : nil, wave: wave))
    }
    let screened = ScreenedWave(
      wave: wave, settings: Screened.settings(),
      organisation: [.matched: [Screened.gap(whole)]], cells: cells,
      responses: behind == nil ? [answered[0]] : answered)
    return GapReport(
      survey: Sample.survey([("b", "Trust")]), language: "en",
      tree: try DepartmentTree(Self.departments), waves: [screened], settings: screened.settings)
  }

  @Test func `answers that no gap of the organisation is made of are not said to count in it`()
    throws
  {
    let sentence = try wave(withheld: ["mill"]).waves.first?.withheld?.text
    #expect(
      sentence == """
        Withheld: 1 of 3 departments, 1 because fewer than 5 leaders answered. Their answers \
        count in the total of their division where that is shown; they do not count in the \
        organisation’s gap, which is put together from the finest departments shown, each \
        weighted by its frontline.
        """)
  }

  @Test func `a division without a shown department stands in for those it has`() throws {
    let sentence = try #require(try wave(withheld: ["mill", "dock"]).waves.first?.withheld?.text)
    #expect(
      sentence.contains(
        "where a division stands in for departments none of which is shown, they count"))
  }

  @Test func `a wave without a name is not named`() throws {
    let people = try wave(withheld: [], named: "").waves.first?.people.text
    #expect(people == "3 departments · 40 leaders")
  }

  @Test func `the head says how many people are behind the gaps, where those are fewer`() throws {
    func head(_ leaders: Int, _ frontline: Int) throws -> String? {
      try wave(withheld: ["mill"], behind: (leaders, frontline)).waves.first?.people.text
    }
    #expect(
      try head(23, 90) == """
        Wave 2018 · 3 departments · 40 leaders · 120 frontline · behind the gaps: 23 leaders, 90 \
        frontline
        """)
    #expect(try head(7, 120)?.hasSuffix("behind the gaps: 5–9 leaders, 120 frontline") == true)
    #expect(try head(40, 120) == "Wave 2018 · 3 departments · 40 leaders · 120 frontline")
  }

  @Test func `the finite population correction is told where the roster is known`() throws {
    func tells(_ report: GapReport) -> Bool {
      report.notes.contains { $0.text.contains("finite population correction") }
    }
    #expect(tells(try wave(withheld: [], invited: 60)))
    #expect(!tells(try wave(withheld: [])))
  }
}
