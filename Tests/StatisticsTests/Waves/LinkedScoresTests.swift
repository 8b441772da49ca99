import Testing

@testable import Statistics

@Suite struct LinkedScoresTests {
  /// People as rows of optional scores, a column a wave.
  private func linked(_ rows: [[Double?]]) -> LinkedScores {
    var groups: [[Int]: [[Double]]] = [:]
    for row in rows {
      let waves = row.indices.filter { row[$0] != nil }
      groups[waves, default: []].append(row.compactMap { $0 })
    }
    return LinkedScores(
      groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { waves, rows in
        LinkedScores.Group(
          waves: waves, n: rows.count,
          sums: waves.indices.map { i in rows.reduce(0) { $0 + $1[i] } },
          products: waves.indices.map { i in
            waves.indices.map { j in rows.reduce(0) { $0 + $1[i] * $1[j] } }
          })
      })
  }

  private static let rows: [[Double?]] = [
    [4, 4.5, 5], [3, nil, 2.5], [2, 2, 3], [nil, 4, 4.5], [5, 4, nil], [3.5, nil, nil],
    [1, 2, 2.5],
    [nil, nil, 4],
  ]

  @Test(arguments: [(0, 1), (0, 2), (1, 2)])
  func `sums give what the persons give`(_ one: Int, _ other: Int) throws {
    let rows = Self.rows
    let both = rows.compactMap { row in
      row[one].flatMap { x in
        row[other].map { JointHistogram.Pair(earlier: x, later: $0) }
      }
    }
    let change = WaveChange(
      earlierOnly: try #require(
        Histogram(observations: rows.compactMap { $0[other] == nil ? $0[one] : nil })),
      laterOnly: try #require(
        Histogram(observations: rows.compactMap { $0[one] == nil ? $0[other] : nil })),
      both: try #require(JointHistogram(both)))
    let scores = linked(rows)
    let (sums, persons) = (
      try #require(scores.overlapping(from: one, to: other)), try #require(change.overlapping)
    )
    #expect(abs(sums.mean - persons.mean) < 1e-13)
    #expect(abs(sums.squaredError - persons.squaredError) < 1e-13)
    #expect(abs(sums.degreesOfFreedom - persons.degreesOfFreedom) < 1e-9)
    let (panel, paired) = (
      try #require(scores.panel(from: one, to: other)), try #require(change.panel)
    )
    #expect(abs(panel.mean - paired.mean) < 1e-13)
    #expect(abs(panel.squaredError - paired.squaredError) < 1e-13)
    #expect(scores.counts(one, other).both == both.count)
  }

  @Test func `with nobody in both waves the change is the independent one`() throws {
    let scores = linked([[4, nil], [3, nil], [5, nil], [nil, 2], [nil, 4], [nil, 3.5]])
    let change = try #require(scores.overlapping(from: 0, to: 1))
    let (one, two) = (try #require(scores.mean(in: 0)), try #require(scores.mean(in: 1)))
    #expect(abs(change.squaredError - one.squaredError - two.squaredError) < 1e-14)
    #expect(scores.panel(from: 0, to: 1) == nil)
    #expect(scores.covariance(0, 1) == 0)
  }

  @Test func `waves swapped flip the sign, and a constant added changes nothing`() throws {
    let scores = linked(Self.rows)
    let raised = linked(Self.rows.map { $0.map { $0.map { $0 + 3 } } })
    let forth = try #require(scores.overlapping(from: 0, to: 2))
    let back = try #require(scores.overlapping(from: 2, to: 0))
    let moved = try #require(raised.overlapping(from: 0, to: 2))
    #expect(abs(forth.mean + back.mean) < 1e-13)
    #expect(abs(forth.squaredError - back.squaredError) < 1e-13)
    #expect(abs(forth.mean - moved.mean) < 1e-12)
    #expect(abs(forth.squaredError - moved.squaredError) < 1e-12)
  }

  @Test func `a line through dependent gaps minimises their distance`() throws {
    let (times, values) = ([0.0, 1, 3], [0.5, 0.1, 0.2])
    let covariance = [[0.04, 0.01, 0], [0.01, 0.02, 0.005], [0, 0.005, 0.03]]
    let trend = try #require(Trend(times: times, values: values, covariance: covariance))
    /// rᵀ V⁻¹ r by the adjugate of a three by three matrix.
    func distance(_ slope: Double, _ intercept: Double) -> Double {
      let r = zip(times, values).map { $1 - intercept - slope * $0 }
      let v = covariance
      func minor(_ i: Int, _ j: Int) -> Double {
        let (a, b) = ((i + 1) % 3, (i + 2) % 3)
        let (c, d) = ((j + 1) % 3, (j + 2) % 3)
        return v[a][c] * v[b][d] - v[a][d] * v[b][c]
      }
      let determinant = (0..<3).reduce(0) { $0 + v[0][$1] * minor(0, $1) }
      var sum = 0.0
      for i in 0..<3 { for j in 0..<3 { sum += r[i] * minor(i, j) * r[j] / determinant } }
      return sum
    }
    let best = distance(trend.slope, trend.intercept)
    #expect(abs(best - trend.lackOfFit) < 1e-12)
    for (a, b) in [(0.01, 0.0), (-0.01, 0), (0, 0.01), (0, -0.01), (0.01, -0.01)] {
      #expect(distance(trend.slope + a, trend.intercept + b) > best)
    }
    // The variance of the slope is the curvature: Q rises by 1 at one standard error, intercept refitted.
    let same = try #require(Trend(times: times, values: values, variances: [0.04, 0.02, 0.03]))
    let diagonal = try #require(
      Trend(
        times: times, values: values,
        covariance: [[0.04, 0, 0], [0, 0.02, 0], [0, 0, 0.03]]))
    #expect(same == diagonal)
  }
}
