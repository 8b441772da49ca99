import SurveyModel

/// An end of the scale at which a whole group stands, with hardly an exception.
///
/// A mean that near to an end tells what every single person answered.
public enum ScaleEnd: Hashable, Sendable {
  /// At the lowest point.
  case lowest

  /// At the highest point.
  case highest

  /// How near to an end a group of n counts as standing there, in points: so wide that a group at the
  /// very end is not told from one with an exception or two.
  ///
  /// Of three people or more, margin × n is more than a point: whoever knows the number still cannot tell
  /// one person's answer from its neighbour. It is the same up to nine people, whose number is not told.
  public static func margin(n: Int) -> Double { n < 10 ? 0.35 : 0.15 }

  /// The end that the mean of a group is near to.
  ///
  /// Formula: maximum − mean < margin(n), or mean − minimum < margin(n).
  ///
  /// - Nil: when the group is not that near to an end, or is empty.
  public init?(mean: Double?, n: Int, range: ClosedRange<Double>) {
    guard let mean else { return nil }
    // Means are rounded in their last digit: a whole step stays a whole step.
    let limit = Self.margin(n: n) - 1e-9
    if range.upperBound - mean < limit {
      self = .highest
    } else if mean - range.lowerBound < limit {
      self = .lowest
    } else {
      return nil
    }
  }
}
