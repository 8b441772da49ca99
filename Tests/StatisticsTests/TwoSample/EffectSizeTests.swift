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

@Suite struct FavorableGapTests {
  @Test func `swapping roles mirrors the interval`() throws {
    for (x, n, y, m) in [(3, 10, 7, 12), (0, 5, 5, 5), (5, 5, 5, 5), (0, 3, 0, 90)] {
      let one = try #require(FavorableGap.Share(favorable: x, of: n))
      let two = try #require(FavorableGap.Share(favorable: y, of: m))
      let gap = FavorableGap(leader: one, frontline: two)
      let swapped = FavorableGap(leader: two, frontline: one)
      let (ends, others) = (gap.interval(level: 0.95), swapped.interval(level: 0.95))
      #expect(abs(ends.low + others.high) < 1e-15)
      #expect(ends.contains(gap.estimate))
      #expect(ends.low >= -1 && ends.high <= 1)
      #expect(abs(gap.fisherP - swapped.fisherP) < 1e-12)
    }
  }

  @Test func `everybody or nobody favourable has no pooled test`() throws {
    let all = try #require(FavorableGap.Share(favorable: 4, of: 4))
    #expect(FavorableGap(leader: all, frontline: all).pooledZ == nil)
    #expect(FavorableGap(leader: all, frontline: all).pooledP == nil)
    #expect(FavorableGap(leader: all, frontline: all).fisherP == 1)
    #expect(all.wilson(level: 0.95).high == 1)
    #expect(all.wilson(level: 1).low == 0)
  }

  @Test func `impossible counts are refused`() {
    #expect(FavorableGap.Share(favorable: 1, of: 0) == nil)
    #expect(FavorableGap.Share(favorable: 4, of: 3) == nil)
    #expect(FavorableGap.Share(favorable: -1, of: 3) == nil)
    #expect(FavorableGap(leader: .empty, frontline: .empty, threshold: 3.5) == nil)
  }

  @Test func `the threshold counts as favourable`() throws {
    let leader = try #require(Histogram(observations: [3.5, 3.25, 5]))
    let frontline = try #require(Histogram(observations: [18.0 / 5, 3]))
    let gap = try #require(FavorableGap(leader: leader, frontline: frontline, threshold: 3.5))
    #expect(gap.leader.favorable == 2)
    #expect(gap.frontline.favorable == 1)
  }

  @Test func `Fisher's chance is the sum over the unlikelier tables`() throws {
    // The tea tasting lady: 3 of 4 right; tables 3, 1, 0 and 4 of 70: (16 + 16 + 1 + 1) / 70.
    let one = try #require(FavorableGap.Share(favorable: 3, of: 4))
    let two = try #require(FavorableGap.Share(favorable: 1, of: 4))
    #expect(abs(FavorableGap(leader: one, frontline: two).fisherP - 34.0 / 70) < 1e-15)
  }
}
