/// An interval around an estimate, with the level it was made for.
///
/// - Units: those of the estimate it belongs to.
public struct Interval: Sendable, Hashable {
  /// The lower end; never above ``high``.
  public let low: Double

  /// The upper end; it may be infinite where a method says so.
  public let high: Double

  /// The confidence (or credibility) level, in 0..<1, for example 0.95.
  public let level: Double

  /// Makes an interval from its two ends.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - high: The upper end.
  ///   - level: The level, in 0..<1.
  public init(low: Double, high: Double, level: Double) {
    self.low = low
    self.high = high
    self.level = level
  }

  /// The distance between the ends.
  public var width: Double { high - low }

  /// Whether a number lies between the ends, ends included.
  public func contains(_ number: Double) -> Bool {
    low <= number && number <= high
  }
}
