import Testing

@testable import Statistics

@Suite struct FurtherAnswersTests {
  private func group(_ observations: [Double], roster: Int? = nil) throws -> FurtherAnswers.Group {
    let histogram = try #require(Histogram(observations: observations))
    return try #require(FurtherAnswers.Group(histogram, roster: roster))
  }

  @Test func `with endless degrees of freedom the smallest detectable gap is 2.8 errors`() throws {
    let gap = try #require(Estimate(value: 0, standardError: 1, degreesOfFreedom: .infinity))
    // 1.959964 + 0.841621, from any table of the normal distribution.
    #expect(abs(gap.smallestDetectable() - 2.801585) < 1e-6)
    #expect(gap.smallestDetectable(power: 0.5) == gap.margin(level: 0.95))
  }

  @Test func `a settled gap needs nobody`() throws {
    let answers = try #require(
      FurtherAnswers(
        leader: group([5, 5, 5, 4.5]), frontline: group([1, 1.5, 1, 1, 2]), bound: 0.3))
    #expect(answers.leaders == 0)
    #expect(answers.frontline == 0)
  }

  @Test func `the number found settles it, and one person less in each role does not`() throws {
    let leader = try group([3, 3.5, 4, 5])
    let frontline = try group([2, 2.5, 3, 3.5, 4, 4.5, 5, 1])
    let more = try #require(FurtherAnswers(leader: leader, frontline: frontline, bound: 0.3))
    #expect(more.leaders > 0)
    func settled(_ leaders: Int, _ others: Int) -> Bool {
      let gap = Estimate.gap(
        leader: GroupMean(
          mean: leader.mean, squaredError: leader.variance / Double(leaders),
          degreesOfFreedom: Double(leaders - 1)),
        frontline: GroupMean(
          mean: frontline.mean, squaredError: frontline.variance / Double(others),
          degreesOfFreedom: Double(others - 1)))
      guard let gap, let test = Equivalence(gap, bound: 0.3) else { return false }
      return test.isAligned || gap.p < 0.05
    }
    let (leaders, others) = (leader.n + more.leaders, frontline.n + more.frontline)
    #expect(settled(leaders, others))
    #expect(!settled(leaders - 1, others - 2))
  }

  @Test func `a whole roster settles everything`() throws {
    let more = try #require(
      FurtherAnswers(
        leader: group([3, 4, 5], roster: 6), frontline: group([3, 4, 3, 5], roster: 12),
        bound: 0.3))
    #expect(more.leaders <= 3)
    #expect(more.frontline <= 8)
  }

  @Test func `constant groups and impossible rosters have no answer`() throws {
    #expect(
      FurtherAnswers(leader: try group([3, 3]), frontline: try group([4, 4]), bound: 0.3) == nil)
    let three = try #require(Histogram(observations: [1, 2, 3]))
    #expect(FurtherAnswers.Group(three, roster: 2) == nil)
    #expect(FurtherAnswers.Group(.empty) == nil)
  }
}
