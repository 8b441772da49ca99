import Rendering
import Reporting
import SurveyModel
import Testing

@testable import Privacy

/// The plan of a wave in every format.
@Suite struct PlanTests {
  static func plan(isKnown: Bool = false, matched: Int? = 3) throws -> PlanReport {
    func people(_ number: Int) -> Disclosed<Int> { Disclosed(.exact(number)) }
    func place(
      _ department: String?, _ leaders: (Int, Int), _ frontline: (Int, Int), few: [Role] = [],
      standIn: String? = nil, gap: Double? = nil, aligned: Double = 0
    ) -> ScreenedPlan.Place {
      let gap = gap.map { isKnown ? 0 : $0 }
      let aligned = isKnown ? 1 : aligned
      let isMatched = department == nil && matched != nil
      return ScreenedPlan.Place(
        department: department.map { Identifier($0) }, leaders: people(leaders.1),
        frontline: people(frontline.1), leaderAnswers: people(leaders.0),
        frontlineAnswers: people(frontline.0), tooFew: few,
        standIn: standIn.map { Identifier($0) }, matched: isMatched ? matched : nil,
        smallestGap: gap.map { Disclosed(.exact($0), decimals: 2) },
        rawSmallestGap: isMatched ? Disclosed(.exact(isKnown ? 0 : 0.21), decimals: 2) : nil,
        alignedChance: gap.map { _ in Disclosed(.exact(aligned), decimals: 2) },
        canAlign: gap.map { _ in aligned >= 0.8 })
    }
    let places = [
      place(nil, (70, 117), (300, 500), gap: 0.36, aligned: 0.55),
      place("regions", (30, 50), (150, 250), gap: 0.3, aligned: 0.68),
      place("north", (12, 20), (60, 100), gap: 0.5, aligned: 0.1),
      place("plains", (3, 5), (40, 66), few: [.leader], standIn: "regions"),
      place("lakes", (15, 25), (3, 5), few: [.frontline], standIn: "regions"),
      place("islands", (0, 0), (47, 79), few: [.leader], standIn: "regions"),
      place("law", (40, 67), (150, 250), gap: 0.28, aligned: 0.81),
      place("court", (5, 9), (30, 50), gap: 0.81),
      place("mine", (34, 56), (118, 196), gap: 0.33, aligned: 0.8),
      place("youth", (1, 2), (2, 4), few: [.leader, .frontline], standIn: "law"),
    ]
    return PlanReport(
      ScreenedPlan(
        places: places, response: Disclosed(.exact(0.6)), deviation: Disclosed(.exact(0.85)),
        bound: Disclosed(.exact(0.3)), power: Disclosed(.exact(0.8)), minimumGroup: people(5)),
      tree: try Sample.tree())
  }

  @Test(arguments: [(Format.text, "txt"), (.json, "json"), (.csv, "csv"), (.html, "html")])
  func `the plan is as recorded`(_ format: Format, _ name: String) throws {
    let text = try Renderer.render(.plan(try Self.plan()), as: format)
    try GoldenFile.expect(text, equals: "plan.\(name)")
  }

  @Test func `the first sentence counts the departments that roll up`() throws {
    let report = try Self.plan()
    #expect(
      report.headline.text
        == "3 of 7 departments will have too few leaders and one too few of the frontline: "
        + "results roll up to the department above them.")
    #expect(report.lede.text.contains("In single departments that are shown it takes 0.33 to 0.81"))
    #expect(
      report.lede.text.hasSuffix(
        "In one of three shown departments, groups that agree would be found aligned with a chance of 80\u{A0}%."
      ))
    #expect(
      report.lede.text.hasPrefix(
        """
        Over the whole organisation, put together from three departments as the headline will be, a \
        gap of 0.36 points should show with a chance of 80\u{A0}%. For all leaders against all of the \
        frontline it takes 0.21.
        """))
    #expect(
      try Self.plan(matched: nil).lede.text.hasPrefix(
        "Over the whole organisation, all leaders against all of the frontline, a gap of 0.36"))
    #expect(report.notes.contains { $0.text.contains("rounded up to 0.01") })
  }

  @Test func `agreement that is seldom found is not promised`() throws {
    let outcomes = try Self.plan().rows.map(\.outcome.text)
    #expect(outcomes[2] == "shown; if aligned, told with a chance of 10\u{A0}%")
    #expect(outcomes[6] == "shown, also if aligned")
    #expect(outcomes[7] == "shown, but aligned cannot be told")
  }

  @Test func `where everybody answers nothing is tested`() throws {
    let report = try Self.plan(isKnown: true)
    #expect(
      report.lede.text
        == "Everybody is supposed to answer: the gaps are then known, and nothing is left to be tested."
    )
    #expect(report.rows.first?.outcome.text == "known: everybody answers")
    #expect(!(try Renderer.render(.plan(report), as: .text)).contains("0.00"))
  }

  @Test(arguments: [true, false])
  func `no line of the text is wider than a hundred columns`(_ unicode: Bool) throws {
    let text = try Renderer.render(
      .plan(try Self.plan()), as: .text, options: RenderOptions(hasUnicode: unicode))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
