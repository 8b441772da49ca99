/// Sums and products of the items of a block over all who answered every item: what reliability is
/// computed from.
///
/// - Shape: k items, k sums, k (k + 1)/2 products (the lower triangle, row by row).
/// - Units: answers are points of the scale, turned around where the key is negative.
public struct ItemMoments: Sendable, Hashable {
  /// The number of items.
  public let itemCount: Int

  /// How many persons answered every item.
  public private(set) var n: Int

  private var sums: [Int]
  private var products: [Int]

  /// Nobody yet.
  ///
  /// - Nil: when there are no items or more than 100.
  public init?(itemCount: Int) {
    guard (1...100).contains(itemCount) else { return nil }
    self.itemCount = itemCount
    n = 0
    sums = Array(repeating: 0, count: itemCount)
    products = Array(repeating: 0, count: itemCount * (itemCount + 1) / 2)
  }

  /// Takes over sums made elsewhere.
  ///
  /// - Parameters:
  ///   - n: How many answered every item.
  ///   - sums: Σ x of each item.
  ///   - products: Σ xᵢ xⱼ for j ≤ i, row by row.
  /// - Nil: when the lengths do not fit, or n is negative.
  public init?(n: Int, sums: [Int], products: [Int]) {
    guard n >= 0, (1...100).contains(sums.count),
      products.count == sums.count * (sums.count + 1) / 2
    else { return nil }
    itemCount = sums.count
    self.n = n
    self.sums = sums
    self.products = products
  }

  /// Counts persons who all gave the same answers.
  ///
  /// - Parameters:
  ///   - answers: One answer per item.
  ///   - count: How many persons gave them.
  /// - Returns: Whether the number of answers fits; otherwise nothing is counted.
  @discardableResult
  public mutating func add(_ answers: [Int], count: Int = 1) -> Bool {
    guard answers.count == itemCount, count >= 0 else { return false }
    n += count
    var place = 0
    for i in 0..<itemCount {
      sums[i] += count * answers[i]
      for j in 0...i {
        products[place] += count * answers[i] * answers[j]
        place += 1
      }
    }
    return true
  }

  /// The sums of both groups taken together.
  ///
  /// - Returns: `nil` when the numbers of items differ.
  public func merging(_ other: ItemMoments) -> ItemMoments? {
    guard itemCount == other.itemCount else { return nil }
    return ItemMoments(
      n: n + other.n, sums: zip(sums, other.sums).map { $0 + $1 },
      products: zip(products, other.products).map { $0 + $1 })
  }

  /// The mean of each item; 0 when nobody answered.
  var means: [Double] { sums.map { Double($0) / Double(Swift.max(1, n)) } }

  /// The covariances, over n − 1; exact integers until the one division.
  ///
  /// `nil` when fewer than two answered.
  var covariance: SymmetricMatrix? {
    guard n >= 2 else { return nil }
    return SymmetricMatrix(size: itemCount) { i, j in
      let product = products[i * (i + 1) / 2 + j]
      return Double(n * product - sums[i] * sums[j]) / (Double(n) * Double(n - 1))
    }
  }
}
