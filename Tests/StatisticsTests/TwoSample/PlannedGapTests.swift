import Simulation
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

    /// The chance to be found aligned within 0.3 and within 0.6, where the groups agree.
    let aligned: (Double, Double)

    var testDescription: String {
      "\(leaders.answers) of \(leaders.roster), \(frontline.answers) of \(frontline.roster)"
    }
  }

  static let cases = [
    Case(
      leaders: (5, 9), frontline: (30, 50), borrowed: 10, deviation: 0.85, power: 0.8,
      se: 0.2717637863, df: 18.3666539489, gap: 0.8042080597,
      aligned: (0.0007662081, 0.3735871505)),
    Case(
      leaders: (12, 20), frontline: (60, 100), borrowed: 10, deviation: 0.85, power: 0.8,
      se: 0.1700000000, df: 29.8762886598, gap: 0.4922799102,
      aligned: (0.1054153849, 0.9286079311)),
    Case(
      leaders: (6, 6), frontline: (24, 40), borrowed: 10, deviation: 0.85, power: 0.8,
      se: 0.1097345281, df: 33.0000000000, gap: 0.3167470723,
      aligned: (0.6980579292, 0.9997901890)),
    Case(
      leaders: (30, 50), frontline: (300, 500), borrowed: 0, deviation: 1.0625, power: 0.9,
      se: 0.1286751400, df: 35.0559991981, gap: 0.4290225584,
      aligned: (0.4786692402, 0.9965629117)),
    Case(
      leaders: (5, 500), frontline: (5, 500), borrowed: 0, deviation: 0.63, power: 0.8,
      se: 0.3964497446, df: 8.0000000000, gap: 1.2690037772,
      aligned: (0.0003493292, 0.0532387798)),
    Case(
      leaders: (60, 100), frontline: (600, 1000), borrowed: 0, deviation: 1.06, power: 0.5,
      se: 0.0907729769, df: 71.3197518304, gap: 0.1803328869,
      aligned: (0.8965800954, 0.9999990468)),
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
  func `agreement is found as often as quadrature says`(_ example: Case) throws {
    let plan = try plan(example)
    #expect(abs(plan.alignedChance(within: 0.3) - example.aligned.0) < 1e-9)
    #expect(abs(plan.alignedChance(within: 0.6) - example.aligned.1) < 1e-9)
  }

  /// The test itself, done 10,000 times on an estimate and a standard error that are drawn.
  @Test func `agreement is found as often as in draws`() throws {
    let plan = try plan(Self.cases[2])
    var random = SeededGenerator(seed: 7)
    let count = 10_000
    var found = 0
    for _ in 0..<count {
      func normal() -> Double {
        StandardNormal.quantile(Double.random(in: 1e-12..<1, using: &random))
      }
      let squares = (0..<33).reduce(0.0) { sum, _ in
        let z = normal()
        return sum + z * z
      }
      let estimate = try #require(
        Estimate(
          value: plan.standardError * normal(),
          standardError: plan.standardError * (squares / 33).squareRoot(), degreesOfFreedom: 33))
      let test = try #require(Equivalence(estimate, bound: 0.3))
      found += test.isAligned ? 1 : 0
    }
    // Four standard errors of a chance of 0.7 over so many draws.
    #expect(abs(Double(found) / Double(count) - plan.alignedChance(within: 0.3)) < 0.0184)
  }

  @Test func `departments are put together by their weight`() throws {
    func group(_ answers: Int, _ roster: Int) throws -> PlannedGap.Group {
      try #require(PlannedGap.Group(answers: answers, roster: roster))
    }
    let coast = PlannedGap.Part(
      leader: try group(12, 20), frontline: try group(60, 100), weight: 100)
    let hills = PlannedGap.Part(
      leader: try group(5, 8), frontline: try group(30, 50), weight: 50)
    let plan = try #require(PlannedGap(matching: [coast, hills], deviation: 0.85))
    // `matched` of the reference script.
    #expect(abs(plan.standardError - 0.1411936548) < 1e-9)
    #expect(abs(plan.degreesOfFreedom - 20.2820343557) < 1e-8)
    #expect(abs(try #require(plan.smallestGap(power: 0.8)) - 0.4155797155) < 1e-8)
    #expect(abs(plan.alignedChance(within: 0.3) - 0.3231561333) < 1e-9)
    let alone = try #require(PlannedGap(matching: [coast], deviation: 0.85))
    let same = try #require(
      PlannedGap(leader: coast.leader, frontline: coast.frontline, deviation: 0.85))
    #expect(alone == same)
    #expect(PlannedGap(matching: [], deviation: 1) == nil)
  }

  @Test func `no gap is told as often as the level allows`() throws {
    let power = try plan(Self.cases[1]).power(of: 0)
    #expect(abs(power - 0.05) < 1e-10)
  }

  @Test func `where everybody answers any gap is told`() throws {
    let all = try #require(PlannedGap.Group(answers: 4, roster: 4))
    let plan = try #require(PlannedGap(leader: all, frontline: all, deviation: 1))
    #expect(plan.smallestGap(power: 0.8) == 0)
    #expect(plan.alignedChance(within: 0.01) == 1 && plan.power(of: 0.01) == 1)
  }

  @Test func `impossible groups are refused`() {
    #expect(PlannedGap.Group(answers: 0, roster: 5) == nil)
    #expect(PlannedGap.Group(answers: 6, roster: 5) == nil)
    #expect(PlannedGap.Group(answers: 1, roster: 5) == nil)
    #expect(PlannedGap.Group(answers: 1, roster: 5, borrowed: 10) != nil)
  }
}
