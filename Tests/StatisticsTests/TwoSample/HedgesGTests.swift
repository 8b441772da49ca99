import Testing

@testable import Statistics

@Suite struct HedgesGTests {
  private static let leader = Histogram(observations: [4, 4.5, 5, 3.5, 4])
  private static let frontline = Histogram(observations: [2, 3, 3.5, 3, 4, 2.5, 4.5])

  @Test(arguments: HedgesG.Standardizer.allCases)
  func `swapping roles mirrors the effect and its interval`(
    standardizer: HedgesG.Standardizer
  ) throws {
    let (leader, frontline) = (try #require(Self.leader), try #require(Self.frontline))
    let g = try #require(
      HedgesG(leader: leader, frontline: frontline, standardizer: standardizer))
    let swapped = try #require(
      HedgesG(leader: frontline, frontline: leader, standardizer: standardizer))
    let ends = try #require(g.interval(level: 0.95))
    let others = try #require(swapped.interval(level: 0.95))
    #expect(abs(g.estimate + swapped.estimate) < 1e-13)
    #expect(abs(ends.low + others.high) < 1e-10)
  }

  @Test func `the interval holds the effect and grows with the level`() throws {
    let g = try #require(
      Self.leader.flatMap { leader in
        Self.frontline.flatMap { HedgesG(leader: leader, frontline: $0) }
      })
    var narrower = 0.0
    for level in [0.5, 0.8, 0.9, 0.95, 0.99, 0.9999] {
      let interval = try #require(g.interval(level: level))
      #expect(interval.contains(g.estimate))
      #expect(interval.width > narrower)
      narrower = interval.width
    }
    #expect(g.interval(level: 1) == nil)
    #expect(g.interval(level: 0) == nil)
  }

  @Test func `a change of scale leaves the effect`() throws {
    let (leader, frontline) = (try #require(Self.leader), try #require(Self.frontline))
    func stretched(_ histogram: Histogram) throws -> Histogram {
      try #require(
        Histogram(values: histogram.values.map { 8 * $0 }, counts: histogram.counts))
    }
    let wide = try #require(
      HedgesG(leader: try stretched(leader), frontline: try stretched(frontline)))
    let plain = try #require(HedgesG(leader: leader, frontline: frontline))
    #expect(abs(wide.estimate - plain.estimate) < 1e-13)
  }

  @Test func `the small sample factor is 1 for many and the known value for few`() {
    #expect(abs(HedgesG.correction(degreesOfFreedom: 1e9) - 1) < 1e-9)
    // Γ(1) / (1 · Γ(½)) = 1/√π at ν = 2.
    #expect(abs(HedgesG.correction(degreesOfFreedom: 2) - 0.564_189_583_547_756_3) < 1e-15)
    #expect(HedgesG.correction(degreesOfFreedom: 1) == 0)
  }

  @Test func `no variance or too few answers give no effect`() throws {
    let threes = try #require(Histogram(observations: [3, 3, 3]))
    let one = try #require(Histogram(observations: [3]))
    let some = try #require(Histogram(observations: [1, 2]))
    #expect(HedgesG(leader: threes, frontline: threes) == nil)
    #expect(HedgesG(leader: one, frontline: some) == nil)
    #expect(HedgesG(leader: .empty, frontline: some) == nil)
    #expect(glassDelta(leader: some, frontline: threes) == nil)
    #expect(glassDelta(leader: .empty, frontline: some) == nil)
    #expect(glassDelta(leader: threes, frontline: some) == 1.5 / 0.5.squareRoot())
  }

  @Test func `a huge effect in huge groups still has an interval`() throws {
    let n = 100_000
    let leader = try #require(Histogram(values: [4, 5], counts: [1, n]))
    let frontline = try #require(Histogram(values: [1, 2], counts: [n, 1]))
    let g = try #require(HedgesG(leader: leader, frontline: frontline))
    let interval = try #require(g.interval(level: 0.95))
    #expect(interval.contains(g.estimate))
    #expect(interval.low > 0.99 * g.estimate)
  }
}
