import Testing

@testable import Statistics

@Suite struct DistributionLawTests {
  @Test func `both tails add up to one`() throws {
    for v in [0.7, 1, 2.5, 30, 4_000, .infinity] {
      let student = try #require(StudentT(degreesOfFreedom: v))
      for t in [-50.0, -2, -0.001, 0, 0.3, 7] {
        #expect(abs(student.cdf(t) + student.sf(t) - 1) < 1e-15)
        #expect(student.cdf(t) == student.sf(-t))
      }
    }
    for (t, d) in [(1.0, 2.0), (-3, 0.5), (40, 44), (0, -1)] {
      let law = try #require(NoncentralT(degreesOfFreedom: 9, noncentrality: d))
      #expect(abs(law.cdf(t) + law.sf(t) - 1) < 1e-13)
    }
  }

  @Test func `quantiles undo the chances`() throws {
    for v in [1, 1.3, 4, 77.7, 1e6, .infinity] {
      let student = try #require(StudentT(degreesOfFreedom: v))
      for p in [1e-20, 0.001, 0.2, 0.4999, 0.5, 0.8, 0.999] {
        #expect(abs(student.cdf(student.quantile(p)) / p - 1) < 1e-11)
      }
      #expect(student.quantile(0) == -.infinity)
      #expect(student.quantile(1) == .infinity)
      #expect(student.critical(level: 0) == 0)
      #expect(student.critical(level: 1) == .infinity)
    }
  }

  @Test func `without noncentrality it is Student's distribution`() throws {
    for v in [1, 3.5, 60, 900] {
      let student = try #require(StudentT(degreesOfFreedom: v))
      let law = try #require(NoncentralT(degreesOfFreedom: v, noncentrality: 0))
      for t in [-30.0, -2, 0, 0.7, 5] {
        #expect(abs(law.cdf(t) / student.cdf(t) - 1) < 1e-11)
      }
    }
  }

  @Test func `many degrees of freedom make it normal`() throws {
    let law = try #require(NoncentralT(degreesOfFreedom: 1e11, noncentrality: 2))
    #expect(abs(law.cdf(3) - StandardNormal.cdf(1)) < 1e-9)
    #expect(StudentT(degreesOfFreedom: 1e18)?.cdf(1.5) == StandardNormal.cdf(1.5))
  }

  @Test func `the noncentrality found gives the chance asked for`() throws {
    for (t, v) in [(0.0, 3.0), (2.5, 11), (-4, 1.2), (45, 30), (200, 700), (1e4, 5)] {
      for p in [0.025, 0.5, 0.975] {
        let d = try #require(
          NoncentralT.noncentrality(t: t, degreesOfFreedom: v, probability: p))
        let law = try #require(NoncentralT(degreesOfFreedom: v, noncentrality: d))
        #expect(abs(law.cdf(t) - p) < 1e-9)
      }
    }
  }

  @Test func `both ways to the noncentrality meet`() throws {
    for v in [30.0, 200, 5_000] {
      // Just below and above the steepness at which the way changes, in units of t.
      let edge = 50 * (2 * v).squareRoot()
      for p in [0.025, 0.5, 0.975] {
        let below = try #require(
          NoncentralT.noncentrality(t: edge * 0.999_999, degreesOfFreedom: v, probability: p))
        let above = try #require(
          NoncentralT.noncentrality(t: edge * 1.000_001, degreesOfFreedom: v, probability: p))
        // Between them the noncentrality grows as t does.
        #expect(abs(above / below - 1.000_001 / 0.999_999) < 1e-9)
      }
    }
  }

  @Test func `arguments out of range have no value`() {
    #expect(StudentT(degreesOfFreedom: 0) == nil)
    #expect(StudentT(degreesOfFreedom: .nan) == nil)
    #expect(NoncentralT(degreesOfFreedom: 5, noncentrality: .infinity) == nil)
    #expect(NoncentralT(degreesOfFreedom: 0, noncentrality: 1) == nil)
    #expect(NoncentralT.noncentrality(t: .nan, degreesOfFreedom: 5, probability: 0.5) == nil)
    #expect(NoncentralT.noncentrality(t: 1, degreesOfFreedom: 5, probability: 1) == nil)
    #expect(IncompleteBeta.lower(0.5, a: 0, b: 1) == nil)
    #expect(IncompleteBeta.upper(.nan, a: 1, b: 1) == nil)
    #expect(IncompleteGamma.lower(1, a: -1) == nil)
    #expect(Polygamma.digamma(0) == nil)
    #expect(Polygamma.trigamma(-1) == nil)
    #expect(Polygamma.trigammaInverse(0) == nil)
  }

  @Test func `the ends of the range are met exactly`() {
    #expect(IncompleteBeta.lower(0, a: 2, b: 3) == 0)
    #expect(IncompleteBeta.lower(1, a: 2, b: 3) == 1)
    #expect(IncompleteBeta.upper(-1, a: 2, b: 3) == 1)
    #expect(IncompleteGamma.upper(0, a: 2) == 1)
    #expect(IncompleteGamma.lower(.infinity, a: 2) == 1)
    #expect(StandardNormal.quantile(0.5) == 0)
    #expect(StudentT(degreesOfFreedom: 4)?.sf(.infinity) == 0)
  }
}
