import Statistics
import SurveyModel
public import Tallies

/// The comparison of two waves that other people may have answered each time.
///
/// No answer is linked to a person; the variances of all four means are added, and no finite
/// population correction is made, since the waves stand for a development and not for two rosters.
public struct WaveComparison: Sendable {
  /// The earlier wave's analysis.
  public let earlier: GapAnalysis

  /// The later wave's analysis, whose departments and settings hold.
  public let later: GapAnalysis

  /// Compares two waves.
  public init(earlier: GapAnalysis, later: GapAnalysis) {
    self.earlier = earlier
    self.later = later
  }

  /// The cells that both waves have; derived facets are read in one wave at a time.
  public var cells: [CellKey] {
    let before = Set(earlier.groupSizes.cells)
    return later.groupSizes.cells.filter { !$0.facet.isDerived && before.contains($0) }
  }

  /// Whether an item of a block and facet came, went, or is asked differently in the later wave.
  public func isBroken(_ facet: BlockFacet) -> Bool {
    guard let before = earlier.layout.index(of: facet), let after = later.layout.index(of: facet)
    else { return true }
    return Self.asks(earlier.layout, before) != Self.asks(later.layout, after)
  }

  /// The changes of the cells that may be shown in both waves.
  ///
  /// - Parameter shown: The cells; those that a wave does not have are left out.
  /// - Returns: Those changes that exist, judged: the organisation's in one family, the departments' in
  ///   another.
  public func changes(shown: Set<CellKey>) -> WaveChanges {
    let first = Side(earlier, shown: shown)
    let second = Side(later, shown: shown)
    let pairs = pairs(first, second)
    let organisation = pairs.compactMap { facets in
      matched(first, second, facets: facets)
    }
    let cells = later.tree.departments.map(\.id).flatMap { department in
      pairs.compactMap { facets in
        change(in: department, first, second, facets: facets, shown: shown)
      }
    }
    return WaveChanges(
      earlier: earlier.wave, later: later.wave, organisation: judged(organisation),
      cells: judged(cells))
  }

  /// One wave, ready to give means.
  private struct Side {
    let analysis: GapAnalysis
    let selection: CellSelection
    let pooled: OrganisationGaps

    init(_ analysis: GapAnalysis, shown: Set<CellKey>) {
      self.analysis = analysis
      selection = CellSelection(shown: shown, in: analysis.subtrees)
      pooled = OrganisationGaps(
        measure: GapMeasure(subtrees: analysis.subtrees, settings: analysis.settings),
        priors: selection.priors)
    }

    func part(_ department: Identifier<Department>?, facet: Int) -> OrganisationGaps.Part? {
      analysis.subtrees.nodes[department].flatMap {
        pooled.part(at: $0, facet: facet, isCorrected: false)
      }
    }

    func steadiedPart(
      _ department: Identifier<Department>?, facet: Int
    ) -> OrganisationGaps.Part? {
      analysis.subtrees.nodes[department].flatMap { pooled.steadiedPart(at: $0, facet: facet) }
    }

    func finest(_ facet: Int) -> Set<Identifier<Department>> {
      Set(selection.finest(facet).compactMap { analysis.subtrees.departments[$0] })
    }
  }

  /// The places of one block and facet in both waves, and whether it was changed between them.
  private struct FacetPair {
    let earlier: Int
    let later: Int
    let key: BlockFacet
    let isBroken: Bool
  }

  private func pairs(_ first: Side, _ second: Side) -> [FacetPair] {
    later.layout.facets.enumerated().compactMap { index, facet in
      // Gaps on two scales have no difference.
      guard facet.sources.isEmpty, let before = earlier.layout.index(of: facet.key),
        earlier.layout.facets[before].range == facet.range
      else { return nil }
      return FacetPair(
        earlier: before, later: index, key: facet.key,
        isBroken: isBroken(facet.key))
    }
  }

  /// What a block and facet asks: the fingerprints of its items.
  private static func asks(_ layout: TallyLayout, _ facet: Int) -> Set<String> {
    Set(
      layout.facets[facet].columns.map {
        layout.items[$0].wordingHash(on: layout.facets[facet].scale)
      })
  }
}

extension WaveComparison {
  private func change(
    in department: Identifier<Department>, _ first: Side, _ second: Side, facets: FacetPair,
    shown: Set<CellKey>
  ) -> GapChange? {
    let key = CellKey(department: department, rated: facets.key)
    guard shown.contains(key), let before = first.steadiedPart(department, facet: facets.earlier),
      let after = second.steadiedPart(department, facet: facets.later)
    else { return nil }
    return change(key, from: [before], to: [after], sides: (first, second), facets: facets)
  }

