import Statistics
import SurveyModel
import Tallies
import Testing

@testable import Analysis

/// Leaders weighted by tier: what is crossed, what is raked, and what is left together.
@Suite struct RosterTierTests {
  /// How many leaders of each tier answer in each department, and with what.
  private typealias Crowd = (department: Identifier<Department>, tier: Tier, n: Int, value: Int)

  private func leaders(
    _ crowds: [Crowd], roster: [Identifier<Department>: [Tier: Int]], isFine: Bool
  ) throws -> (mean: Double, source: CellWeighting.Source)? {
    var counter = TallyCounter(try TallyLayout(Village.survey()))
    let frontline: [Crowd] = roster.keys.map { ($0, .frontline, 6, 3) }
    for crowd in crowds + frontline {
      for _ in 0..<crowd.n {
        try counter.add(
          answers: "\(crowd.value - 1)\(crowd.value - 1)--",
          group: TallyBook.Group(department: crowd.department, tier: crowd.tier))
      }
    }
    var tiers = roster
    for department in roster.keys { tiers[department]?[.frontline] = 6 }
    let headcount = tiers.mapValues { counts in
      counts.reduce(into: [Role: Int]()) { $0[$1.key.role, default: 0] += $1.value }
    }
    let analysis = try GapAnalysis(
      book: counter.book(wave: "spring"), tree: try Village.tree(["mill": nil, "farm": nil]),
      headcount: headcount, tierCount: tiers,
      settings: AnalysisSettings(weighting: WeightingRule(smallestStratum: 5, isFine: isFine)))
    let cell = analysis.allGaps.organisation[.weighted]?.first { $0.key.rated == Village.care }
    guard let cell, let mean = cell.leader.mean, let side = cell.weighting?.leader else {
      return nil
    }
    return (mean, side.source)
  }

  private let full: [Crowd] = [
    ("mill", .senior, 5, 5), ("mill", .firstLine, 10, 2), ("farm", .senior, 5, 4),
    ("farm", .firstLine, 5, 1),
  ]

  @Test func `crossings with enough answers are strata`() throws {
    let found = try #require(
      try leaders(
        full,
        roster: [
          "mill": [.senior: 10, .firstLine: 20], "farm": [.senior: 5, .firstLine: 15],
        ], isFine: false))
    #expect(found.source == .strata)
    #expect(abs(found.mean - 125.0 / 50) < 1e-13)
  }

  @Test func `an empty crossing is raked`() throws {
    var crowds = full
    crowds[2].n = 0
    let found = try #require(
      try leaders(
        crowds,
        roster: [
          "mill": [.senior: 10, .firstLine: 20], "farm": [.senior: 5, .firstLine: 15],
        ], isFine: false))
    // The farm's twenty all weigh on its first line; the mill's rest makes up the tiers: 15 seniors.
    #expect(found.source == .raking)
    #expect(abs(found.mean - 125.0 / 50) < 1e-9)
  }

  @Test func `a tiny crossing is raked without disclosure control, and hidden with it`() throws {
    var crowds = full
    crowds[2].n = 2
    let roster: [Identifier<Department>: [Tier: Int]] = [
      "mill": [.senior: 10, .firstLine: 20], "farm": [.senior: 5, .firstLine: 15],
    ]
    #expect(try leaders(crowds, roster: roster, isFine: true)?.source == .raking)
    let hidden = try #require(try leaders(crowds, roster: roster, isFine: false))
    // The farm is one stratum of seven answers: two of 4 and five of 1.
    #expect(hidden.source == .strata)
    let expected = (50.0 + 40 + 20 * 13 / 7) / 50
    #expect(abs(hidden.mean - expected) < 1e-13)
  }
}
