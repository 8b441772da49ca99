import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct HeatMapTests {
  private func map(_ cells: [Screened.Cell], tree: [Department]) throws -> HeatMap {
    let organisation = [
      Screened.Cell(block: "b0", gap: 0.1, verdict: .leadersRosier),
      Screened.Cell(block: "b1", gap: -0.5, verdict: .frontlineRosier),
    ]
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [.matched: organisation.map(Screened.gap)], cells: cells.map(Screened.gap),
      responses: [])
    let report = GapReport(
      survey: Sample.survey([("b0", "Vision"), ("b1", "Trust")]), language: "en",
      tree: try DepartmentTree(tree), waves: [wave], settings: wave.settings)
    return try #require(report.waves.first?.facets.first?.heatMap)
  }

  private func steps(_ gap: Double, _ verdict: Verdict) throws -> HeatMap.Step? {
    let map = try map(
      [Screened.Cell(block: "b0", department: "d", gap: gap, verdict: verdict)],
      tree: [Department(id: "d", name: "D")])
    guard case .cells(let cells)? = map.groups.last?.first?.content else { return nil }
    return cells.last?.step
  }

  @Test(arguments: [
    (0.294, Verdict.leadersRosier, HeatMap.Step.leaders1), (0.296, .leadersRosier, .leaders2),
    (0.30, .leadersRosier, .leaders2), (0.594, .leadersRosier, .leaders2),
    (0.60, .leadersRosier, .leaders3), (-0.29, .frontlineRosier, .frontline1),
    (-0.30, .frontlineRosier, .frontline2), (-0.61, .frontlineRosier, .frontline3),
    (0.9, .cannotTell, .unsure), (0.29, .aligned, .aligned),
  ])
  func `a cell is coloured by its verdict and its printed gap`(
    _ gap: Double, _ verdict: Verdict, _ step: HeatMap.Step
  ) throws {
    #expect(try steps(gap, verdict) == step)
  }

  @Test func `all departments together have the people that their gap is made of`() throws {
    let cells = Sample.wave().cells
    let top = Sample.blocks.map {
      Screened.gap(Screened.Cell(block: $0.id, gap: $0.gap, leaders: 53, frontline: 210))
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(), organisation: [.matched: top], cells: cells,
      responses: [
        Screened.response(nil, .leader, invited: nil, answered: 85),
        Screened.response(nil, .frontline, invited: nil, answered: 259),
      ])
    let report = GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings)
    let facet = try #require(report.waves.first?.facets.first)
    let row = try #require(facet.heatMap?.groups.first?.first)
    #expect(row.leaders?.text == "53")
    #expect(row.frontline?.text == "210")
    #expect(report.waves.first?.people.text.contains("85 leaders · 259 frontline") == true)
  }

  @Test func `blocks come by the organisation's gap, widest first`() throws {
    let map = try map(
      [Screened.Cell(block: "b0", department: "d")], tree: [Department(id: "d", name: "D")])
    #expect(map.columns.map(\.code.text) == ["b1", "b0"])
  }

  @Test func `a block that was not asked is no empty cell`() throws {
    let map = try map(
      [Screened.Cell(block: "b0", department: "d")], tree: [Department(id: "d", name: "D")])
    guard case .cells(let cells)? = map.groups.last?.first?.content else {
      Issue.record("the department has no cells")
      return
    }
    #expect(cells.map(\.step) == [.absent, .aligned])
  }

  @Test func `departments come by the sum of their certain gaps, withheld ones last`() throws {
    let names = ["none", "down", "hidden", "up", "both"]
    func cell(
      _ name: String, _ gap: Double, _ verdict: Verdict, _ block: String = "b0"
    ) -> Screened.Cell {
      Screened.Cell(
        block: block, department: name, gap: gap, verdict: verdict,
        withheld: verdict == .withheld ? .fewLeaders : nil)
    }
    let map = try map(
      [
        cell("none", 0.9, .cannotTell), cell("down", -0.5, .frontlineRosier),
        cell("hidden", 0, .withheld), cell("up", 0.5, .leadersRosier),
        cell("both", 0.5, .leadersRosier), cell("both", 0.4, .leadersRosier, "b1"),
      ], tree: names.map { Department(id: Identifier($0), name: $0) })
    let order = map.groups.last?.compactMap { $0.department?.code.text }
    #expect(order == ["both", "up", "none", "down", "hidden"])
  }

  @Test(arguments: [(5, true, false), (6, false, false), (40, false, false), (41, false, true)])
  func `the map turns for few departments and is dense for many`(
    _ count: Int, _ isTurned: Bool, _ isDense: Bool
  ) throws {
    let tree = (0..<count).map { Department(id: Identifier("d\($0)"), name: "D\($0)") }
    let map = try map(
      tree.map { Screened.Cell(block: "b0", department: $0.id.rawValue) }, tree: tree)
    #expect(map.isTurned == isTurned)
    #expect(map.isDense == isDense)
  }
}
