import Statistics
public import SurveyModel
import Tallies

/// The organisation's gaps with and without those who answered carelessly: raw numbers, for disclosure
/// control alone.
public struct CarelessGaps: Hashable, Sendable {
  /// A block's gap twice.
  public struct Pair: Hashable, Sendable {
    /// The gap of everybody.
    public let with: GapCell

    /// The gap without those who are flagged.
    public let without: GapCell

    /// How many of each role make the difference.
    public let difference: GroupSizes.Pair
  }

  /// How the gaps are put together: as the headline's, where that was asked for and is shown.
  public let pooling: Pooling

  /// How many are flagged.
  public let flagged: GroupSizes.Pair

  /// How many answered.
  public let answered: GroupSizes.Pair

  /// The gaps of asked facets; empty in an analysis that is made without them anyway.
  public let pairs: [Pair]
}

extension GapAnalysis {
  /// Who answered carelessly, and what it changes.
  ///
  /// - Parameters:
  ///   - shown: The cells that may be shown.
  ///   - wanted: Which gaps of the organisation are compared; all leaders against all of the frontline
  ///     where departments are to be matched and none is shown.
  /// - Returns: `nil` where it was not counted.
  public func carelessGaps(shown: Set<CellKey>, pooling wanted: Pooling) -> CarelessGaps? {
    guard let careless = book.careless else { return nil }
    let flagged = GroupSizes.Pair(leader: careless.leader, frontline: careless.frontline)
    let answered = groupSizes.answered(nil)
    let asked = shown.filter { !$0.facet.isDerived }
    let all = gaps(shown: asked).organisation
    let pooling = all[wanted]?.isEmpty == false ? wanted : .raw
    guard let rest = careless.without.first,
      let others = try? GapAnalysis(
        book: rest, tree: tree, headcount: headcount, settings: settings)
    else {
      return CarelessGaps(pooling: pooling, flagged: flagged, answered: answered, pairs: [])
    }
    let without = others.gaps(shown: asked).organisation[pooling] ?? []
    let pairs = (all[pooling] ?? []).compactMap { cell in
      without.first { $0.key == cell.key }.map { other in
        CarelessGaps.Pair(
          with: cell, without: other,
          difference: GroupSizes.Pair(
            leader: cell.leader.n - other.leader.n,
            frontline: cell.frontline.n - other.frontline.n))
      }
    }
    return CarelessGaps(pooling: pooling, flagged: flagged, answered: answered, pairs: pairs)
  }
}
