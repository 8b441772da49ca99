/// A number to which noise was added on purpose, with what is known of that noise.
public struct NoisyNumber: Hashable, Sendable {
  /// The number, noise included.
  public let value: Double

  /// The variance of the noise.
  public let variance: Double

  /// The fourth cumulant of the noise; 0 for normal noise.
  public let fourthCumulant: Double

  /// Takes over a number.
  public init(value: Double, variance: Double, fourthCumulant: Double) {
    self.value = value
    self.variance = variance
    self.fourthCumulant = fourthCumulant
  }

  /// The sum over some departments, put right by a total that was released beside them.
  ///
  /// Formula: with m of D parts in the sum, t = m / (D + 1): Σ parts + t (total − Σ all parts), the
  /// least-squares solution where parts and total have noise of one variance v. The variance is
  /// v (m (1 − t)² + (D − m) t² + t²); the fourth cumulant has fourth powers. Sums over departments
  /// that have none in common add up to the sum over both, up to that over all.
  ///
  /// - Parameters:
  ///   - sum: The sum of the parts in question.
  ///   - parts: How many parts they are, m.
  ///   - all: The sum of all parts.
  ///   - total: The total that was released beside them, with the noise that every part has too.
  ///   - count: How many parts there are, D; at least m.
  /// - Returns: The sum, with its noise.
  /// - Source: Hay, Rastogi, Miklau and Suciu (2010), Proc. VLDB Endow. 3(1), 1021–1032.
  public static func consistent(
    sum: Double, parts: Int, all: Double, total: NoisyNumber, count: Int
  ) -> NoisyNumber {
    let t = Double(parts) / Double(count + 1)
    func power(_ exponent: Int) -> Double {
      func raised(_ base: Double) -> Double {
        exponent == 2 ? base * base : base * base * base * base
      }
      return Double(parts) * raised(1 - t) + Double(count - parts) * raised(t) + raised(t)
    }
    return NoisyNumber(
      value: sum + t * (total.value - all), variance: total.variance * power(2),
      fourthCumulant: total.fourthCumulant * power(4))
  }
}
