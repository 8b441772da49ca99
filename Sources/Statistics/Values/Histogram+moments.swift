extension Histogram {
  /// The arithmetic mean.
  ///
  /// Formula: Σ c v / n, computed around the middle value so that constants come out exactly.
  ///
  /// - Units: points of the scale.
  /// - Nil: when nobody answered.
  public var mean: Double? {
    guard !isEmpty else { return nil }
    let origin = values[values.count / 2]
    var sum = 0.0
    for (value, count) in zip(values, counts) { sum += Double(count) * (value - origin) }
    return origin + sum / Double(n)
  }

  /// The sample variance.
  ///
  /// Formula: Σ c (v − m)² / (n − 1), two passes with the rounding of the mean taken out. It is
  /// exactly 0 when all values are equal.
  ///
  /// - Units: points of the scale, squared.
  /// - Nil: when fewer than two answered.
  public var variance: Double? {
    guard n >= 2, let mean else { return nil }
    if isConstant { return 0 }
    var squares = 0.0
    var rest = 0.0
    for (value, count) in zip(values, counts) {
      let deviation = value - mean
      squares += Double(count) * deviation * deviation
      rest += Double(count) * deviation
    }
    return (squares - rest * rest / Double(n)) / Double(n - 1)
  }

  /// The sample standard deviation, the root of ``variance``.
  ///
  /// - Units: points of the scale.
  /// - Nil: when fewer than two answered.
  public var standardDeviation: Double? {
    variance.map { $0.squareRoot() }
  }

  /// The third central moment, the unstandardised skewness.
  ///
  /// Formula: Σ c (v − m)³ / n.
  ///
  /// - Units: points of the scale, cubed.
  /// - Nil: when nobody answered.
  public var thirdCentralMoment: Double? {
    guard let mean else { return nil }
    if isConstant { return 0 }
    var cubes = 0.0
    for (value, count) in zip(values, counts) {
      let deviation = value - mean
      cubes += Double(count) * deviation * deviation * deviation
    }
    return cubes / Double(n)
  }

  /// The median: the middle value, or the mean of the two middle ones.
  ///
  /// - Units: points of the scale.
  /// - Nil: when nobody answered.
  public var median: Double? {
    guard !isEmpty else { return nil }
    return (value(rank: (n - 1) / 2) + value(rank: n / 2)) / 2
  }

  /// The value of the person at a rank from 0, lowest first.
  private func value(rank: Int) -> Double {
    var below = 0
    for (value, count) in zip(values, counts) {
      below += count
      if rank < below { return value }
    }
    return values[values.count - 1]
  }

  /// How many persons have the value at an index or a lower one.
  ///
  /// - Shape: as long as `values`; the last entry is `n`.
  public var cumulativeCounts: [Int] {
    var sum = 0
    return counts.map { count in
      sum += count
      return sum
    }
  }

  /// How many persons have at least this value.
  ///
  /// A block score is a correctly rounded quotient of integers, so comparing it with a threshold
  /// such as 3.5 or 3.6 is as exact as comparing the integers.
  ///
  /// - Parameter threshold: In points of the scale.
  /// - Returns: A number of persons.
  public func count(atOrAbove threshold: Double) -> Int {
    zip(values, counts).reduce(0) { $1.0 >= threshold ? $0 + $1.1 : $0 }
  }

  /// The share of persons that have at least this value: the favourable share when the threshold
  /// is where the scale begins to be favourable.
  ///
  /// - Parameter threshold: In points of the scale.
  /// - Returns: A share in 0...1; `nil` when nobody answered.
  public func share(atOrAbove threshold: Double) -> Double? {
    isEmpty ? nil : Double(count(atOrAbove: threshold)) / Double(n)
  }
}
