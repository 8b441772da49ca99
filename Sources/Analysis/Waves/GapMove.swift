import Statistics

/// Which way a gap went that has changed for certain.
///
/// The gap is closer to zero where |after| < |before|. Since after² − before² = (after − before)(after +
/// before), that is settled when both factors are told from zero: the change, and the middle of the two
/// ends, by their signs. A gap that passes zero has a middle near zero, and then its direction alone is
/// known.
enum GapMove {
  case closer
  case further
  case crossed
  case towardsLeaders
  case towardsFrontline

  /// Judges a family of gaps together: the middles and each of the two ends are adjusted by Benjamini and
  /// Hochberg over all of them, as the changes are.
  ///
  /// - Parameters:
  ///   - ends: Before, after and the middle of each gap, as estimates; `nil` where there is no test.
  ///   - alpha: The level.
  /// - Returns: How each went, supposing that it did.
  static func judged(
    _ ends: [(before: Estimate, middle: Estimate, after: Estimate)?], alpha: Double
  ) -> [GapMove?] {
    let before = benjaminiHochberg(ends.map { $0?.before.p })
    let middle = benjaminiHochberg(ends.map { $0?.middle.p })
    let after = benjaminiHochberg(ends.map { $0?.after.p })
    return ends.indices.map { index in
      guard let gap = ends[index] else { return nil }
      func isCertain(_ q: [Double?]) -> Bool { q[index].map { $0 < alpha } ?? false }
      let rise = gap.after.value - gap.before.value
      if gap.before.value * gap.after.value < 0, isCertain(before), isCertain(after) {
        return .crossed
      }
      guard isCertain(middle) else { return rise > 0 ? .towardsLeaders : .towardsFrontline }
      return rise * gap.middle.value < 0 ? .closer : .further
    }
  }
}

extension Estimate {
  /// The middle between two gaps, from what is known of their change.
  ///
  /// Formula: (a + b)/2; Var(a + b) = 2 Var a + 2 Var b − Var(b − a), the change's where the gaps are
  /// independent; the change's degrees of freedom.
  static func middle(of before: Estimate, _ after: Estimate, change: Estimate) -> Estimate? {
    func square(_ estimate: Estimate) -> Double {
      estimate.standardError * estimate.standardError
    }
    let variance = 2 * square(before) + 2 * square(after) - square(change)
    guard variance > 0 else { return nil }
    return Estimate(
      value: (before.value + after.value) / 2, standardError: variance.squareRoot() / 2,
      degreesOfFreedom: change.degreesOfFreedom)
  }
}
