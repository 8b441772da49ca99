/// How answers would be spread if the group did not agree at all: what agreement is measured against.
///
/// The proportions are those in use for five points. For another number of points they are taken as a
/// curve over the scale and cut anew into that many equal parts.
///
/// - Source: LeBreton and Senter (2008), Organ. Res. Methods 11(4), 815–852, table 2.
/// - Checked against: R multilevel, with the variances printed there for five points.
public enum NullDistribution: Sendable, Hashable, CaseIterable {
  /// Every point as likely.
  case uniform
  /// A slight lean to one end.
  case slightSkew
  /// A moderate lean to one end.
  case moderateSkew
  /// A heavy lean to one end.
  case heavySkew
  /// A peak in the middle with straight sides.
  case triangular
  /// A bell.
  case normal
  /// Half at each end: the largest variance there is.
  case maximumDissensus

  private var proportions: [Double] {
    switch self {
    case .uniform: [0.2, 0.2, 0.2, 0.2, 0.2]
    case .slightSkew: [0.05, 0.15, 0.20, 0.35, 0.25]
    case .moderateSkew: [0, 0.10, 0.15, 0.40, 0.35]
    case .heavySkew: [0, 0, 0.10, 0.40, 0.50]
    case .triangular: [0.11, 0.22, 0.34, 0.22, 0.11]
    case .normal: [0.07, 0.24, 0.38, 0.24, 0.07]
    case .maximumDissensus: [0.5, 0, 0, 0, 0.5]
    }
  }

  /// The variance of an answer under this distribution, s₀².
  ///
  /// Formula: (A² − 1)/12 for the uniform, (A − 1)²/4 for the maximum, else from the proportions.
  ///
  /// - Parameter points: The number of points of the scale, A ≥ 2.
  /// - Returns: A variance in points of the scale, squared; `nil` when there are fewer than two
  ///   points.
  public func variance(points: Int) -> Double? {
    guard points >= 2 else { return nil }
    let count = Double(points)
    if self == .uniform { return (count * count - 1) / 12 }
    if self == .maximumDissensus { return (count - 1) * (count - 1) / 4 }
    let shares = Self.cut(proportions, into: points)
    let mean = shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    return shares.enumerated().reduce(0) { sum, share in
      let deviation = Double(share.offset) - mean
      return sum + share.element * deviation * deviation
    }
  }

  /// Spreads each proportion evenly over its part of the scale and cuts the scale anew.
  private static func cut(_ proportions: [Double], into points: Int) -> [Double] {
    if proportions.count == points { return proportions }
    let width = Double(proportions.count) / Double(points)
    return (0..<points).map { point in
      let (low, high) = (Double(point) * width, Double(point + 1) * width)
      return proportions.enumerated().reduce(0) { sum, part in
        let overlap = min(high, Double(part.offset + 1)) - max(low, Double(part.offset))
        return sum + max(0, overlap) * part.element
      }
    }
  }
}
