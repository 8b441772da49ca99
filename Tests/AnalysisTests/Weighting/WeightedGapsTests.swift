import Statistics
import SurveyModel
import Tallies
import Testing

@testable import Analysis

@Suite struct WeightedGapsTests {
  private func gap(
    _ people: [Village.Person], _ tree: DepartmentTree,
    headcount: [Identifier<Department>: [Role: Int]], shown: Set<CellKey>? = nil,
    rule: WeightingRule = WeightingRule(smallestStratum: 2, isFine: true)
  ) throws -> GapCell? {
    let analysis = try GapAnalysis(
      book: try Village.book(people), tree: tree, headcount: headcount,
      settings: AnalysisSettings(weighting: rule))
    let gaps = analysis.gaps(shown: shown ?? Set(analysis.groupSizes.cells))
    return gaps.organisation[.weighted]?.first { $0.key.rated == Village.care }
  }

  private func person(
    _ department: Identifier<Department>, _ role: Role, _ value: Int
  ) -> Village.Person {
    Village.Person(department, role, [value, value, nil, nil])
  }

  /// Two departments of one role: who answered is not who is there.
  private var people: [Village.Person] {
    [
      person("mill", .leader, 4), person("mill", .leader, 5), person("farm", .leader, 2),
      person("farm", .leader, 3),
    ]
      + [1, 2, 2, 3].map { person("mill", .frontline, $0) }
      + [4, 5].map { person("farm", .frontline, $0) }
  }

  @Test func `each department weighs what the roster says`() throws {
    let cell = try #require(
      try gap(
        people, try Village.tree(["mill": nil, "farm": nil]),
        headcount: [
          "mill": [.leader: 2, .frontline: 10], "farm": [.leader: 8, .frontline: 30],
        ]))
    // Leaders (2 · 4.5 + 8 · 2.5)/10, frontline (10 · 2 + 30 · 4.5)/40.
    #expect(abs(try #require(cell.leader.mean) - 2.9) < 1e-14)
    #expect(abs(try #require(cell.frontline.mean) - 3.875) < 1e-14)
    #expect(abs(try #require(cell.gap) + 0.975) < 1e-14)
    let weights = try #require(cell.weighting)
    // Weights 1 and 4 for two leaders each: (2 + 8)²/(2 + 32).
    #expect(abs(weights.leader.effectiveCount - 100.0 / 34) < 1e-12)
    #expect(weights.leader.source == .strata)
  }

  @Test func `a department that too few answered in is joined with the one above, never dropped`()
    throws
  {
    let cell = try #require(
      try gap(
        people + [person("shed", .frontline, 1)],
        try Village.tree(["mill": nil, "farm": nil, "shed": "mill"]),
        headcount: [
          "mill": [.leader: 2, .frontline: 10], "farm": [.leader: 8, .frontline: 30],
          "shed": [.frontline: 5],
        ]))
    // The shed's five belong to the mill's fifteen, of whom 1, 2, 2, 3 and 1 answered.
    let expected = (15 * 1.8 + 30 * 4.5) / 45
    #expect(abs(try #require(cell.frontline.mean) - expected) < 1e-14)
    #expect(cell.weighting?.frontline.joined == 1)
  }

  @Test func `what is not told apart is no stratum of its own`() throws {
    let tree = try Village.tree(["mill": nil, "farm": nil])
    let everything = CellKey(department: nil, rated: Village.care)
    let cell = try #require(
      try gap(
        people, tree,
        headcount: [
          "mill": [.leader: 2, .frontline: 10], "farm": [.leader: 8, .frontline: 30],
        ], shown: [everything]))
    #expect(cell.leader.mean == 3.5)
    #expect(cell.weighting?.frontline.designEffect == 1)
  }

  @Test func `a roster of which everybody answered changes nothing`() throws {
    let people =
      Village.people(7, in: "mill", role: .leader, seed: 1)
      + Village.people(9, in: "farm", role: .leader, seed: 2)
      + Village.people(30, in: "mill", role: .frontline, seed: 3)
      + Village.people(20, in: "farm", role: .frontline, seed: 4)
    let analysis = try GapAnalysis(
      book: try Village.book(people), tree: try Village.tree(["mill": nil, "farm": nil]),
      headcount: [
        "mill": [.leader: 7, .frontline: 30], "farm": [.leader: 9, .frontline: 20],
      ], settings: AnalysisSettings())
    let gaps = analysis.allGaps
    let raw = try #require(gaps.organisation[.raw]?.first)
    let weighted = try #require(gaps.organisation[.weighted]?.first)
    let (before, after) = (try #require(raw.gap), try #require(weighted.gap))
    #expect(abs(before - after) < 1e-13)
    #expect(weighted.estimate?.isKnown == true)
  }

  @Test func `without weights and roster there is no weighted gap`() throws {
    let analysis = try GapAnalysis(
      book: try Village.book(people), tree: try Village.tree(["mill": nil, "farm": nil]),
      settings: AnalysisSettings())
    #expect(analysis.allGaps.organisation[.weighted] == [])
  }

  @Test func `without the correction an interval does not shrink with the roster`() throws {
    let tree = try Village.tree(["mill": nil, "farm": nil])
    let headcount: [Identifier<Department>: [Role: Int]] = [
      "mill": [.leader: 2, .frontline: 5], "farm": [.leader: 2, .frontline: 3],
    ]
    let book = try Village.book(people)
    let plain = try GapAnalysis(book: book, tree: tree, settings: AnalysisSettings())
    let uncorrected = try GapAnalysis(
      book: book, tree: tree, headcount: headcount,
      settings: AnalysisSettings(correctsForRoster: false))
    let corrected = try GapAnalysis(
      book: book, tree: tree, headcount: headcount, settings: AnalysisSettings())
    func error(_ analysis: GapAnalysis) -> Double? {
      analysis.allGaps.organisation[.raw]?.first?.estimate?.standardError
    }
    #expect(error(plain) == error(uncorrected))
    let (small, large) = (try #require(error(corrected)), try #require(error(plain)))
    #expect(small < large)
  }
}
