import Foundation

/// Noise in whole numbers for a count that is released more than once: the two-sided geometric law.
///
/// Formula: P(x) = (1 − a) / (1 + a) · a^|x|, a = exp(−ε / sensitivity).
///
/// - Source: Ghosh, Roughgarden and Sundararajan (2009), STOC, 351–360; drawn as in Canonne, Kamath and
///   Steinke (2020), NeurIPS 33, without floating-point numbers.
package struct DiscreteLaplace: Hashable, Sendable {
  /// The scale sensitivity / ε, as a fraction of whole numbers.
  package let numerator: Int

  /// The lower number of the fraction.
  package let denominator: Int

  /// Makes a law.
  ///
  /// - Parameters:
  ///   - numerator: The upper number of the scale sensitivity / ε; at least 1.
  ///   - denominator: The lower number; at least 1.
  package init(scale numerator: Int, over denominator: Int = 1) {
    self.numerator = max(numerator, 1)
    self.denominator = max(denominator, 1)
  }

  private var ratio: Double { exp(-Double(denominator) / Double(numerator)) }

  /// How likely a value is.
  package func probability(of value: Int) -> Double {
    (1 - ratio) / (1 + ratio) * pow(ratio, Double(abs(value)))
  }

  /// How likely a value or a smaller one is.
  package func cumulative(_ value: Int) -> Double {
    value < 0
      ? pow(ratio, Double(-value)) / (1 + ratio)
      : 1 - pow(ratio, Double(value) + 1) / (1 + ratio)
  }

  /// The mean square of a value.
  ///
  /// Formula: 2 a / (1 − a)².
  package var variance: Double {
    // 1 − a without loss where a is close to 1.
    let rest = -expm1(-Double(denominator) / Double(numerator))
    return 2 * ratio / (rest * rest)
  }

  /// The fourth cumulant: how much heavier its tails are than a normal law's.
  ///
  /// Formula: 2 a (1 + 4 a + a²) / (1 − a)⁴, twice that of a geometric law.
  package var fourthCumulant: Double {
    let rest = -expm1(-Double(denominator) / Double(numerator))
    return 2 * ratio * (1 + 4 * ratio + ratio * ratio) / (rest * rest * rest * rest)
  }

  /// The least value that is reached or undercut with a probability strictly between 0 and 1.
  package func quantile(_ probability: Double) -> Int? {
    guard probability > 0, probability < 1 else { return nil }
    // The closed form, then corrected for rounding.
    let tail = min(probability, 1 - probability)
    let estimate = log(tail * (1 + ratio)) / log(ratio)
    var value = Int((probability < 0.5 ? -estimate : estimate).rounded(.down)) - 2
    while cumulative(value) < probability { value += 1 }
    return value
  }

  /// Draws a value with whole numbers alone.
  package func draw(using random: inout some RandomNumberGenerator) -> Int {
    while true {
      let isNegative = Bool.random(using: &random)
      let size = geometric(using: &random)
      if isNegative && size == 0 { continue }
      return isNegative ? -size : size
    }
  }

  /// Draws from P(x) ∝ a^x, x ≥ 0.
  private func geometric(using random: inout some RandomNumberGenerator) -> Int {
    var fine = 0
    repeat {
      fine = Int.random(in: 0..<numerator, using: &random)
    } while !happens(minusLog: fine, over: numerator, using: &random)
    var coarse = 0
    while happens(minusLog: 1, over: 1, using: &random) { coarse += 1 }
    return (fine + numerator * coarse) / denominator
  }

  /// Happens with the probability exp(−upper / lower), upper ≤ lower, after von Neumann.
  private func happens(
    minusLog upper: Int, over lower: Int, using random: inout some RandomNumberGenerator
  ) -> Bool {
    var tries = 1
    while Int.random(in: 0..<(lower * tries), using: &random) < upper { tries += 1 }
    return tries % 2 == 1
  }
}
