import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct DepartmentExceptionsTests {
  private static let names = ["Mill", "Dock", "Court", "Lake", "Mine"]

  private func report(
    _ organisation: Verdict, departments: [Verdict], blocks: [String] = ["b"]
  ) throws -> WaveReport {
    let places = zip(Self.names, departments).enumerated().map { index, pair in
      (id: "d\(index)", name: pair.0, verdict: pair.1, gap: 0.9 - 0.1 * Double(index))
    }
    func gap(_ block: String, _ department: String?, _ size: Double, _ verdict: Verdict)
      -> ScreenedGap
    {
      Screened.gap(
        Screened.Cell(
          block: block, department: department,
          gap: verdict == .frontlineRosier ? -size : size, verdict: verdict))
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [.matched: blocks.map { gap($0, nil, 0.1, organisation) }],
      cells: places.flatMap { place in
        blocks.map { gap($0, place.id, place.gap, place.verdict) }
      }, responses: [])
    let labels = ["b": "Thanks", "c": "Trust"]
    let report = GapReport(
      survey: Sample.survey(blocks.map { ($0, labels[$0] ?? $0) }), language: "en",
      tree: try DepartmentTree(
        places.map { Department(id: Identifier($0.id), name: $0.name) }),
      waves: [wave], settings: wave.settings,
      focus: blocks.count == 1 ? Focus(block: "b") : .everything)
    return try #require(report.waves.first)
  }

  @Test func `one block that all see alike names the departments that differ`() throws {
    let report = try report(.aligned, departments: [.leadersRosier, .frontlineRosier, .aligned])
    #expect(
      report.headline.text
        == "Over the whole organisation, leaders and frontline see thanks alike.")
    #expect(
      report.lede.text == """
        Over the whole organisation, each difference was tested and found inside ±0.30 points; \
        such a test errs at most once in twenty. Yet in Mill \
        leaders are clearly rosier, and in Dock the frontline is.
        """)
  }

  @Test func `at most three departments are named, the widest gap first`() throws {
    let report = try report(.cannotTell, departments: Array(repeating: .leadersRosier, count: 5))
    #expect(
      report.lede.text
        == "Yet in Mill, Dock, Court and two other departments leaders are clearly rosier.")
  }

  @Test func `departments that agree with the organisation are no exception`() throws {
    let report = try report(.leadersRosier, departments: [.leadersRosier, .cannotTell])
    #expect(
      report.headline.text == """
        Over the whole organisation, leaders see thanks more brightly than the frontline does.
        """)
    #expect(report.lede.text == "")
  }

  @Test func `agreement on every block does not hide what departments show`() throws {
    let report = try report(
      .aligned, departments: [.leadersRosier, .aligned, .aligned], blocks: ["b", "c"])
    #expect(
      report.headline.text
        == "Over the whole organisation, leaders and frontline see all two blocks alike.")
    #expect(
      report.lede.text == """
        Over the whole organisation, each difference was tested and found inside ±0.30 points; \
        such a test errs at most once in twenty. Single \
        departments differ: 2 of their 6 shown results are more than chance.
        """)
  }
}
