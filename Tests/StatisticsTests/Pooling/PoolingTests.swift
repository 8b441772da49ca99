import Simulation
import Testing

@testable import Statistics

@Suite struct PoolingTests {
  private static let gaps = [0.9, 0.1, 0.5, -0.2, 0.4, 0.3, 0.7, 0.0]
  private static let variances = [0.05, 0.02, 0.2, 0.1, 0.01, 0.4, 0.03, 0.08]

  private func data(_ gaps: [Double] = gaps, _ variances: [Double] = variances) throws
    -> DepartmentGaps
  {
    try #require(DepartmentGaps(gaps: gaps, variances: variances))
  }

  @Test func `faulty gaps are refused`() {
    #expect(DepartmentGaps(gaps: [1], variances: [1]) == nil)
    #expect(DepartmentGaps(gaps: [1, 2], variances: [1]) == nil)
    #expect(DepartmentGaps(gaps: [1, .nan], variances: [1, 1]) == nil)
    #expect(DepartmentGaps(gaps: [1, 2], variances: [1, 0]) == nil)
  }

  @Test func `fewer than five departments are not steadied`() throws {
    let four = try data([1, 2, 3, 4], [1, 1, 1, 1])
    #expect(SteadiedGaps(four) == nil)
  }

  @Test func `a constant added to all gaps is added to all results`() throws {
    let plain = try #require(SteadiedGaps(try data()))
    let shifted = try #require(SteadiedGaps(try data(Self.gaps.map { $0 + 10 })))
    #expect(abs(shifted.mean - plain.mean - 10) < 1e-9)
    #expect(abs(shifted.tauMean - plain.tauMean) < 1e-9)
    for (one, two) in zip(plain.gaps, shifted.gaps) {
      #expect(abs(two - one - 10) < 1e-9)
    }
    for (one, two) in zip(plain.deviations, shifted.deviations) {
      #expect(abs(two - one) < 1e-9)
    }
  }

  @Test func `a change of scale carries over`() throws {
    let plain = try #require(SteadiedGaps(try data()))
    let wide = try #require(
      SteadiedGaps(try data(Self.gaps.map { 3 * $0 }, Self.variances.map { 9 * $0 })))
    #expect(abs(wide.tauMedian - 3 * plain.tauMedian) < 1e-8)
    for (one, two) in zip(plain.deviations, wide.deviations) {
      #expect(abs(two - 3 * one) < 1e-9)
    }
  }

  @Test func `every gap moves towards the mean, the vaguer the further`() throws {
    let fit = try #require(SteadiedGaps(try data()))
    for (raw, steadied) in zip(Self.gaps, fit.gaps) {
      #expect(abs(steadied - fit.mean) <= abs(raw - fit.mean) + 0.05)
    }
    let alike = try #require(
      SteadiedGaps(try data([0, 0.2, 0.4, 0.6, 1, 1], [0.1, 0.1, 0.1, 0.1, 0.001, 5])))
    #expect(alike.gaps[4] > alike.gaps[5])
  }

  @Test func `the interval holds the steadied gap and its chance`() throws {
    let fit = try #require(SteadiedGaps(try data()))
    for department in Self.gaps.indices {
      let narrow = try #require(fit.interval(department: department, level: 0.5))
      let wide = try #require(fit.interval(department: department, level: 0.95))
      #expect(narrow.contains(fit.gaps[department]))
      #expect(wide.low < narrow.low && narrow.high < wide.high)
      // A mixture of normals is nearly one: two deviations either side.
      #expect(abs(wide.width / fit.deviations[department] / 3.92 - 1) < 0.15)
    }
    #expect(fit.interval(department: 99, level: 0.95) == nil)
    #expect(fit.interval(department: 0, level: 1) == nil)
    let prediction = try #require(fit.predictionInterval(level: 0.95))
    #expect(prediction.contains(fit.mean))
  }

  @Test func `equal gaps leave no variance between departments`() throws {
    let same = try data(Array(repeating: 0.3, count: 8), Self.variances)
    for method in RandomEffects.Method.allCases {
      let fit = RandomEffects(same, method: method)
      #expect(fit.tauSquared == 0)
      #expect(abs(fit.mean - 0.3) < 1e-15)
      #expect(fit.shrinkage.allSatisfy { $0 == 1 })
    }
    #expect(abs(RandomEffects(same).heterogeneityP - 1) < 1e-12)
    let steadied = try #require(SteadiedGaps(same))
    for gap in steadied.gaps { #expect(abs(gap - 0.3) < 1e-9) }
  }

  @Test func `restricted likelihood is highest where the fit says`() throws {
    let data = try data()
    let fit = RandomEffects(data)
    let top = data.conditional(tauSquared: fit.tauSquared).logLikelihood
    for factor in [0.5, 0.9, 0.99, 1.01, 1.1, 2] {
      #expect(data.conditional(tauSquared: fit.tauSquared * factor).logLikelihood < top)
    }
  }

  @Test func `hundreds of departments stay in range`() throws {
    var random = SeededGenerator(seed: 3)
    let variances = (0..<3_000).map { _ in Double.random(in: 1e-6...0.5, using: &random) }
    let gaps = variances.map { variance in
      let noise = Double.random(in: -1...1, using: &random) * (3 * variance).squareRoot()
      return Double.random(in: -1...1, using: &random) + noise
    }
    let fit = try #require(SteadiedGaps(try data(gaps, variances)))
    #expect(fit.gaps.allSatisfy { $0.isFinite })
    // The uniform distribution on −1...1 has the standard deviation 1/√3.
    #expect(abs(fit.tauMean - 0.577) < 0.03)
  }
}
