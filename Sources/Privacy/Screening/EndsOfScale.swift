import Analysis
import Statistics

/// What may be said where a whole role stands at an end of the scale: bounds, since the number itself
/// would tell what every single person answered, and the other role's mean would give it back.
struct EndsOfScale {
  let leader: ScaleEnd?
  let frontline: ScaleEnd?

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

  /// How many people a role has, and their mean.
  struct Side {
    let n: Int
    let mean: Double
  }

  /// Where a role's mean lies as far as it is told: between the bound and the end, in its class, or where
  /// it is.
  private static func told(
    _ side: Side, at end: ScaleEnd?, of range: ClosedRange<Double>, isCoarse: Bool
  ) -> ClosedRange<Double> {
    let margin = ScaleEnd.margin(n: side.n)
    switch end {
    case .highest: return range.upperBound - margin...range.upperBound
    case .lowest: return range.lowerBound...range.lowerBound + margin
    case nil where isCoarse:
      return Precision.halfPoints(side.mean, n: side.n).clamped(to: range)
    case nil: return side.mean...side.mean
    }
  }

  /// A gap of which one side is only bounded: at least, or at most, what the bound leaves.
  ///
  /// It follows from the bound, not from the mean that the bound hides: else the other role's mean would
  /// give it back.
  func gap(
    leader leaders: Side, frontline others: Side, of range: ClosedRange<Double>,
    precision: Precision, isCoarse: Bool
  ) -> Disclosed<Double> {
    let one = Self.told(leaders, at: leader, of: range, isCoarse: isCoarse)
    let other = Self.told(others, at: frontline, of: range, isCoarse: isCoarse)
    let low = precision.tenth(down: one.lowerBound - other.upperBound)
    let high = precision.tenth(up: one.upperBound - other.lowerBound)
    let pushesUp = leader == .highest || frontline == .lowest
    let pushesDown = leader == .lowest || frontline == .highest
    if pushesUp, !pushesDown { return Disclosed(.above(low), decimals: 2) }
    if pushesDown, !pushesUp { return Disclosed(.below(high), decimals: 2) }
    return Disclosed(.range(low, high), decimals: 2)
  }
}
