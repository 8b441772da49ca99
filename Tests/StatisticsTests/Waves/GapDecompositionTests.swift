import Testing

@testable import Statistics

@Suite struct GapDecompositionTests {
  private func mean(_ mean: Double, _ square: Double = 0.01) throws -> GroupMean {
    try #require(GroupMean(mean: mean, squaredError: square, degreesOfFreedom: 20))
  }

  private func wave(_ leader: Double, _ frontline: Double, _ size: Int) throws
    -> GapDecomposition.Wave
  {
    GapDecomposition.Wave(
      leader: try mean(leader), frontline: try mean(frontline), frontlineSize: size)
  }

  @Test func `the parts add up to the change`() throws {
    let departments = [
      GapDecomposition.Department(earlier: try wave(4, 3, 10), later: try wave(4.5, 3.25, 30)),
      GapDecomposition.Department(earlier: try wave(3, 3.5, 20), later: try wave(3.5, 3, 20)),
      GapDecomposition.Department(earlier: try wave(5, 2, 10), later: nil),
      GapDecomposition.Department(earlier: nil, later: try wave(4, 4.5, 50)),
    ]
    let parts = try #require(GapDecomposition(departments))
    // (10 · 1 − 20 · 0.5 + 10 · 3) / 40 and (30 · 1.25 + 20 · 0.5 − 50 · 0.5) / 100.
    let (before, after) = (0.75, 0.225)
    #expect(abs(parts.total - (after - before)) < 1e-14)
    // Half of a gap of −0.5 came, a quarter of a gap of 3 went.
    #expect(abs(parts.remainder.value + 1) < 1e-14)
    for part in [parts.leaders, parts.frontline, parts.mix, parts.remainder] {
      let estimate = try #require(part.estimate)
      #expect(abs(estimate.value - part.value) < 1e-14)
    }
  }

  @Test func `only what changed has a part`() throws {
    let same = GapDecomposition.Department(
      earlier: try wave(4, 3, 10), later: try wave(4.25, 3, 10))
    let parts = try #require(GapDecomposition([same]))
    #expect(parts.leaders.value == 0.25)
    #expect(parts.frontline.value == 0)
    #expect(parts.mix.value == 0)
    #expect(parts.mix.estimate == nil)
    #expect(parts.remainder.estimate == nil)
  }

  @Test func `more critical frontline widens the gap`() throws {
    let department = GapDecomposition.Department(
      earlier: try wave(4, 3.5, 10), later: try wave(4, 3, 10))
    #expect(try #require(GapDecomposition([department])).frontline.value == 0.5)
  }

  @Test func `a wave without departments cannot be compared`() throws {
    #expect(GapDecomposition([]) == nil)
    let left = GapDecomposition.Department(earlier: try wave(4, 3, 10), later: nil)
    #expect(GapDecomposition([left]) == nil)
  }
}
