import Simulation
import Testing

@testable import Statistics

@Suite struct EstimatedTrendTests {
  private func gap(_ value: Double, _ error: Double, _ degrees: Double) throws -> Estimate {
    try #require(Estimate(value: value, standardError: error, degreesOfFreedom: degrees))
  }

  @Test func `through two waves it is Welch's test of their difference`() throws {
    let gaps = [try gap(0.2, 0.1, 4), try gap(0.7, 0.3, 9)]
    let slope = try #require(EstimatedTrend(times: [0, 2], gaps: gaps)?.slope)
    #expect(abs(slope.value - 0.25) < 1e-12)
    #expect(abs(slope.standardError - 0.1.squareRoot() / 2) < 1e-12)
    // (0.01 + 0.09)² / (0.01²/4 + 0.09²/9)
    #expect(abs(slope.degreesOfFreedom - 0.01 / (0.000025 + 0.0009)) < 1e-9)
  }

  @Test func `the bend of three waves is Welch's test of the second difference`() throws {
    let gaps = [try gap(0.2, 0.1, 4), try gap(0.7, 0.3, 9), try gap(0.1, 0.2, 6)]
    let trend = try #require(EstimatedTrend(times: [0, 1, 2], gaps: gaps))
    let squares = [0.01, 4 * 0.09, 0.04]
    let whole = squares.reduce(0, +)
    let spread = zip(squares, [4.0, 9, 6]).reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
    let bend = try #require(
      Estimate(
        value: 0.2 - 2 * 0.7 + 0.1, standardError: whole.squareRoot(),
        degreesOfFreedom: whole * whole / spread))
    #expect(abs(try #require(trend.lackOfFitP) - bend.p) < 1e-10)
  }

  @Test func `with known variances it is the plain line`() throws {
    let gaps = try [(0.2, 0.1), (0.7, 0.3), (0.1, 0.2), (0.4, 0.1)].map {
      try gap($0.0, $0.1, .infinity)
    }
    let trend = try #require(EstimatedTrend(times: [0, 1, 3, 4], gaps: gaps))
    let slope = try #require(trend.slope)
    #expect(abs(slope.standardError - trend.line.standardError) < 1e-12)
    #expect(slope.degreesOfFreedom.isInfinite)
    #expect(trend.lackOfFitP == trend.line.lackOfFitP)
    let fitted = try #require(trend.fitted(at: 2))
    #expect(abs(fitted.value - trend.line.intercept - 2 * trend.line.slope) < 1e-12)
    // Weighted least squares written out: 1/Σw + (t − t̄)²/Σw(t − t̄)².
    let (w, t) = ([100, 1 / 0.09, 25, 100], [0.0, 1, 3, 4])
    let total = w.reduce(0, +)
    let mean = zip(w, t).reduce(0) { $0 + $1.0 * $1.1 } / total
    let squares = zip(w, t).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    let variance = 1 / total + (2 - mean) * (2 - mean) / squares
    #expect(abs(fitted.standardError * fitted.standardError - variance) < 1e-12)
  }

  /// How often the interval of the slope holds the truth, five leaders and twenty frontline in every wave.
  @Test(arguments: [3, 5, 8])
  func `with five leaders the interval holds the slope as often as it says`(_ waves: Int) throws {
    var random = SeededGenerator(seed: UInt64(waves))
    let times = (0..<waves).map { Double($0) }
    func score() -> Double {
      (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
    }
    func mean(_ n: Int) throws -> GroupMean {
      let values = (0..<n).map { _ in score() }
      let mean = values.reduce(0, +) / Double(n)
      let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n - 1)
      return try #require(
        GroupMean(mean: mean, squaredError: square / Double(n), degreesOfFreedom: Double(n - 1)))
    }
    var (held, plain, bent) = (0, 0, 0)
    let runs = 2000
    for _ in 0..<runs {
      let gaps = try times.map { _ in
        try #require(Estimate.gap(leader: try mean(5), frontline: try mean(20)))
      }
      let trend = try #require(EstimatedTrend(times: times, gaps: gaps))
      let slope = try #require(trend.slope)
      if abs(slope.value) <= slope.margin(level: 0.95) { held += 1 }
      if abs(trend.line.slope) <= 1.96 * trend.line.standardError { plain += 1 }
      if try #require(trend.lackOfFitP) < 0.05 { bent += 1 }
    }
    // Three standard errors of the simulation around 95 %, and what an approximation may miss.
    let coverage = Double(held) / Double(runs)
    #expect((0.93...0.975).contains(coverage), "\(coverage), by z \(Double(plain) / Double(runs))")
    #expect(Double(plain) / Double(runs) < coverage)
    #expect(Double(bent) / Double(runs) < 0.075, "\(Double(bent) / Double(runs))")
  }

  @Test func `people in all waves leave no more doubt than their own slopes`() throws {
    let rows = [[4.0, 4.5, 4.25], [3, 3.5, 3], [5, 4.75, 4.5], [4, 4, 3.5], [2, 2.75, 3]]
    let n = Double(rows.count)
    let means = (0..<3).map { w in rows.reduce(0) { $0 + $1[w] } / n }
    let covariance = (0..<3).map { i in
      (0..<3).map { j in
        rows.reduce(0) { $0 + ($1[i] - means[i]) * ($1[j] - means[j]) } / (n - 1) / n
      }
    }
    let source = try #require(
      EstimatedTrend.Source(covariance: covariance, degreesOfFreedom: n - 1))
    let trend = try #require(EstimatedTrend(times: [0, 1, 2], values: means, sources: [source]))
    // The generalised line of three waves: the plain slope, its covariance with the bend taken out.
    let bends = rows.map { $0[0] - 2 * $0[1] + $0[2] }
    let slopes = rows.map { ($0[2] - $0[0]) / 2 }
    func moment(_ a: [Double], _ b: [Double]) -> Double {
      let (x, y) = (a.reduce(0, +) / n, b.reduce(0, +) / n)
      return zip(a, b).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / (n - 1) / n
    }
    let load = moment(slopes, bends) / moment(bends, bends)
    let expected = (slopes.reduce(0, +) - load * bends.reduce(0, +)) / n
    #expect(abs(try #require(trend.slope).value - expected) < 1e-10)
    // One source: the bend is the t test of everybody's second difference.
    let bend = try #require(
      Estimate(
        value: bends.reduce(0, +) / n, standardError: moment(bends, bends).squareRoot(),
        degreesOfFreedom: n - 1))
    #expect(abs(try #require(trend.lackOfFitP) - bend.p) < 1e-10)
  }
}
