import SurveyModel

/// An end of the scale at which a whole group stands, with hardly an exception.
///
/// A mean that near to an end tells what every single person answered.
public enum ScaleEnd: Hashable, Sendable {
  /// At the lowest point.
  case lowest

  /// At the highest point.
  case highest

  /// The end at which all scores of a group together miss less than one point.
  ///
  /// Formula: n (maximum − mean) < 1, or n (mean − minimum) < 1.
  ///
  /// - Nil: when the group is not that near to an end, or is empty.
  init?(mean: Double?, n: Int, scale: Scale) {
    guard let mean else { return nil }
    // Means are rounded in their last digit: a whole point stays a whole point.
    let limit = 1 - 1e-9
    if Double(n) * (Double(scale.maximum) - mean) < limit {
      self = .highest
    } else if Double(n) * (mean - Double(scale.minimum)) < limit {
      self = .lowest
    } else {
      return nil
    }
  }
}

extension Scale {
  /// The lowest and the highest score that there can be.
  var range: ClosedRange<Double> { Double(minimum)...Double(max(minimum, maximum)) }
}
