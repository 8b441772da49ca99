import Testing

@testable import Statistics

@Suite struct ReliabilityTests {
  private func moments(_ rows: [[Int]]) throws -> ItemMoments {
    var moments = try #require(ItemMoments(itemCount: rows[0].count))
    for row in rows {
      let isCounted = moments.add(row)
      #expect(isCounted)
    }
    return moments
  }

  @Test func `merging sums equals summing the union`() throws {
    let (one, two) = ([[1, 2, 3], [4, 4, 5]], [[2, 2, 1], [5, 5, 5], [1, 3, 1]])
    let (first, second, union) = (try moments(one), try moments(two), try moments(one + two))
    #expect(first.merging(second) == union)
    var counted = try #require(ItemMoments(itemCount: 2))
    counted.add([1, 5], count: 3)
    let three = try moments([[1, 5], [1, 5], [1, 5]])
    #expect(counted == three)
    #expect(counted.merging(first) == nil)
    let isCounted = counted.add([1])
    #expect(!isCounted)
  }

  @Test func `identical items measure perfectly`() throws {
    let alpha = try #require(
      CronbachAlpha(try moments([[1, 1, 1], [2, 2, 2], [5, 5, 5], [4, 4, 4]])))
    #expect(abs(alpha.estimate - 1) < 1e-15)
    #expect(abs(try #require(alpha.standardized) - 1) < 1e-15)
  }

  @Test func `two items follow Spearman and Brown`() throws {
    // Variances 2.5 and 2.5, covariance 2: r = 0.8, 2r/(1 + r) = 8/9.
    let alpha = try #require(
      CronbachAlpha(try moments([[1, 2], [2, 1], [3, 3], [4, 5], [5, 4]])))
    #expect(abs(alpha.estimate - 8.0 / 9) < 1e-14)
    #expect(abs(try #require(alpha.standardized) - 8.0 / 9) < 1e-14)
    #expect(alpha.withoutItem == [nil, nil])
    #expect(abs(try #require(alpha.itemRest[0]) - 0.8) < 1e-14)
  }

  @Test func `a shift changes nothing`() throws {
    let rows = [[1, 2, 2], [3, 5, 4], [4, 4, 2], [2, 1, 3], [5, 4, 5], [1, 1, 2]]
    let plain = try #require(CronbachAlpha(try moments(rows)))
    let shifted = try #require(CronbachAlpha(try moments(rows.map { $0.map { $0 + 1_000 } })))
    #expect(abs(plain.estimate - shifted.estimate) < 1e-12)
    let interval = try #require(plain.interval(level: 0.95))
    #expect(interval.contains(plain.estimate))
    #expect(plain.interval(level: 1) == nil)
  }

  @Test func `items with one factor give its loadings back`() throws {
    // Covariances λᵢλⱼ with λ = 1, 2, 3 and unexplained variances 1, 1, 1, scaled to integers.
    let products = [2, 2, 5, 3, 6, 10].map { $0 * 1_000_000 }
    let data = try #require(
      ItemMoments(n: 1_000_000, sums: [0, 0, 0], products: products))
    let omega = try #require(McDonaldOmega(data))
    for (loading, expected) in zip(omega.loadings, [1.0, 2, 3]) {
      #expect(abs(loading - expected) < 1e-6)
    }
    #expect(abs(omega.estimate - 36.0 / 39) < 1e-6)
    #expect(!omega.isHeywood)
  }

  @Test func `an item without a variance of its own is kept at the bound and told`() throws {
    let products = [10_000, 9_000, 10_000, 9_000, 7_000, 10_000]
    let data = try #require(ItemMoments(n: 10_000, sums: [0, 0, 0], products: products))
    let omega = try #require(McDonaldOmega(data))
    #expect(omega.isHeywood)
    #expect(omega.estimate < 1)
  }

  @Test func `constant, few or unrelated items give nothing`() throws {
    var alphaData: ItemMoments
    var omegaData: ItemMoments
    alphaData = try moments([[3, 3], [3, 3]])
    #expect(CronbachAlpha(alphaData) == nil)
    alphaData = try moments([[3, 3]])
    #expect(CronbachAlpha(alphaData) == nil)
    alphaData = try moments([[3], [4]])
    #expect(CronbachAlpha(alphaData) == nil)
    omegaData = try moments([[1, 2], [2, 1], [3, 4]])
    #expect(McDonaldOmega(omegaData) == nil)
    omegaData = try moments([[1, 2, 3], [2, 1, 4]])
    #expect(McDonaldOmega(omegaData) == nil)
    #expect(ItemMoments(itemCount: 0) == nil)
    #expect(ItemMoments(n: 2, sums: [1, 2], products: [1]) == nil)
  }
}
