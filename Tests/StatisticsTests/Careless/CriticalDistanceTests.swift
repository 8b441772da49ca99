import Testing

@testable import Statistics

@Suite struct CriticalDistanceTests {
  /// Quantiles of χ² at 0.999, from R `qchisq(0.999, c(2, 12, 48))`.
  @Test(arguments: [(2, 13.815510557964274), (12, 32.90949040736021)])
  func `the limit is the quantile of chi-squared`(_ items: Int, _ limit: Double) throws {
    var moments = try #require(ItemMoments(itemCount: items))
    // Numbers without a pattern: a linear congruence.
    var state = 1
    for _ in 0..<200 {
      moments.add(
        (0..<items).map { _ in
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
          return (state >> 16) % 5
        })
    }
    let distance = try #require(MahalanobisDistance(moments))
    #expect(abs(distance.critical(p: 0.001) - limit) < 1e-9)
  }
}