  /// The change of the matched gap, over the departments that both waves show.
  private func matched(_ first: Side, _ second: Side, facets: FacetPair) -> GapChange? {
    let both = first.finest(facets.earlier).intersection(second.finest(facets.later)).sorted()
    let before = both.compactMap { first.part($0, facet: facets.earlier) }
    let after = both.compactMap { second.part($0, facet: facets.later) }
    guard !before.isEmpty, before.count == after.count else { return nil }
    let key = CellKey(department: nil, rated: facets.key)
    return change(key, from: before, to: after, sides: (first, second), facets: facets)
  }

  private func change(
    _ key: CellKey, from before: [OrganisationGaps.Part], to after: [OrganisationGaps.Part],
    sides: (Side, Side), facets: FacetPair
  ) -> GapChange? {
    let weights = Self.commonWeights(before, after)
    let earlierTerms = Self.terms(before, weights, sign: -1)
    let laterTerms = Self.terms(after, weights, sign: 1)
    guard let earlierGap = Estimate(Self.terms(before, weights, sign: 1)),
      let laterGap = Estimate(laterTerms), let change = Estimate(laterTerms + earlierTerms)
    else { return nil }
    return GapChange(
      key: key, earlierSizes: Self.sizes(before, sides.0, facet: facets.earlier),
      laterSizes: Self.sizes(after, sides.1, facet: facets.later),
      isNearlyUnanimous: Self.isNearlyUnanimous(before, sides.0, facet: facets.earlier)
        || Self.isNearlyUnanimous(after, sides.1, facet: facets.later), before: earlierGap,
      after: laterGap, change: change,
      leader: Self.mean(.leader, after, weights) - Self.mean(.leader, before, weights),
      frontline: Self.mean(.frontline, after, weights) - Self.mean(.frontline, before, weights),
      isBroken: facets.isBroken)
  }

  /// The weight of each department, by its frontline: the mean of both waves' shares, so that people who
  /// moved between departments are not taken for a change of the gap.
  private static func commonWeights(
    _ before: [OrganisationGaps.Part], _ after: [OrganisationGaps.Part]
  ) -> [Double] {
    func shares(_ parts: [OrganisationGaps.Part]) -> [Double] {
      let total = Double(parts.reduce(0) { $0 + $1.size })
      return parts.map { Double($0.size) / total }
    }
    return zip(shares(before), shares(after)).map { ($0 + $1) / 2 }
  }

  /// The means of a gap with their weights.
  private static func terms(
    _ parts: [OrganisationGaps.Part], _ weights: [Double], sign: Double
  ) -> [(mean: GroupMean, weight: Double)] {
    zip(parts, weights).flatMap { part, weight in
      [
        (mean: part.leader, weight: sign * weight),
        (mean: part.frontline, weight: -sign * weight),
      ]
    }
  }

  private static func mean(
    _ role: Role, _ parts: [OrganisationGaps.Part], _ weights: [Double]
  ) -> Double {
    zip(parts, weights).reduce(0) { sum, part in
      sum + (role == .leader ? part.0.leader : part.0.frontline).mean * part.1
    }
  }

  private static func sizes(
    _ parts: [OrganisationGaps.Part], _ side: Side, facet: Int
  ) -> GroupSizes.Pair {
    func count(_ role: Role) -> Int {
      parts.reduce(0) {
        $0 + side.analysis.subtrees.scores(role, at: $1.node, facet: facet).n
      }
    }
    return GroupSizes.Pair(leader: count(.leader), frontline: count(.frontline))
  }

  /// Whether a role of a single department stands at an end of the scale; among several departments
  /// nobody can tell which it was.
  private static func isNearlyUnanimous(
    _ parts: [OrganisationGaps.Part], _ side: Side, facet: Int
  ) -> Bool {
    guard parts.count == 1 else { return false }
    let subtrees = side.analysis.subtrees
    let range = subtrees.layout.facets[facet].range
    return parts.contains { part in
      Role.allCases.contains { role in
        let scores = subtrees.scores(role, at: part.node, facet: facet)
        return ScaleEnd(mean: scores.mean, n: scores.n, range: range) != nil
      }
    }
  }

  private func judged(_ family: [GapChange]) -> [GapChange] {
    // What is known of everybody is no test.
    let adjusted = benjaminiHochberg(family.map { $0.change.isKnown ? nil : $0.change.p })
    return zip(family, adjusted).map { change, q in
      var judged = change
      judged.q = q
      if let q, q < later.settings.alpha { judged.verdict = verdict(of: change) }
      return judged
    }
  }

  /// Which way a change goes that is more than chance.
  ///
  /// A gap that has shrunk to about zero is narrower, also when it came out a little beyond: it has
  /// crossed only when one side was rosier for certain, and the other now is.
  private func verdict(of change: GapChange) -> ChangeVerdict {
    let (before, after) = (change.before.value, change.after.value)
    let alpha = later.settings.alpha
    if before * after < 0, change.before.p < alpha, change.after.p < alpha { return .crossed }
    return abs(after) < abs(before) ? .narrower : .wider
  }
}
