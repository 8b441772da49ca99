import Statistics
import Testing

/// What a comparison will be able to show, against scipy's noncentral t (`Reference/planned_gap.py`).
@Suite struct PlannedGapTests {
  struct Case: CustomTestStringConvertible {
    let leaders: (answers: Int, roster: Int)
    let frontline: (answers: Int, roster: Int)
    let borrowed: Double
    let deviation: Double
    let power: Double
    let se: Double
    let df: Double
    let gap: Double
    let margin: Double

    var testDescription: String {
      "\(leaders.answers) of \(leaders.roster), \(frontline.answers) of \(frontline.roster)"
    }
  }

  static let cases = [
    Case(
      leaders: (5, 9), frontline: (30, 50), borrowed: 10, deviation: 0.85, power: 0.8,
      se: 0.2717637863, df: 18.3666539489, gap: 0.8042080597, margin: 0.4707465598),
    Case(
      leaders: (12, 20), frontline: (60, 100), borrowed: 10, deviation: 0.85, power: 0.8,
      se: 0.1700000000, df: 29.8762886598, gap: 0.4922799102, margin: 0.2885724101),
    Case(
      leaders: (6, 6), frontline: (24, 40), borrowed: 10, deviation: 0.85, power: 0.8,
      se: 0.1097345281, df: 33.0000000000, gap: 0.3167470723, margin: 0.1857103600),
    Case(
      leaders: (30, 50), frontline: (300, 500), borrowed: 0, deviation: 1.0625, power: 0.9,
      se: 0.1286751400, df: 35.0559991981, gap: 0.4290225584, margin: 0.2173965332),
    Case(
      leaders: (5, 500), frontline: (5, 500), borrowed: 0, deviation: 0.63, power: 0.8,
      se: 0.3964497446, df: 8.0000000000, gap: 1.2690037772, margin: 0.7372173446),
    Case(
      leaders: (60, 100), frontline: (600, 1000), borrowed: 0, deviation: 1.06, power: 0.5,
      se: 0.0907729769, df: 71.3197518304, gap: 0.1803328869, margin: 0.1512732460),
  ]

  private func plan(_ example: Case) throws -> PlannedGap {
    let leader = try #require(
      PlannedGap.Group(
        answers: example.leaders.answers, roster: example.leaders.roster,
        borrowed: example.borrowed))
    let frontline = try #require(
      PlannedGap.Group(
        answers: example.frontline.answers, roster: example.frontline.roster,
        borrowed: example.borrowed))
    return try #require(
      PlannedGap(leader: leader, frontline: frontline, deviation: example.deviation))
  }

  @Test(arguments: cases)
  func `the smallest gap is that of the noncentral t`(_ example: Case) throws {
    let plan = try plan(example)
    #expect(abs(plan.standardError - example.se) < 1e-9)
    #expect(abs(plan.degreesOfFreedom - example.df) < 1e-8)
    let gap = try #require(plan.smallestGap(power: example.power))
    #expect(abs(gap - example.gap) < 1e-8)
    #expect(abs(plan.power(of: gap) - example.power) < 1e-9)
    #expect(plan.power(of: -gap) == plan.power(of: gap))
  }

  @Test(arguments: cases)
  func `agreement can be found when the margin lies inside the bound`(_ example: Case) throws {
    let plan = try plan(example)
    #expect(plan.canAlign(within: example.margin + 1e-9))
    #expect(!plan.canAlign(within: example.margin - 1e-9))
  }

  @Test func `no gap is told as often as the level allows`() throws {
    let power = try plan(Self.cases[1]).power(of: 0)
    #expect(abs(power - 0.05) < 1e-10)
  }

  @Test func `where everybody answers any gap is told`() throws {
    let all = try #require(PlannedGap.Group(answers: 4, roster: 4))
    let plan = try #require(PlannedGap(leader: all, frontline: all, deviation: 1))
    #expect(plan.smallestGap(power: 0.8) == 0)
    #expect(plan.canAlign(within: 0.01) && plan.power(of: 0.01) == 1)
  }

  @Test func `impossible groups are refused`() {
    #expect(PlannedGap.Group(answers: 0, roster: 5) == nil)
    #expect(PlannedGap.Group(answers: 6, roster: 5) == nil)
    #expect(PlannedGap.Group(answers: 1, roster: 5) == nil)
    #expect(PlannedGap.Group(answers: 1, roster: 5, borrowed: 10) != nil)
  }
}
