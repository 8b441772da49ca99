import Simulation
import Testing

@testable import Statistics

@Suite struct CrossProductsTests {
  private static func rows(_ count: Int, seed: UInt64) -> [[Double]] {
    var random = SeededGenerator(seed: seed)
    let columns = (0..<4).map { _ in random.observations(count) }
    return (0..<count).map { row in
      let first = columns[0][row]
      return [first, columns[1][row] + first / 2, columns[2][row], columns[3][row] + first]
    }
  }

  @Test func `sums of groups are the sums of all, and can be taken away again`() throws {
    let rows = Self.rows(30, seed: 1).map(CrossProducts.init)
    let all = rows.dropFirst().reduce(rows[0], +)
    let parts = [Array(rows[..<12]), Array(rows[12...])].map { $0.dropFirst().reduce($0[0], +) }
    let joined = parts[0] + parts[1]
    let rest = all - parts[0]
    #expect(joined.count == 30)
    #expect(rest.count == 18)
    let whole = try #require(all.correlations)
    let again = try #require(joined.correlations)
    let left = try #require(rest.correlations)
    let right = try #require(parts[1].correlations)
    for i in 0..<4 {
      for j in 0..<4 {
        #expect(abs(whole[i][j] - again[i][j]) < 1e-12)
        #expect(abs(left[i][j] - right[i][j]) < 1e-10)
      }
    }
  }

  @Test func `drivers from sums are the drivers from rows`() throws {
    let rows = Self.rows(40, seed: 2)
    let sums = rows.map(CrossProducts.init)
    let all = sums.dropFirst().reduce(sums[0], +)
    let direct = try #require(
      Drivers(rows: rows.map { Array($0[..<3]) }, outcome: rows.map { $0[3] }))
    let summed = try #require(Drivers(all, target: 3))
    #expect(abs(direct.rSquared - summed.rSquared) < 1e-10)
    for (one, other) in zip(direct.relativeWeights, summed.relativeWeights) {
      #expect(abs(one - other) < 1e-10)
    }
  }

  @Test func `other units of a block change no weight`() throws {
    let rows = Self.rows(40, seed: 3)
    let scaled = rows.map { [7 - 100 * $0[0], $0[1] / 9 + 2, $0[2], 3 * $0[3] - 1] }
    func drivers(_ rows: [[Double]]) throws -> Drivers {
      try #require(Drivers(rows: rows.map { Array($0[..<3]) }, outcome: rows.map { $0[3] }))
    }
    let (one, other) = (try drivers(rows), try drivers(scaled))
    for (a, b) in zip(one.relativeWeights, other.relativeWeights) { #expect(abs(a - b) < 1e-12) }
    let gains = zip(try #require(one.meanGains), try #require(other.meanGains))
    for (a, b) in gains { #expect(abs(a - b) < 1e-12) }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `weights and gains add up to the variance explained`(_ seed: UInt64) throws {
    let rows = Self.rows(12 + Int(seed), seed: seed)
    let drivers = try #require(
      Drivers(rows: rows.map { Array($0[..<3]) }, outcome: rows.map { $0[3] }))
    #expect(abs(drivers.relativeWeights.reduce(0, +) - drivers.rSquared) < 1e-12)
    #expect(abs(try #require(drivers.meanGains).reduce(0, +) - drivers.rSquared) < 1e-12)
    #expect(drivers.relativeWeights.allSatisfy { $0 >= 0 })
  }

  /// One block: the weight is r², and leaving out a row gives the r² of the others.
  @Test func `the jackknife of one block follows the written out formula`() throws {
    let x = [1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    let y = [2.0, 1, 4, 3, 7, 5, 9, 6, 8, 11]
    func squared(without left: Int) -> Double {
      let kept = x.indices.filter { $0 != left }
      let mx = kept.reduce(0) { $0 + x[$1] } / 9
      let my = kept.reduce(0) { $0 + y[$1] } / 9
      let xy = kept.reduce(0) { $0 + (x[$1] - mx) * (y[$1] - my) }
      let xx = kept.reduce(0) { $0 + (x[$1] - mx) * (x[$1] - mx) }
      let yy = kept.reduce(0) { $0 + (y[$1] - my) * (y[$1] - my) }
      return xy * xy / (xx * yy)
    }
    let values = x.indices.map(squared)
    let mean = values.reduce(0, +) / 10
    let expected = (0.9 * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
    let groups = zip(x, y).map { CrossProducts([$0, $1]) }
    let errors = try #require(Drivers.jackknifeErrors(groups: groups, target: 1))
    #expect(abs(errors[0] - expected) < 1e-12)
    #expect(abs(errors[1] - expected) < 1e-12)
    #expect(Drivers.jackknifeErrors(groups: Array(groups.dropLast()), target: 1) == nil)
  }

  @Test func `chance explains p in n − 1, and the adjustment takes it off`() throws {
    let drivers = try #require(Drivers(correlations: [[1, 0], [0, 1]], outcome: [0.6, 0]))
    // 1 − 0.64 · 9/7, by hand.
    let adjusted = try #require(drivers.adjustedRSquared(observations: 10))
    #expect(abs(adjusted - (1 - 0.64 * 9 / 7)) < 1e-14)
    let p = try #require(drivers.p(observations: 10))
    // For two numerator degrees the tail is (1 + 2F/d)^(−d/2) = (1 − R²)^(d/2).
    #expect(abs(p * p - (0..<7).reduce(1.0) { power, _ in power * 0.64 }) < 1e-12)
    #expect(drivers.p(observations: 3) == nil)
  }

  @Test func `places of a surface are read with the error of the mean where nothing bends`() throws
  {
    var random = SeededGenerator(seed: 11)
    let x = random.observations(60)
    let y = random.observations(60)
    let noise = random.observations(60)
    let z = zip(zip(x, y), noise).map { 2 + 0.5 * ($0.0 - 3) - 0.25 * ($0.1 - 3) + 0.1 * $1 }
    let fit = try #require(ResponseSurface(leader: x, frontline: y, outcome: z, center: 3))
    let middle = fit.reading([(SurfacePlace(leader: 0, frontline: 0), 1)])
    #expect(abs(middle.value - fit.coefficients[0]) < 1e-12)
    #expect(abs(middle.standardError - fit.standardErrors[0]) < 1e-12)
    // From (0, 0) to (1, 1) the surface rises by a1 + a2; from the one corner to the other by 2 a3.
    let rise = fit.reading([
      (SurfacePlace(leader: 1, frontline: 1), 1), (SurfacePlace(leader: 0, frontline: 0), -1),
    ])
    #expect(abs(rise.value - fit.surface[0] - fit.surface[1]) < 1e-10)
    let across = fit.reading([
      (SurfacePlace(leader: 1, frontline: -1), 1), (SurfacePlace(leader: -1, frontline: 1), -1),
    ])
    #expect(abs(across.value - 2 * fit.surface[2]) < 1e-10)
    #expect(abs(across.standardError - 2 * fit.surfaceErrors[2]) < 1e-10)
  }
}
