import Testing

@testable import Statistics

@Suite struct EquivalenceTests {
  @Test func `aligned is the same as the 90 percent interval inside the bound`() throws {
    for step in 0..<60 {
      let value = Double(step) / 50 - 0.6
      for error in [0.02, 0.1, 0.17, 0.2] {
        let gap = try #require(
          Estimate(value: value, standardError: error, degreesOfFreedom: 11))
        let test = try #require(Equivalence(gap, bound: 0.3))
        let ends = gap.interval(level: 0.9)
        #expect(test.isAligned == (ends.low > -0.3 && ends.high < 0.3))
        if test.isAligned { #expect(test.isAttainable) }
      }
    }
  }

  @Test func `a coarse estimate can never be aligned`() throws {
    let gap = try #require(Estimate(value: 0, standardError: 0.2, degreesOfFreedom: 100))
    let test = try #require(Equivalence(gap, bound: 0.3))
    #expect(!test.isAttainable)
    #expect(!test.isAligned)
  }

  @Test func `a bound must be positive`() throws {
    let gap = try #require(Estimate(value: 0, standardError: 0.2, degreesOfFreedom: 100))
    #expect(Equivalence(gap, bound: 0) == nil)
    #expect(Equivalence(gap, bound: .infinity) == nil)
    #expect(Equivalence(gap, bound: 0.3, alpha: 0.5) == nil)
  }

  @Test func `not significant is never aligned by itself`() throws {
    let vague = try #require(Estimate(value: 0.1, standardError: 0.4, degreesOfFreedom: 20))
    let test = try #require(Equivalence(vague, bound: 0.3))
    #expect(GapDecision(vague, equivalence: test, chance: vague.p) == .inconclusive)
  }

  @Test func `small but real is aligned, and large is told by its sign`() throws {
    let small = try #require(Estimate(value: 0.1, standardError: 0.01, degreesOfFreedom: 500))
    let smallTest = try #require(Equivalence(small, bound: 0.3))
    #expect(small.p < 0.05)
    #expect(GapDecision(small, equivalence: smallTest, chance: small.p) == .aligned)
    for sign in [1.0, -1.0] {
      let large = try #require(
        Estimate(value: sign, standardError: 0.1, degreesOfFreedom: 50))
      let test = try #require(Equivalence(large, bound: 0.3))
      #expect(
        GapDecision(large, equivalence: test, chance: large.p)
          == (sign > 0 ? .leadersHigher : .frontlineHigher))
    }
  }
}
