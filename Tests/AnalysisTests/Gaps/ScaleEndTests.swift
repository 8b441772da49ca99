import Analysis
import Testing

/// Groups that stand at an end of the scale.
@Suite struct ScaleEndTests {
  @Test(arguments: 3...40) func `near an end a group lacks a point or more, or may do so`(
    _ n: Int
  ) throws {
    #expect(ScaleEnd.margin(n: n) * Double(n) > 1)
    // Everybody at the end is told as if one person stood a point below it.
    let allButOne = 5 - 1 / Double(n)
    #expect(ScaleEnd(mean: 5, n: n, range: 1...5) == .highest)
    #expect(
      (ScaleEnd(mean: allButOne, n: n, range: 1...5) == .highest)
        == (1 / Double(n) < ScaleEnd.margin(n: n)))
    #expect(ScaleEnd(mean: 3, n: n, range: 1...5) == nil)
    #expect(ScaleEnd(mean: 1, n: n, range: 1...5) == .lowest)
  }

  @Test func `up to nine people it is the same, as their number is not told`() {
    for n in 3...9 { #expect(ScaleEnd.margin(n: n) == ScaleEnd.margin(n: 3)) }
  }
}
