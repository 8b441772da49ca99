import Analysis
import Statistics

/// What may be said where a whole role stands at an end of the scale: bounds, since the number itself
/// would tell what every single person answered, and the other role's mean would give it back.
struct EndsOfScale {
  let leader: ScaleEnd?
  let frontline: ScaleEnd?

  /// How far from the end a group is said to be at most.
  private static let wideMargin = ScaleEnd.margin(n: 0)

  /// Whether neither role stands at an end.
  var isNone: Bool { leader == nil && frontline == nil }

  /// A mean near an end of the scale.
  static func mean(at end: ScaleEnd, of range: ClosedRange<Double>, n: Int) -> Disclosed<Double> {
    let margin = ScaleEnd.margin(n: n)
    switch end {
    case .highest: return Disclosed(.above(range.upperBound - margin), decimals: 2)
    case .lowest: return Disclosed(.below(range.lowerBound + margin), decimals: 2)
    }
  }

  /// A gap of which one side is only bounded: at least, or at most, what the bound leaves.
  func gap(_ gap: Double, precision: Precision) -> Disclosed<Double> {
    let slack = Self.wideMargin
    let pushesUp = leader == .highest || frontline == .lowest
    let pushesDown = leader == .lowest || frontline == .highest
    if pushesUp, !pushesDown {
      return Disclosed(.above(precision.tenth(down: gap - slack)), decimals: 2)
    }
    if pushesDown, !pushesUp {
      return Disclosed(.below(precision.tenth(up: gap + slack)), decimals: 2)
    }
    return Disclosed(
      .range(precision.tenth(down: gap - slack), precision.tenth(up: gap + slack)), decimals: 2)
  }
}
