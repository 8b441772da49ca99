/// How often each value was answered: the sufficient statistic of every method of this module.
///
/// A histogram holds strictly increasing `values` with positive `counts`. What a person answered
/// is no longer in it; two groups with equal histograms get equal results.
///
/// - Shape: `values` and `counts` have equal length; both are empty when nobody answered.
/// - Units: values in points of the scale; counts in persons.
public struct Histogram: Sendable, Hashable {
  /// The distinct values that occur, strictly increasing, all finite.
  public let values: [Double]

  /// How many persons have the value at the same index; every count is positive.
  public let counts: [Int]

  /// The number of persons, Σ counts.
  public let n: Int

  /// The largest number of persons that a histogram made from outside may hold: 2⁵³, up to which
  /// a `Double` counts exactly.
  public static let largestCount = 1 << 53

  /// The histogram of nobody.
  public static let empty = Histogram(sortedValues: [], counts: [])

  /// Takes values and counts that are already in order; callers inside the module guarantee it.
  init(sortedValues values: [Double], counts: [Int]) {
    self.values = values
    self.counts = counts
    self.n = counts.reduce(0, +)
  }

  /// Gathers pairs of a value and its count, in any order; equal values are added up and zero
  /// counts are dropped.
  ///
  /// - Parameters:
  ///   - values: The values, in any order, possibly repeated.
  ///   - counts: The count of the value at the same index.
  /// - Nil: when the lengths differ, a value is not finite, a count is negative, or the counts add
  ///   up to more than ``largestCount``.
  /// - Complexity: O(k log k) in the number of pairs.
  public init?(values: [Double], counts: [Int]) {
    guard values.count == counts.count else { return nil }
    var total = 0
    var pairs: [(value: Double, count: Int)] = []
    pairs.reserveCapacity(values.count)
    for (value, count) in zip(values, counts) {
      guard value.isFinite, count >= 0, count <= Self.largestCount - total else { return nil }
      total += count
      if count > 0 { pairs.append((value, count)) }
    }
    pairs.sort { $0.value < $1.value }
    self = Histogram(ascending: pairs)
  }

  /// Counts single observations.
  ///
  /// - Parameter observations: One value per person, in any order.
  /// - Nil: when an observation is not finite.
  public init?(observations: [Double]) {
    self.init(values: observations, counts: Array(repeating: 1, count: observations.count))
  }

  /// Merges runs of equal values of an ascending list.
  private init(ascending pairs: [(value: Double, count: Int)]) {
    var values: [Double] = []
    var counts: [Int] = []
    for pair in pairs {
      if values.last == pair.value {
        counts[counts.count - 1] += pair.count
      } else {
        values.append(pair.value)
        counts.append(pair.count)
      }
    }
    self.init(sortedValues: values, counts: counts)
  }

  /// Whether nobody answered.
  public var isEmpty: Bool { n == 0 }

  /// Whether all who answered have one and the same value (true for one person, false for none).
  public var isConstant: Bool { values.count == 1 }

  /// The histogram of both groups taken together.
  ///
  /// - Parameter other: The histogram of other persons.
  /// - Returns: What counting the union of both groups would have given.
  /// - Complexity: O(k) in the number of distinct values.
  public func merging(_ other: Histogram) -> Histogram {
    if other.isEmpty { return self }
    if isEmpty { return other }
    var pairs: [(value: Double, count: Int)] = []
    pairs.reserveCapacity(values.count + other.values.count)
    var i = 0
    var j = 0
    while i < values.count || j < other.values.count {
      if j == other.values.count || (i < values.count && values[i] <= other.values[j]) {
        pairs.append((values[i], counts[i]))
        i += 1
      } else {
        pairs.append((other.values[j], other.counts[j]))
        j += 1
      }
    }
    return Histogram(ascending: pairs)
  }

  /// The histogram of both groups taken together; see ``merging(_:)``.
  public static func + (left: Histogram, right: Histogram) -> Histogram {
    left.merging(right)
  }
}
