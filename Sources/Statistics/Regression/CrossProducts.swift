/// The sums and cross products of several values of the same observations: all that a regression needs.
///
/// They can be added and taken away group by group, so that leaving out a group costs no second pass.
///
/// - Shape: p values an observation; Σx has p numbers, Σxxᵀ p × p.
public struct CrossProducts: Sendable, Hashable {
  /// How many observations there are, each with all p values.
  public private(set) var count: Int

  /// Σ x of each value.
  public private(set) var sums: [Double]

  /// Σ x xᵀ, the lower triangle row by row.
  private var products: [Double]

  /// The sums of no observation.
  ///
  /// - Parameter values: How many values an observation has, p.
  public init(values: Int) {
    count = 0
    sums = Array(repeating: 0, count: values)
    products = Array(repeating: 0, count: values * (values + 1) / 2)
  }

  /// Takes over sums that were counted elsewhere.
  ///
  /// - Parameters:
  ///   - count: How many observations there are.
  ///   - sums: Σ x.
  ///   - products: Σ x xᵀ, the lower triangle row by row.
  /// - Nil: when the lengths do not fit, or the count is negative.
  public init?(count: Int, sums: [Double], products: [Double]) {
    guard count >= 0, products.count == sums.count * (sums.count + 1) / 2 else { return nil }
    self.count = count
    self.sums = sums
    self.products = products
  }

  /// The sums of one observation.
  public init(_ values: [Double]) {
    count = 1
    sums = values
    products = values.indices.flatMap { i in (0...i).map { values[i] * values[$0] } }
  }

  /// How many values an observation has.
  public var values: Int { sums.count }

  /// The sums of both together; those of the left alone where the number of values differs.
  public static func + (left: Self, right: Self) -> Self { left.adding(right, sign: 1) }

  /// The sums of the left without those of the right.
  public static func - (left: Self, right: Self) -> Self { left.adding(right, sign: -1) }

  private func adding(_ other: Self, sign: Double) -> Self {
    guard values == other.values else { return self }
    var result = self
    result.count += sign < 0 ? -other.count : other.count
    for index in sums.indices { result.sums[index] += sign * other.sums[index] }
    for index in products.indices { result.products[index] += sign * other.products[index] }
    return result
  }

  /// Σ (x_i − x̄_i)(x_j − x̄_j).
  func deviation(_ i: Int, _ j: Int) -> Double {
    let (row, column) = i < j ? (j, i) : (i, j)
    return products[row * (row + 1) / 2 + column] - sums[i] * sums[j] / Double(count)
  }

  /// The correlations of all values.
  ///
  /// - Nil: for fewer than two observations, or when a value is constant.
  public var correlations: [[Double]]? {
    guard count >= 2 else { return nil }
    let squares = sums.indices.map { deviation($0, $0) }
    for (index, square) in squares.enumerated() {
      // What is left of a constant value is rounding.
      let whole = products[index * (index + 1) / 2 + index]
      guard square > 1e-12 * whole, square.isFinite else { return nil }
    }
    return sums.indices.map { i in
      sums.indices.map { j in
        i == j
          ? 1
          : Swift.min(1, Swift.max(-1, deviation(i, j) / (squares[i] * squares[j]).squareRoot()))
      }
    }
  }
}
