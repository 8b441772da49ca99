import Statistics
import SurveyModel
import Tallies

/// The organisation's gaps with answers weighted, by the weights they bear or to the roster.
struct WeightedGaps {
  let subtrees: SubtreeTallies
  let settings: AnalysisSettings
  let selection: CellSelection

  /// The weights that the answers bear; they come before the roster.
  let tally: WeightedTally?

  /// The roster; `nil` where none is known.
  let roster: RosterSource?

  /// One role's weighted answers.
  private struct Side {
    let mean: GroupMean?
    let value: Double
    let favorable: Double?
    let n: Int
    let weighting: CellWeighting.Side
  }

  /// The cells of all blocks and asked facets whose total is shown; none without weights and roster.
  var cells: [GapCell] {
    selection.facets(at: 0).filter { subtrees.layout.facets[$0].sources.isEmpty }
      .compactMap(cell)
  }

  private func cell(_ index: Int) -> GapCell? {
    guard let leader = side(.leader, index), let frontline = side(.frontline, index) else {
      return nil
    }
    let facet = subtrees.layout.facets[index]
    let estimate = Estimate.gap(leader: leader.mean, frontline: frontline.mean)
    let bound = settings.bound ?? facet.scale.bound
    var cell = GapCell(
      key: CellKey(department: nil, rated: facet.key),
      leader: summary(leader, facet: facet), frontline: summary(frontline, facet: facet),
      gap: leader.value - frontline.value, method: .welch, estimate: estimate,
      interval: estimate?.interval(level: settings.level), welch: nil, welchInterval: nil,
      hedgesG: nil, superiority: nil, cliffsDelta: nil, favorableGap: nil,
      equivalence: estimate.flatMap { Equivalence($0, bound: bound, alpha: settings.alpha) },
      bound: bound, range: facet.range,
      smallestDetectable: estimate?.smallestDetectable(level: settings.level),
      judgement: Judgement(), patterns: [])
    cell.weighting = CellWeighting(leader: leader.weighting, frontline: frontline.weighting)
    return cell
  }

  private func summary(_ side: Side, facet: ScoredFacet) -> GroupSummary {
    GroupSummary(
      n: side.n, mean: side.value, sd: nil, favorable: side.favorable, dontKnow: nil, rwgj: nil,
      interval: side.mean.flatMap { Estimate([($0, 1)]) }?.interval(level: settings.level),
      end: ScaleEnd(mean: side.value, n: side.n, range: facet.range), isLinkedToEnd: false)
  }

  private func side(_ role: Role, _ facet: Int) -> Side? {
    tally.map { columnSide($0[role][facet]) } ?? rosterSide(role, facet)
  }

  private func columnSide(_ part: WeightedTally.Part) -> Side? {
    guard let mean = part.sums.mean, let effective = part.sums.effectiveCount else { return nil }
    return Side(
      mean: part.sums.groupMean, value: mean, favorable: part.favorableShare, n: part.sums.n,
      weighting: CellWeighting.Side(
        source: .column, effectiveCount: effective,
        designEffect: Double(part.sums.n) / effective,
        largestShare: part.largest / part.sums.weights, unlike: part.unlike, joined: 0))
  }

  private func rosterSide(_ role: Role, _ index: Int) -> Side? {
    guard let roster else { return nil }
    let facet = subtrees.layout.facets[index]
    let strata = RosterStrata(
      role, facet: index, source: roster, isShown: { selection.isShown($0, facet: index) },
      rule: settings.weighting)
    guard let (mean, source) = strata.mean(isCorrected: settings.correctsForRoster) else {
      return nil
    }
    let total = Double(
      roster.subtrees.side(role, at: 0).headcount ?? mean.n)
    // A census is known, whatever its weights; else weights must leave enough answers' worth.
    let isTested =
      mean.degreesOfFreedom.isInfinite
      || !WeightedSums.isCarriedByFew(effectiveCount: mean.effectiveCount, n: mean.n)
    return Side(
      mean: isTested ? mean.groupMean : nil, value: mean.mean,
      favorable: mean.share(atOrAbove: facet.scale.favorableScore), n: mean.n,
      weighting: CellWeighting.Side(
        source: source, effectiveCount: mean.effectiveCount,
        designEffect: Double(mean.n) / mean.effectiveCount,
        largestShare: (mean.weights.max() ?? 0) / total, unlike: mean.n, joined: strata.joined))
  }
}
