import Testing

@testable import Statistics

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
