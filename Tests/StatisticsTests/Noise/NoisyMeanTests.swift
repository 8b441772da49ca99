import Statistics
import Testing

@Suite struct NoisyMeanTests {
  private func exact(_ value: Double) -> NoisyNumber {
    NoisyNumber(value: value, variance: 0, fourthCumulant: 0)
  }

  private func noisy(_ value: Double, scale: Double) -> NoisyNumber {
    NoisyNumber(
      value: value, variance: 2 * scale * scale, fourthCumulant: 12 * scale * scale * scale * scale)
  }

  @Test func `without noise the mean has the variance of sampling alone`() throws {
    let mean = try #require(NoisyMean(sum: exact(12), people: exact(40), spread: 0.2))
    #expect(mean.mean == 0.3)
    #expect(mean.samplingVariance == 0.005)
    #expect(mean.noise.variance == 0)
  }

  @Test func `the noise of people weighs as much as the mean is far from the middle`() throws {
    let people = noisy(100, scale: 3)
    let middle = try #require(NoisyMean(sum: noisy(0, scale: 2), people: people, spread: 0))
    let end = try #require(NoisyMean(sum: noisy(100, scale: 2), people: people, spread: 0))
    #expect(abs(middle.noise.variance - 8e-4) < 1e-15)
    #expect(abs(end.noise.variance - (8e-4 + 18e-4)) < 1e-15)
    #expect(NoisyMean(sum: exact(1), people: noisy(0.9, scale: 3), spread: 0) == nil)
  }

  @Test func `one Laplace noise alone is judged with six degrees of freedom`() throws {
    // Its excess kurtosis is 3, and 6 / (6 − 4) = 3.
    let mean = try #require(NoisyMean(sum: noisy(50, scale: 4), people: exact(100), spread: 0))
    let estimate = try #require(Estimate(noisy: [(mean, 1)], unit: 2))
    #expect(abs(estimate.degreesOfFreedom - 6) < 1e-9)
    // The variance of t times the squared error is that of the noise: 2 · 4² / 100² · 2².
    let variance = estimate.standardError * estimate.standardError * 6 / 4
    #expect(abs(variance - 0.0128) < 1e-12)
  }

  @Test func `a gap without noise is Welch's with a normal law`() throws {
    let leader = try #require(NoisyMean(sum: exact(30), people: exact(60), spread: 0.24))
    let frontline = try #require(NoisyMean(sum: exact(40), people: exact(200), spread: 0.2))
    let gap = try #require(Estimate(noisy: [(leader, 1), (frontline, -1)], unit: 2))
    #expect(abs(gap.value - 0.6) < 1e-12)
    #expect(abs(gap.standardError - 2 * (0.004 + 0.001).squareRoot()) < 1e-12)
    #expect(gap.degreesOfFreedom.isInfinite)
  }

  @Test func `swapping the roles turns the sign and leaves the interval's width`() throws {
    let a = try #require(
      NoisyMean(sum: noisy(30, scale: 5), people: noisy(60, scale: 4), spread: 0.2))
    let b = try #require(
      NoisyMean(sum: noisy(-9, scale: 5), people: noisy(90, scale: 4), spread: 0.3))
    let gap = try #require(Estimate(noisy: [(a, 1), (b, -1)], unit: 2))
    let turned = try #require(Estimate(noisy: [(b, 1), (a, -1)], unit: 2))
    #expect(gap.value == -turned.value)
    #expect(gap.margin(level: 0.95) == turned.margin(level: 0.95))
  }

  @Test
  func `the spread is the answers' own without noise, and the usual one with nothing but noise`() {
    let own = NoisyMean.spread(squares: exact(50), sum: exact(30), people: exact(100))
    #expect(abs(own - 0.41) < 1e-12)
    let lost = NoisyMean.spread(
      squares: noisy(-90_000, scale: 1e6), sum: noisy(30, scale: 1e6),
      people: noisy(100, scale: 1e6))
    #expect(abs(lost - NoisyMean.usualSpread) < 1e-3)
    #expect(NoisyMean.spread(squares: exact(5), sum: exact(0), people: exact(0.5)) == 0.2)
  }

  @Test func `the spread stays within what a mean allows`() {
    let wide = NoisyMean.spread(
      squares: noisy(400, scale: 1), sum: noisy(80, scale: 1), people: noisy(100, scale: 1))
    #expect(abs(wide - (1 - 0.64)) < 1e-12)
    let narrow = NoisyMean.spread(
      squares: noisy(0, scale: 1), sum: noisy(80, scale: 1), people: noisy(100, scale: 1))
    #expect(narrow == 0.02)
  }
}
