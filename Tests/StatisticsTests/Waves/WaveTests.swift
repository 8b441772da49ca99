import Testing

@testable import Statistics

@Suite struct WaveTests {
  private func histogram(_ observations: [Double]) throws -> Histogram {
    try #require(Histogram(observations: observations))
  }

  private func joint(_ pairs: [(Double, Double)]) throws -> JointHistogram {
    try #require(JointHistogram(pairs.map { JointHistogram.Pair(earlier: $0, later: $1) }))
  }

  @Test func `with nobody twice the change is Welch's`() throws {
    let (one, two) = (try histogram([3, 4, 5, 2]), try histogram([1, 2, 2, 4, 5]))
    let change = WaveChange(earlierOnly: one, laterOnly: two, both: .empty)
    let mean = try #require(change.overlapping)
    let welch = try #require(Estimate.welch(leader: two, frontline: one))
    #expect(abs(mean.mean - welch.value) < 1e-15)
    #expect(abs(mean.squaredError.squareRoot() - welch.standardError) < 1e-15)
    #expect(abs(mean.degreesOfFreedom - welch.degreesOfFreedom) < 1e-12)
    #expect(change.panel == nil)
  }

  @Test func `with everybody twice the change is the paired one`() throws {
    let both = try joint([(1, 2), (2, 2), (3, 5), (4, 4), (5, 4)])
    let change = WaveChange(earlierOnly: .empty, laterOnly: .empty, both: both)
    let (mean, panel) = (try #require(change.overlapping), try #require(change.panel))
    #expect(abs(mean.mean - panel.mean) < 1e-15)
    #expect(abs(mean.squaredError - panel.squaredError) < 1e-14)
    #expect(panel.degreesOfFreedom == 4)
    #expect(abs(mean.degreesOfFreedom - 4) < 1e-12)
  }

  @Test func `correlation follows its definition and its limits`() throws {
    let equal = try #require(try joint([(1, 2), (2, 4), (3, 6)]).correlation)
    #expect(abs(equal - 1) < 1e-15)
    let opposite = try #require(try joint([(1, 5), (2, 4)]).correlation)
    #expect(abs(opposite + 1) < 1e-15)
    // Σ(x−2)(y−3) = 1; Σ(x−2)² = 2; Σ(y−3)² = 2.
    let half = try #require(try joint([(1, 3), (2, 2), (3, 4)]).correlation)
    #expect(abs(half - 0.5) < 1e-15)
    #expect(try joint([(1, 3), (2, 3)]).correlation == nil)
    #expect(JointHistogram.empty.correlation == nil)
    #expect(JointHistogram([.init(earlier: .nan, later: 1)]) == nil)
    #expect(JointHistogram([.init(earlier: 1, later: 1, count: -1)]) == nil)
  }

  @Test func `the same shift for all leaves no doubt, and so no estimate`() throws {
    let both = try joint([(1, 2), (2, 3), (4, 5)])
    let change = WaveChange(earlierOnly: .empty, laterOnly: .empty, both: both)
    #expect(change.overlapping == nil)
    #expect(change.panel?.squaredError == 0)
  }

  @Test func `a line through points on a line fits them`() throws {
    let trend = try #require(
      Trend(times: [0, 1, 3], values: [0.5, 0.4, 0.2], variances: [0.01, 0.02, 0.005]))
    #expect(abs(trend.slope + 0.1) < 1e-15)
    #expect(abs(trend.intercept - 0.5) < 1e-15)
    #expect(trend.lackOfFit < 1e-25)
    #expect(try #require(trend.lackOfFitP) > 0.999_999)
  }

  @Test func `two waves give a slope and no lack of fit`() throws {
    let trend = try #require(Trend(times: [0, 2], values: [1, 2], variances: [0.02, 0.06]))
    #expect(abs(trend.slope - 0.5) < 1e-15)
    #expect(abs(trend.standardError - 0.08.squareRoot() / 2) < 1e-15)
    #expect(trend.lackOfFitP == nil)
  }

  @Test func `one time, unequal lengths or no variance give no line`() {
    #expect(Trend(times: [1, 1], values: [1, 2], variances: [1, 1]) == nil)
    #expect(Trend(times: [1, 2], values: [1], variances: [1, 1]) == nil)
    #expect(Trend(times: [1, 2], values: [1, 2], variances: [1, 0]) == nil)
    #expect(Trend(times: [], values: [], variances: []) == nil)
  }

  /// Everybody of a role in the same waves, as sums.
  private func group(_ isLeader: Bool, _ rows: [[Double]]) throws -> PanelTrend.Group {
    let waves = rows[0].indices
    return try #require(
      PanelTrend.Group(
        isLeader: isLeader, times: waves.map { Double($0) }, n: rows.count,
        sums: waves.map { wave in rows.reduce(0) { $0 + $1[wave] } },
        products: waves.map { i in waves.map { j in rows.reduce(0) { $0 + $1[i] * $1[j] } } }))
  }

  @Test func `in a complete panel the trend is the mean of everybody's own`() throws {
    let leaders = [[4.0, 4.5, 4.25], [3, 3.5, 3], [5, 4.75, 4.5], [4, 4, 3.5]]
    let frontline = [[2.0, 2.5, 3.25], [3, 3, 3.5], [1, 2, 1.5], [4, 3.5, 4.5], [2, 2, 2.75]]
    let groups = [try group(true, leaders), try group(false, frontline)]
    let trend = try #require(PanelTrend(groups))
    func slope(_ rows: [[Double]]) -> Double {
      rows.reduce(0) { $0 + ($1[2] - $1[0]) / 2 } / Double(rows.count)
    }
    #expect(abs(trend.coefficients[1] - slope(frontline)) < 1e-9)
    #expect(abs(trend.coefficients[3] - (slope(leaders) - slope(frontline))) < 1e-9)
    #expect(trend.personShare > 0.5)
    #expect(try #require(trend.gapSlope).standardError > 0)
  }

  @Test func `one role or one wave give no panel trend`() throws {
    let one = try group(true, [[4, 4.5], [3, 3.5]])
    #expect(PanelTrend([one]) == nil)
    let single = [try group(true, [[4], [3], [5]]), try group(false, [[1], [2], [2]])]
    #expect(PanelTrend(single) == nil)
    #expect(PanelTrend.Group(isLeader: true, times: [0], n: 0, sums: [0], products: [[0]]) == nil)
  }
}
