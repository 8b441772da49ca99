import Simulation
import Testing

@testable import Statistics

@Suite struct RegressionTests {
  @Test func `a surface without noise is found again`() throws {
    var random = SeededGenerator(seed: 5)
    let x = random.observations(40)
    let y = random.observations(40)
    let wanted = [0.5, 0.2, -0.3, 0.1, 0.05, -0.2]
    let z = zip(x, y).map { first, second in
      let (a, b) = (first - 3, second - 3)
      let terms = [1, a, b, a * a, a * b, b * b]
      return zip(terms, wanted).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let fit = try #require(
      ResponseSurface(leader: x, frontline: y, outcome: z, center: 3))
    for (found, expected) in zip(fit.coefficients, wanted) {
      #expect(abs(found - expected) < 1e-10)
    }
    #expect(abs(fit.surface[0] + 0.1) < 1e-10)
    #expect(abs(fit.rSquared - 1) < 1e-10)
    #expect(fit.degreesOfFreedom == 34)
  }

  @Test func `too few departments or no variation give no surface`() {
    let few = Array(repeating: 3.0, count: 29)
    #expect(ResponseSurface(leader: few, frontline: few, outcome: few, center: 3) == nil)
    let same = Array(repeating: 3.0, count: 40)
    #expect(ResponseSurface(leader: same, frontline: same, outcome: same, center: 3) == nil)
  }

  @Test func `independent drivers share out the squares of their correlations`() throws {
    let drivers = try #require(
      Drivers(correlations: [[1, 0], [0, 1]], outcome: [0.6, -0.3]))
    #expect(abs(drivers.rSquared - 0.45) < 1e-15)
    for shares in [drivers.relativeWeights, try #require(drivers.meanGains)] {
      #expect(abs(shares[0] - 0.36) < 1e-14)
      #expect(abs(shares[1] - 0.09) < 1e-14)
    }
  }

  @Test func `both ways add up, and two drivers follow the written out formula`() throws {
    let (r, a, b) = (0.5, 0.6, 0.4)
    let drivers = try #require(
      Drivers(correlations: [[1, r], [r, 1]], outcome: [a, b]))
    let both = (a * a + b * b - 2 * r * a * b) / (1 - r * r)
    let gains = try #require(drivers.meanGains)
    #expect(abs(drivers.rSquared - both) < 1e-14)
    #expect(abs(gains[0] - (a * a + both - b * b) / 2) < 1e-14)
    #expect(abs(drivers.relativeWeights.reduce(0, +) - both) < 1e-14)
    #expect(abs(gains.reduce(0, +) - both) < 1e-14)
  }

  @Test func `twins and constants are refused`() {
    #expect(Drivers(correlations: [[1, 1], [1, 1]], outcome: [0.5, 0.5]) == nil)
    #expect(Drivers(rows: [[1, 2], [1, 3], [1, 5]], outcome: [1, 2, 3]) == nil)
    #expect(Drivers(rows: [], outcome: []) == nil)
    #expect(Drivers(correlations: [[1]], outcome: [0.5, 0.5]) == nil)
  }

  @Test func `many drivers have weights but no orders`() throws {
    let count = Drivers.largestForOrders + 1
    let unit = (0..<count).map { i in (0..<count).map { i == $0 ? 1.0 : 0 } }
    let drivers = try #require(
      Drivers(correlations: unit, outcome: Array(repeating: 0.1, count: count)))
    #expect(drivers.meanGains == nil)
    #expect(drivers.relativeWeights.count == count)
  }

  @Test func `rotations give eigenvalues and the root of a matrix`() {
    let matrix = SymmetricMatrix(size: 3) { [[4, 1, 0.5], [1, 3, 0.2], [0.5, 0.2, 2]][$0][$1] }
    let (values, _) = matrix.eigen()
    #expect(abs(values.reduce(0, +) - 9) < 1e-13)
    let root = matrix.squareRoot()
    for i in 0..<3 {
      for j in 0..<3 {
        let square = (0..<3).reduce(0) { $0 + root[i, $1] * root[$1, j] }
        #expect(abs(square - matrix[i, j]) < 1e-13)
      }
    }
  }
}
