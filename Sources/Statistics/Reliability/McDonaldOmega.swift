/// The share of a block's variance that one common factor explains, ω total.
///
/// Formula: one factor by maximum likelihood on the covariances over n, Σ = λλᵀ + Ψ; ω = (Σ λ)² /
/// ((Σ λ)² + Σ ψ), in points of the scale.
///
/// - Units: 0...1.
/// - Source: McDonald (1999), Test Theory; Lawley and Maxwell (1971), Factor Analysis, chapter 4.
/// - Checked against: lavaan `cfa`.
public struct McDonaldOmega: Sendable, Hashable {
  /// The coefficient ω.
  public let estimate: Double

  /// The loading of each item, in points of the scale.
  public let loadings: [Double]

  /// The variance of each item that the factor does not explain.
  public let uniquenesses: [Double]

  /// Whether a variance had to be kept from falling below its bound of 0.005 (a Heywood case): the
  /// coefficient is then to be read with care.
  public let isHeywood: Bool

  private static let bound = 0.005

  /// Fits the factor.
  ///
  /// - Parameter moments: The sums of one role's answers to the block.
  /// - Nil: when there are fewer than three items, no more persons than items, an item is constant, or
  ///   the items have nothing in common.
  public init?(_ moments: ItemMoments) {
    guard moments.itemCount >= 3, moments.n > moments.itemCount,
      let unbiased = moments.covariance
    else { return nil }
    let size = moments.itemCount
    let shrink = Double(moments.n - 1) / Double(moments.n)
    let covariance = SymmetricMatrix(size: size) { shrink * unbiased[$0, $1] }
    guard (0..<size).allSatisfy({ covariance[$0, $0] > 0 }) else { return nil }
    guard let fit = Self.fit(covariance) else { return nil }
    // The factor has no sign of its own: it points where most of the items do.
    let sum = fit.loadings.reduce(0, +)
    loadings = sum < 0 ? fit.loadings.map { -$0 } : fit.loadings
    uniquenesses = fit.uniquenesses
    isHeywood = fit.uniquenesses.contains { $0 <= Self.bound * (1 + 1e-9) }
    let common = sum * sum
    estimate = common / (common + fit.uniquenesses.reduce(0, +))
  }

  /// Alternates between the loadings that fit the unexplained variances best (the first eigenvector of
  /// Ψ^(−½) S Ψ^(−½)) and the variances that those loadings leave.
  private static func fit(
    _ covariance: SymmetricMatrix
  ) -> (loadings: [Double], uniquenesses: [Double])? {
    let size = covariance.size
    var unique = (0..<size).map { Swift.max(bound, covariance[$0, $0] / 2) }
    var loadings = Array(repeating: 0.0, count: size)
    for _ in 0..<20_000 {
      let roots = unique.map { $0.squareRoot() }
      let scaled = SymmetricMatrix(size: size) { covariance[$0, $1] / (roots[$0] * roots[$1]) }
      let (values, vectors) = scaled.eigen()
      guard let first = values.indices.max(by: { values[$0] < values[$1] }), values[first] > 1
      else { return nil }
      let length = (values[first] - 1).squareRoot()
      loadings = (0..<size).map { roots[$0] * vectors[$0 * size + first] * length }
      var change = 0.0
      for i in 0..<size {
        let next = Swift.max(bound, covariance[i, i] - loadings[i] * loadings[i])
        change = Swift.max(change, abs(next - unique[i]))
        unique[i] = next
      }
      if change < 1e-12 * covariance.trace { break }
    }
    return (loadings, unique)
  }
}
