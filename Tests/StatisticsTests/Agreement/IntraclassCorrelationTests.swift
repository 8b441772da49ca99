import Testing

@testable import Statistics

@Suite struct IntraclassCorrelationTests {
  private func groups(_ lists: [[Double]]) -> [Histogram] {
    lists.compactMap { Histogram(observations: $0) }
  }

  @Test func `equal departments follow the textbook table`() throws {
    // Means 2, 4, 6, each with variance 1: MSB = 3 · 4 = 12, MSW = 1.
    let icc = try #require(IntraclassCorrelation(groups([[1, 2, 3], [3, 4, 5], [5, 6, 7]])))
    #expect(abs(icc.meanSquareBetween - 12) < 1e-12)
    #expect(abs(icc.meanSquareWithin - 1) < 1e-12)
    #expect(icc.effectiveSize == 3)
    #expect(abs(icc.icc1 - 11.0 / 14) < 1e-12)
    #expect(abs(icc.icc2 - 11.0 / 12) < 1e-12)
    // Balanced data: the likelihood gives the same share.
    #expect(abs(icc.restrictedLikelihood - 11.0 / 14) < 1e-9)
    let interval = try #require(icc.interval(level: 0.95))
    #expect(interval.contains(icc.icc1))
  }

  @Test func `departments that are more alike than chance have a negative share`() throws {
    let icc = try #require(IntraclassCorrelation(groups([[1, 5], [2, 4], [1, 5, 3]])))
    #expect(icc.icc1 < 0)
    #expect(icc.restrictedLikelihood == 0)
    #expect(icc.p > 0.5)
  }

  @Test func `a shift and a change of scale leave the shares`() throws {
    let lists: [[Double]] = [[1, 2, 2, 4], [3, 5], [4, 4, 5, 5, 3], [2]]
    let plain = try #require(IntraclassCorrelation(groups(lists)))
    let other = try #require(
      IntraclassCorrelation(groups(lists.map { $0.map { 4 * $0 + 100 } })))
    #expect(abs(plain.icc1 - other.icc1) < 1e-12)
    #expect(abs(plain.restrictedLikelihood - other.restrictedLikelihood) < 1e-8)
  }

  @Test func `nothing to compare gives nothing`() {
    #expect(IntraclassCorrelation([]) == nil)
    #expect(IntraclassCorrelation(groups([[1, 2, 3]])) == nil)
    #expect(IntraclassCorrelation(groups([[1], [2], [3]])) == nil)
    #expect(IntraclassCorrelation(groups([[1, 1], [2, 2]])) == nil)
    #expect(IntraclassCorrelation(groups([[1, 2], []])) == nil)
  }

  @Test func `quantiles of F undo its chances`() throws {
    for (one, two) in [(1.0, 1.0), (3, 40), (441, 11), (2, 1e6)] {
      let law = try #require(FDistribution(numerator: one, denominator: two))
      for p in [1e-9, 0.025, 0.5, 0.975] {
        #expect(abs(law.cdf(law.quantile(p)) / p - 1) < 1e-9)
      }
    }
    #expect(FDistribution(numerator: 0, denominator: 1) == nil)
    // The square of Student's t: F(1, 10) at 0.95 is 2.228138852² from any table.
    let law = try #require(FDistribution(numerator: 1, denominator: 10))
    #expect(abs(law.quantile(0.95) - 4.964_602_744) < 1e-8)
  }
}
