import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct FindingsTests {
  /// Verdicts of as many blocks, and what the report should say of them.
  struct Case: CustomTestStringConvertible, Sendable {
    let verdicts: [Verdict]
    let headline: String

    var testDescription: String { headline }
  }

  private static let labels = ["Vision", "Fairness", "Trust", "Skills", "Teamwork"]

  private func report(
    _ verdicts: [Verdict], leaders: Int = 40, isTested: Bool = true, sizes: [Double]? = nil
  ) throws -> WaveReport {
    let blocks = zip(Self.labels, verdicts).enumerated().map { index, pair in
      (id: "b\(index)", label: pair.0, verdict: pair.1)
    }
    let gaps = blocks.enumerated().map { index, block in
      let size = sizes?[index] ?? 0.9 - 0.1 * Double(index)
      return Screened.gap(
        Screened.Cell(
          block: block.id, gap: block.verdict == .frontlineRosier ? -size : size,
          leaders: leaders, verdict: block.verdict,
          withheld: block.verdict == .withheld ? .fewLeaders : nil, isProtected: leaders > 1,
          isTested: isTested))
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(), organisation: [.matched: gaps], cells: [],
      responses: [])
    let report = GapReport(
      survey: Sample.survey(blocks.map { ($0.id, $0.label) }), language: "en",
      tree: try DepartmentTree([]), waves: [wave], settings: wave.settings)
    return try #require(report.waves.first)
  }

  private static let up = Verdict.leadersRosier
  private static let down = Verdict.frontlineRosier

  @Test(arguments: [
    Case(
      verdicts: [up, up, up, .aligned],
      headline: "Leaders see vision, fairness and trust more brightly than the frontline does."),
    Case(
      verdicts: [up, up, up, up, .aligned],
      headline: """
        Leaders see vision, fairness, trust and one other block more brightly than the frontline \
        does.
        """),
    Case(
      verdicts: [up, up, up, up],
      headline: """
        Leaders see every block more brightly than the frontline does, above all vision, fairness \
        and trust.
        """),
    Case(
      verdicts: [down, .aligned],
      headline: "The frontline sees vision more brightly than leaders do."),
    Case(
      verdicts: [up, up, down],
      headline: """
        Leaders see vision and fairness more brightly than the frontline does; the frontline sees \
        trust more brightly.
        """),
    Case(
      verdicts: [up, up, up, down, down],
      headline: """
        Leaders see vision and two other blocks more brightly than the frontline does; the \
        frontline sees skills and teamwork more brightly.
        """),
    Case(
      verdicts: [.aligned, .aligned, .aligned],
      headline: "Leaders and frontline see all three blocks alike."),
    Case(
      verdicts: [.cannotTell, .cannotTell],
      headline: "With 40 leaders’ answers we cannot tell yet where the two differ."),
    Case(
      verdicts: [.aligned, .cannotTell],
      headline: "Leaders and frontline see vision alike; on the rest we cannot tell yet."),
    Case(
      verdicts: [.withheld, .withheld],
      headline: "Nothing can be shown: fewer than 5 leaders answered."),
  ])
  func `the headline names at most three blocks and no gap`(_ case: Case) throws {
    #expect(try report(`case`.verdicts).headline.text == `case`.headline)
  }

  @Test func `the lede says where two that agree differ for real`() throws {
    func lede(_ blocks: [(Verdict, isReal: Bool)]) throws -> String {
      let gaps = blocks.enumerated().map { index, block in
        Screened.gap(
          Screened.Cell(
            block: "b\(index)", gap: 0.15, verdict: block.0, isSmallButReal: block.isReal))
      }
      let wave = ScreenedWave(
        wave: "2018", settings: Screened.settings(), organisation: [.matched: gaps], cells: [],
        responses: [])
      let labels = zip(blocks.indices, Self.labels).map { ("b\($0)", $1) }
      let report = GapReport(
        survey: Sample.survey(labels), language: "en", tree: try DepartmentTree([]),
        waves: [wave], settings: wave.settings)
      return try #require(report.waves.first).lede.text
    }
    let none = "the difference is real"
    #expect(try !lede([(.aligned, false), (.aligned, false)]).contains(none))
    #expect(try !lede([(.leadersRosier, false), (.aligned, false)]).contains(none))
    #expect(
      try lede([(.aligned, true), (.aligned, false), (.aligned, true)]).contains(
        "On two of the blocks that agree the difference is real, and too small to matter."))
    #expect(
      try lede([(.leadersRosier, false), (.aligned, true)]).contains(
        "On the block that agrees the difference is real, and too small to matter."))
  }

  /// A department whose leaders did not answer, in a survey whose organisation has an aligned gap.
  @Test func `a role without answers is not called too few, and gaps elsewhere are not counted`()
    throws
  {
    func report(_ focus: Focus, _ code: Withheld.Code) throws -> GapReport {
      let whole = Screened.Cell(block: "b", gap: 0.2, se: 0.01, isSmallButReal: true)
      let cells = ["mill", "dock"].map { id in
        Screened.gap(
          Screened.Cell(
            block: "b", department: id, gap: 0.1, se: 0.01,
            withheld: id == "mill" ? code : nil, isProtected: false, isSmallButReal: true))
      }
      let wave = ScreenedWave(
        wave: "2018", settings: Screened.settings(isProtected: false),
        organisation: [.matched: [Screened.gap(whole)]], cells: cells, responses: [])
      return GapReport(
        survey: Sample.survey([("b", "Trust")]), language: "en",
        tree: try DepartmentTree(["mill", "dock"].map { Department(id: $0, name: $0.rawValue) }),
        waves: [wave], settings: wave.settings, focus: focus)
    }
    let mill = Focus(block: "b", department: "mill")
    let alone = try report(mill, .noLeaders)
    #expect(
      alone.waves.first?.headline.text == "There is no gap to show: no leaders answered.")
    #expect(
      try report(mill, .noFrontline).waves.first?.headline.text
        == "There is no gap to show: nobody of the frontline answered.")
    #expect(
      try report(mill, .fewLeaders).waves.first?.headline.text
        == "Nothing can be shown: fewer than 5 leaders answered.")
    #expect(!alone.notes.contains { $0.text.contains("small but real") })
    // Two are shown: the organisation’s and the dock’s.
    #expect(
      try report(.everything, .noLeaders).notes.contains {
        $0.text.hasPrefix("2 aligned gaps are small but real")
      })
  }

  @Test(arguments: [down, up])
  func `blocks without any gap lie on neither side`(_ side: Verdict) throws {
    let lede = try report(
      [side, .aligned, .aligned, .aligned, .aligned], sizes: [1.5, 0, 0, 0, 0]
    ).lede.text
    #expect(lede.contains("the two agree"))
    #expect(!lede.contains("On most blocks"), "\(lede)")
  }

  @Test func `the second sentence tells of the rest and of the average`() throws {
    let lede = try report([Self.up, .aligned, .aligned, .cannotTell]).lede.text
    #expect(
      lede == """
        On two other blocks the two agree; on one we cannot tell yet. On most blocks leaders gave the \
        higher ratings, by +0.75 on average.
        """)
  }

  @Test func `a few answers are told as a range`() throws {
    let headline = try report([.cannotTell], leaders: 7).headline.text
    #expect(headline == "With 5–9 leaders’ answers we cannot tell yet where the two differ.")
  }

  @Test func `one leader is no leaders`() throws {
    let headline = try report([.cannotTell], leaders: 1).headline.text
    #expect(headline == "With one leader’s answers we cannot tell yet where the two differ.")
  }

  @Test func `answers that allow no test are said to be such, and not to be unanimous`() throws {
    let wave = try report([.cannotTell, .cannotTell], isTested: false)
    #expect(
      wave.headline.text == """
        We cannot tell where leaders and frontline differ: the answers are too few, or too like each \
        other, for a test.
        """)
    #expect(
      wave.matched.first?.note?.text == "no test: too few answers, or too like each other")
  }

  @Test func `agreement is told as what tests found, not as how likely it is`() throws {
    let lede = try report([Self.up, .aligned, .aligned]).lede.text
    #expect(
      lede.hasPrefix(
        """
        On two other blocks the two agree: each was tested and found inside ±0.30 points; such a \
        test errs at most once in twenty.
        """))
  }

  @Test func `only certain gaps are disagreements, the widest three`() throws {
    let wave = try report([Self.up, .cannotTell, Self.down, Self.up, Self.up])
    #expect(wave.disagreements.map(\.row.block.code.text) == ["b0", "b2", "b3"])
  }
}
