/// Scores of both roles as integers over one denominator, so that sums and ties are exact.
struct ScoreLattice {
  /// The common denominator.
  let denominator: Int

  /// The largest denominator that is tried; blocks of up to ten items need 2,520.
  static let largestDenominator = 2_520

  /// Finds the smallest denominator that makes all values integers.
  ///
  /// `nil` when there is none, as with weighted or freely measured values.
  init?(_ histograms: [Histogram]) {
    let values = Set(histograms.flatMap(\.values))
    let fits = (1...Self.largestDenominator).first { denominator in
      values.allSatisfy { value in
        let product = value * Double(denominator)
        return abs(product) < 1e9 && abs(product - product.rounded()) < 1e-7
      }
    }
    guard let fits else { return nil }
    denominator = fits
  }

  /// The values as integers.
  func integers(_ histogram: Histogram) -> [Int] {
    histogram.values.map { Int(($0 * Double(denominator)).rounded()) }
  }
}
