extension Drivers {
  /// Shares out the variance of one value among the others.
  ///
  /// - Parameters:
  ///   - products: The sums of all values.
  ///   - target: Which value is the outcome; the others, in their order, are the blocks.
  ///   - hasOrders: Whether all orders of entry are gone through.
  /// - Nil: when something is constant, or a block is determined by the others.
  public init?(_ products: CrossProducts, target: Int, hasOrders: Bool = true) {
    guard products.sums.indices.contains(target), let all = products.correlations else {
      return nil
    }
    let blocks = all.indices.filter { $0 != target }
    self.init(
      correlations: blocks.map { one in blocks.map { all[one][$0] } },
      outcome: blocks.map { all[$0][target] }, hasOrders: hasOrders)
  }

  /// The standard errors of the relative weights, by leaving out one group at a time.
  ///
  /// Formula: √((G − 1)/G Σ (θ₋g − θ̄)²). A group is a department: people of one department answer
  /// alike, so that they are no independent observations. It draws no random numbers.
  ///
  /// - Parameters:
  ///   - groups: The sums of each group; groups without observations do not count.
  ///   - target: Which value is the outcome.
  /// - Returns: One error a block, and that of R² last.
  /// - Nil: with fewer than ten groups, or when the rest without some group gives no weights.
  /// - Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 11.
  public static func jackknifeErrors(groups: [CrossProducts], target: Int) -> [Double]? {
    let used = groups.filter { $0.count > 0 }
    guard used.count >= fewestGroups, let first = used.first else { return nil }
    let whole = used.dropFirst().reduce(first, +)
    var replicates: [[Double]] = []
    for group in used {
      guard let drivers = Drivers(whole - group, target: target, hasOrders: false) else {
        return nil
      }
      replicates.append(drivers.relativeWeights + [drivers.rSquared])
    }
    let count = Double(replicates.count)
    return replicates[0].indices.map { index in
      let values = replicates.map { $0[index] }
      let mean = values.reduce(0, +) / count
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return ((count - 1) / count * squares).squareRoot()
    }
  }

  /// The fewest groups from which an error is told.
  public static let fewestGroups = 10

  /// R² less what that many blocks explain by chance.
  ///
  /// Formula: 1 − (1 − R²)(n − 1)/(n − p − 1).
  ///
  /// - Nil: when there are no more observations than blocks and one.
  public func adjustedRSquared(observations: Int) -> Double? {
    let rest = observations - relativeWeights.count - 1
    guard rest > 0 else { return nil }
    return 1 - (1 - rSquared) * Double(observations - 1) / Double(rest)
  }

  /// The chance of an R² as large where no block goes with the outcome: the F test of all blocks together.
  ///
  /// - Nil: when there are no more observations than blocks and one.
  public func p(observations: Int) -> Double? {
    let blocks = Double(relativeWeights.count)
    let rest = Double(observations) - blocks - 1
    guard rest > 0, let f = FDistribution(numerator: blocks, denominator: rest) else { return nil }
    guard rSquared < 1 else { return 0 }
    return f.sf(Swift.max(0, rSquared) / blocks / ((1 - rSquared) / rest))
  }
}
