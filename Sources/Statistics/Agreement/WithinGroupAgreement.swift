/// How much the members of one group agree among themselves, from the point counts of each item.
///
/// - Shape: one histogram per item of a block, answers turned around where the key is negative.
/// - Source: James, Demaree and Wolf (1984), J. Appl. Psychol. 69, 85–98; (1993) 78, 306–309.
/// - Checked against: R multilevel `rwg`, `rwg.j`, `rwg.j.lindell`, `ad.m`.
public struct WithinGroupAgreement: Sendable, Hashable {
  /// The point counts of each item.
  public let items: [Histogram]

  /// The number of points of the scale, A.
  public let points: Int

  /// The mean of the items' variances.
  private let meanVariance: Double

  /// Takes the point counts.
  ///
  /// - Parameters:
  ///   - items: One histogram per item.
  ///   - points: The number of points of the scale.
  /// - Nil: when there are no items, an item has fewer than two answers, or the scale fewer than two
  ///   points.
  public init?(items: [Histogram], points: Int) {
    let variances = items.compactMap(\.variance)
    guard points >= 2, !items.isEmpty, variances.count == items.count else { return nil }
    self.items = items
    self.points = points
    meanVariance = variances.reduce(0, +) / Double(variances.count)
  }

  /// Agreement on a block of items, rwg(j); for a single item rwg.
  ///
  /// Formula: k (1 − r) / (k (1 − r) + r), r = min(1, mean s² / s₀²); for k = 1 it is 1 − s²/s₀², not
  /// below 0. It rises with the number of items.
  ///
  /// - Parameter null: What no agreement would look like; show the uniform and a skewed one.
  /// - Returns: A number in 0...1; `nil` when the null distribution has no variance.
  public func rwgJ(_ null: NullDistribution) -> Double? {
    guard let expected = null.variance(points: points), expected > 0 else { return nil }
    let ratio = min(1, meanVariance / expected)
    let count = Double(items.count)
    return count * (1 - ratio) / (count * (1 - ratio) + ratio)
  }

  /// Agreement on a block of items that neither rises with their number nor stops at 0.
  ///
  /// Formula: 1 − mean s² / s₀².
  ///
  /// - Parameter null: What no agreement would look like.
  /// - Returns: A number of at most 1; `nil` when the null distribution has no variance.
  /// - Source: Lindell, Brandt and Whitney (1999), Appl. Psychol. Meas. 23, 127–135.
  public func lindell(_ null: NullDistribution) -> Double? {
    guard let expected = null.variance(points: points), expected > 0 else { return nil }
    return 1 - meanVariance / expected
  }

  /// What the deviations of ``averageDeviation(around:)`` are taken from.
  public enum Center: Sendable, Hashable, CaseIterable {
    /// The mean of the item.
    case mean
    /// The median of the item.
    case median
  }

  /// The mean distance of an answer from its item's centre, averaged over the items.
  ///
  /// A/6 is the usual cut below which a group is said to agree.
  ///
  /// - Parameter center: The mean or the median of each item.
  /// - Returns: A distance in points of the scale.
  /// - Source: Burke and Dunlap (2002), Organ. Res. Methods 5, 159–172.
  public func averageDeviation(around center: Center) -> Double {
    let sum = items.reduce(0) { sum, item in
      let origin = (center == .mean ? item.mean : item.median) ?? 0
      let distances = zip(item.values, item.counts).reduce(0) {
        $0 + Double($1.1) * abs($1.0 - origin)
      }
      return sum + distances / Double(item.n)
    }
    return sum / Double(items.count)
  }

  /// The largest average deviation at which a group is said to agree, A/6.
  public var averageDeviationCut: Double { Double(points) / 6 }
}

/// Agreement on a single item, rwg.
///
/// Formula: 1 − s²/s₀², not below 0.
///
/// - Parameters:
///   - item: The point counts of the item.
///   - points: The number of points of the scale.
///   - null: What no agreement would look like.
/// - Returns: A number in 0...1; `nil` when there are fewer than two answers or points.
/// - Source: James, Demaree and Wolf (1984).
/// - Checked against: R multilevel `rwg`.
public func rwg(_ item: Histogram, points: Int, null: NullDistribution) -> Double? {
  WithinGroupAgreement(items: [item], points: points)?.rwgJ(null)
}
