import Testing

@testable import Statistics

@Suite struct VariancePriorTests {
  @Test func `too few departments say nothing`() {
    #expect(VariancePrior(variances: [0.4], degreesOfFreedom: [3]) == nil)
    #expect(VariancePrior(variances: [0.4, 0], degreesOfFreedom: [3, 5]) == nil)
    #expect(VariancePrior(variances: [0.4, 0.5], degreesOfFreedom: [3]) == nil)
    #expect(VariancePrior(departments: [.empty, .empty]) == nil)
    #expect(VariancePrior(degreesOfFreedom: -1, variance: 1) == nil)
    #expect(VariancePrior(degreesOfFreedom: 1, variance: 0) == nil)
  }

  @Test func `departments that differ no more than by chance are pooled`() throws {
    let prior = try #require(
      VariancePrior(variances: [0.5, 0.6, 0.55, 0.5], degreesOfFreedom: [3, 4, 3, 5]))
    #expect(prior.degreesOfFreedom == .infinity)
    #expect(abs(prior.variance - 2.15 / 4) < 1e-15)
    let posterior = prior.posterior(variance: 9, degreesOfFreedom: 2)
    #expect(posterior.variance == prior.variance)
    #expect(posterior.degreesOfFreedom == .infinity)
  }

  @Test func `a moderated variance lies between its own and the prior`() throws {
    let variances = [0.01, 0.2, 3, 8, 0.4, 1.5, 0.05, 2]
    let prior = try #require(
      VariancePrior(variances: variances, degreesOfFreedom: variances.map { _ in 40 }))
    #expect(prior.degreesOfFreedom.isFinite)
    for variance in variances {
      let posterior = prior.posterior(variance: variance, degreesOfFreedom: 40)
      #expect(posterior.variance >= min(variance, prior.variance))
      #expect(posterior.variance <= max(variance, prior.variance))
      #expect(posterior.degreesOfFreedom == prior.degreesOfFreedom + 40)
    }
  }

  @Test func `a department without variance borrows one`() throws {
    let prior = try #require(VariancePrior(degreesOfFreedom: 10, variance: 0.5))
    let fours = try #require(Histogram(values: [4], counts: [3]))
    let threes = try #require(Histogram(values: [3], counts: [5]))
    let gap = try #require(
      Estimate.moderated(
        leader: fours, frontline: threes, leaderPrior: prior, frontlinePrior: prior))
    #expect(gap.value == 1)
    let square = 10 * 0.5 / 12 / 3 + 10 * 0.5 / 14 / 5
    #expect(abs(gap.standardError * gap.standardError - square) < 1e-15)
  }

  @Test func `without priors it is Welch's test`() throws {
    let leader = try #require(Histogram(observations: [3, 4, 5, 4.5]))
    let frontline = try #require(Histogram(observations: [2, 3, 3, 4, 1]))
    #expect(
      Estimate.moderated(
        leader: leader, frontline: frontline, leaderPrior: nil, frontlinePrior: nil)
        == Estimate.welch(leader: leader, frontline: frontline))
  }

  @Test func `the fit follows a change of scale`() throws {
    let variances = [0.1, 0.5, 2, 0.03, 1.2]
    let df = [4.0, 30, 12, 6, 50]
    let plain = try #require(VariancePrior(variances: variances, degreesOfFreedom: df))
    let wide = try #require(
      VariancePrior(variances: variances.map { 4 * $0 }, degreesOfFreedom: df))
    #expect(abs(plain.degreesOfFreedom - wide.degreesOfFreedom) < 1e-9)
    #expect(abs(4 * plain.variance - wide.variance) < 1e-12)
  }
}
