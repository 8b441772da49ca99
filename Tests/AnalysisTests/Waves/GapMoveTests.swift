import Statistics
import Testing

@testable import Analysis

@Suite struct GapMoveTests {
  private func gap(_ value: Double) throws -> Estimate {
    try #require(Estimate(value: value, standardError: 0.1, degreesOfFreedom: 200))
  }

  @Test(arguments: [
    (0.6, 0.2, GapMove.closer), (0.6, 0.02, .closer), (0.2, 0.6, .further), (-0.6, -0.2, .closer),
    (-0.2, -0.6, .further), (0.5, -0.5, .crossed), (-0.5, 0.5, .crossed),
    (0.17, -0.16, .towardsFrontline), (-0.16, 0.17, .towardsLeaders),
    (-0.16, 0.2, .towardsLeaders),
  ])
  func `closer and further are said only where they are settled`(
    _ before: Double, _ after: Double, _ expected: GapMove
  ) throws {
    let (one, two) = (try gap(before), try gap(after))
    let change = try #require(
      Estimate(
        value: after - before, standardError: 0.02.squareRoot(), degreesOfFreedom: 400))
    let middle = try #require(Estimate.middle(of: one, two, change: change))
    #expect(abs(middle.standardError - 0.02.squareRoot() / 2) < 1e-12)
    #expect(GapMove.judged([(one, middle, two)], alpha: 0.05) == [expected])
  }

  @Test func `ends are adjusted with those of the other cells`() throws {
    // Two-sided p of ±0.22/0.1 is 0.03: enough alone, not among four others that say nothing.
    let (one, two) = (try gap(0.22), try gap(-0.22))
    let middle = try gap(0)
    let none = (try gap(0.01), try gap(0.01), try gap(0.01))
    #expect(GapMove.judged([(one, middle, two)], alpha: 0.05) == [.crossed])
    let family = GapMove.judged([(one, middle, two), none, none, none, none], alpha: 0.05)
    #expect(family[0] == .towardsFrontline)
  }
}
