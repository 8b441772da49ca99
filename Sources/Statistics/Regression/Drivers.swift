/// How much each block contributes to an outcome when blocks go together.
///
/// Two ways to share out R² that agree closely: relative weights, and the mean gain over all orders in
/// which the blocks can be entered (Lindeman, Merenda and Gold; Shapley).
///
/// - Units: shares of the outcome's variance, which add up to R².
/// - Source: Johnson (2000), Multivar. Behav. Res. 35, 1–19; Grömping (2006), J. Stat. Softw. 17(1).
/// - Checked against: R relaimpo `lmg`, and eigenvectors by R and numpy.
public struct Drivers: Sendable, Hashable {
  /// The most blocks for which all orders are gone through.
  public static let largestForOrders = 12

  /// The share of variance explained by all blocks together.
  public let rSquared: Double

  /// Johnson's relative weight of each block.
  ///
  /// Formula: Λ = R^½, β = Λ⁻¹ r, weight Σ λ² β².
  public let relativeWeights: [Double]

  /// The mean gain in R² of each block over all orders of entry.
  ///
  /// `nil` with more than ``largestForOrders`` blocks, or where the orders were not asked for.
  public let meanGains: [Double]?

  /// Shares out the variance.
  ///
  /// - Parameters:
  ///   - correlations: The correlations of the blocks, row by row.
  ///   - outcome: The correlation of each block with the outcome.
  ///   - hasOrders: Whether all orders of entry are gone through, which takes 2^p steps.
  /// - Nil: when the lengths do not fit, or a block is determined by the others.
  public init?(correlations: [[Double]], outcome: [Double], hasOrders: Bool = true) {
    let count = outcome.count
    guard count >= 1, correlations.count == count,
      correlations.allSatisfy({ $0.count == count && $0.allSatisfy { $0.isFinite } }),
      outcome.allSatisfy({ $0.isFinite })
    else { return nil }
    let matrix = SymmetricMatrix(size: count) { correlations[$0][$1] }
    guard let slopes = matrix.solve(outcome) else { return nil }
    rSquared = zip(slopes, outcome).reduce(0) { $0 + $1.0 * $1.1 }
    let root = matrix.squareRoot()
    guard let weights = root.solve(outcome) else { return nil }
    relativeWeights = (0..<count).map { block in
      (0..<count).reduce(0) { sum, k in
        sum + root[block, k] * root[block, k] * weights[k] * weights[k]
      }
    }
    meanGains =
      hasOrders && count <= Self.largestForOrders ? Self.gains(matrix, outcome) : nil
  }

  /// Shares out the variance of departments (or persons) observed.
  ///
  /// - Parameters:
  ///   - rows: The blocks' values, one row per department.
  ///   - outcome: The outcome of each department.
  /// - Nil: when the lengths do not fit, something is constant, or a block is determined by the others.
  public init?(rows: [[Double]], outcome: [Double]) {
    guard let width = rows.first?.count, rows.count == outcome.count, rows.count > 1,
      rows.allSatisfy({ $0.count == width })
    else { return nil }
    let columns = (0..<width).compactMap { column in Self.standardized(rows.map { $0[column] }) }
    guard columns.count == width, let target = Self.standardized(outcome) else { return nil }
    func product(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    self.init(
      correlations: columns.map { one in columns.map { product(one, $0) } },
      outcome: columns.map { product($0, target) })
  }

  /// A column less its mean, with length 1.
  private static func standardized(_ column: [Double]) -> [Double]? {
    let mean = column.reduce(0, +) / Double(column.count)
    let centered = column.map { $0 - mean }
    let length = centered.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 1e-12 * Swift.max(1, abs(mean)), length.isFinite else { return nil }
    return centered.map { $0 / length }
  }

  /// The gain of each block, averaged over the sizes of the sets it joins and the sets of each size.
  private static func gains(_ matrix: SymmetricMatrix, _ outcome: [Double]) -> [Double]? {
    let count = outcome.count
    var explained = Array(repeating: 0.0, count: 1 << count)
    for set in 1..<(1 << count) {
      let members = (0..<count).filter { set & (1 << $0) != 0 }
      let right = members.map { outcome[$0] }
      guard let slopes = matrix.submatrix(members).solve(right) else { return nil }
      explained[set] = zip(slopes, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    // |S|! (p − |S| − 1)! / p!, the share of the orders in which exactly S comes first.
    var shares = [1 / Double(count)]
    for size in 1..<Swift.max(1, count) {
      shares.append(shares[size - 1] * Double(size) / Double(count - size))
    }
    return (0..<count).map { block in
      var sum = 0.0
      for set in 0..<(1 << count) where set & (1 << block) == 0 {
        sum += shares[set.nonzeroBitCount] * (explained[set | (1 << block)] - explained[set])
      }
      return sum
    }
  }
}
