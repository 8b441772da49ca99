import Statistics
import SurveyModel
public import Tallies

/// The comparison of two waves that other people may have answered each time.
///
/// No answer is linked to a person; the variances of all four means are added, and no finite
/// population correction is made, since the waves stand for a development and not for two rosters.
/// What people who were followed say stands beside it: ``linkedChanges()``.
public struct WaveComparison: Sendable {
  /// The earlier wave's analysis.
  public let earlier: GapAnalysis

  /// The later wave's analysis, whose departments and settings hold.
  public let later: GapAnalysis

  /// The people who were followed from one to the other; `nil` where nobody was.
  public let linked: LinkedTallies?

  /// Compares two waves.
  public init(earlier: GapAnalysis, later: GapAnalysis, linked: LinkedTallies? = nil) {
    self.earlier = earlier
    self.later = later
    self.linked = linked
  }

  /// The cells that both waves have; derived facets are read in one wave at a time.
  public var cells: [CellKey] {
    let before = Set(earlier.groupSizes.cells)
    return later.groupSizes.cells.filter { !$0.facet.isDerived && before.contains($0) }
  }

  /// Whether departments weigh by who works there, which both rosters tell; or else by who answered the
  /// wave, whatever they left blank.
  var isByRoster: Bool { earlier.roster != nil && later.roster != nil }

  /// Whether an item of a block and facet came, went, or is asked differently in the later wave.
  public func isBroken(_ facet: BlockFacet) -> Bool {
    guard let before = earlier.layout.index(of: facet), let after = later.layout.index(of: facet)
    else { return true }
    let shared = Self.languages(of: earlier.layout).intersection(Self.languages(of: later.layout))
    // Without a language in common nobody read the same words twice.
    guard !shared.isEmpty else { return true }
    return Self.asks(earlier.layout, before, in: shared)
      != Self.asks(later.layout, after, in: shared)
  }

  /// The changes of the cells that may be shown in both waves.
  ///
  /// - Parameter shown: The cells; those that a wave does not have are left out.
  /// - Returns: Those changes that exist, judged: the organisation's in one family, the departments' in
  ///   another.
  public func changes(shown: Set<CellKey>) -> WaveChanges {
    changes(shown: shown, earlierShown: shown, laterShown: shown)
  }

  /// The changes of the cells that may be shown in both waves.
  ///
  /// - Parameters:
  ///   - shown: The cells that both waves show.
  ///   - earlierShown: The cells that the earlier wave shows: departments among them that the later one
  ///     lacks enter the remainder of a decomposition.
  ///   - laterShown: The cells that the later wave shows.
  /// - Returns: Those changes that exist, judged.
  public func changes(
    shown: Set<CellKey>, earlierShown: Set<CellKey>, laterShown: Set<CellKey>
  ) -> WaveChanges {
    let byRoster = isByRoster
    let first = WaveSide(earlier, shown: shown, byRoster: byRoster)
    let second = WaveSide(later, shown: shown, byRoster: byRoster)
    let whole = (
      WaveSide(earlier, shown: earlierShown, byRoster: byRoster),
      WaveSide(later, shown: laterShown, byRoster: byRoster)
    )
    let pairs = pairs
    let organisation = pairs.compactMap { facets in
      matched(first, second, facets: facets, whole: whole)
    }
    let steadied = pairs.map { first.steadied($0.earlier) }
    let cells = later.tree.departments.map(\.id).flatMap { department in
      pairs.indices.compactMap { index in
        change(
          in: department, first, second, facets: pairs[index], shown: shown,
          steadied: steadied[index][department])
      }
    }
    return WaveChanges(
      earlier: earlier.wave, later: later.wave, organisation: judged(organisation),
      cells: judged(cells))
  }

  /// The places of one block and facet in both waves, and whether it was changed between them.
  struct FacetPair {
    let earlier: Int
    let later: Int
    let key: BlockFacet
    let isBroken: Bool
  }

  /// The blocks and facets that both waves ask on one scale.
  var pairs: [FacetPair] {
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

  /// What a block and facet asks in some languages: the fingerprints of its items.
  private static func asks(
    _ layout: TallyLayout, _ facet: Int, in languages: Set<Language>
  ) -> Set<String> {
    Set(
      layout.facets[facet].columns.map {
        layout.items[$0].wordingHash(on: layout.facets[facet].scale, in: languages)
      })
  }

  /// The languages in which a survey asks; every item has them all.
  private static func languages(of layout: TallyLayout) -> Set<Language> {
    Set(layout.items.first?.wording.leader.texts.keys.map(\.self) ?? [])
  }
}

extension WaveComparison {
  private func change(
    in department: Identifier<Department>, _ first: WaveSide, _ second: WaveSide,
    facets: FacetPair, shown: Set<CellKey>, steadied: IntervalEstimate?
  ) -> GapChange? {
    let key = CellKey(department: department, rated: facets.key)
    guard shown.contains(key), let before = first.steadiedPart(department, facet: facets.earlier),
      let after = second.steadiedPart(department, facet: facets.later)
    else { return nil }
    var change = change(key, from: [before], to: [after], sides: (first, second), facets: facets)
    change?.steadiedBefore = steadied?.value
    return change
  }

  /// The change of the matched gap, over the departments that both waves show.
  private func matched(
    _ first: WaveSide, _ second: WaveSide, facets: FacetPair, whole: (WaveSide, WaveSide)
  ) -> GapChange? {
    let both = first.finest(facets.earlier).intersection(second.finest(facets.later)).sorted()
    let before = both.compactMap { first.part($0, facet: facets.earlier) }
    let after = both.compactMap { second.part($0, facet: facets.later) }
    guard !before.isEmpty, before.count == after.count else { return nil }
    let key = CellKey(department: nil, rated: facets.key)
    var change = change(key, from: before, to: after, sides: (first, second), facets: facets)
    if !facets.isBroken { change?.movement = movement(facets, both: Set(both), whole.0, whole.1) }
    return change
  }

  private func change(
    _ key: CellKey, from before: [OrganisationGaps.Part], to after: [OrganisationGaps.Part],
    sides: (WaveSide, WaveSide), facets: FacetPair
  ) -> GapChange? {
    let weights = WaveWeights.common([before, after])
    let earlierTerms = WaveWeights.terms(before, weights, sign: -1)
    let laterTerms = WaveWeights.terms(after, weights, sign: 1)
    guard let earlierGap = Estimate(WaveWeights.terms(before, weights, sign: 1)),
      let laterGap = Estimate(laterTerms), let change = Estimate(laterTerms + earlierTerms)
    else { return nil }
    func moved(_ role: Role) -> Double {
      WaveWeights.mean(role, after, weights) - WaveWeights.mean(role, before, weights)
    }
    return GapChange(
      key: key, earlierSizes: sides.0.sizes(before, facet: facets.earlier),
      laterSizes: sides.1.sizes(after, facet: facets.later),
      isNearlyUnanimous: sides.0.isNearlyUnanimous(
        before, weights: weights, facet: facets.earlier)
        || sides.1.isNearlyUnanimous(after, weights: weights, facet: facets.later),
      before: earlierGap, after: laterGap, change: change, leader: moved(.leader),
      frontline: moved(.frontline),
      isBroken: facets.isBroken)
  }

  private func judged(_ family: [GapChange]) -> [GapChange] {
    // What is known of everybody is no test, and across a changed wording there is nothing to test.
    let isTested = family.map { !$0.change.isKnown && !$0.isBroken }
    let adjusted = benjaminiHochberg(zip(family, isTested).map { $1 ? $0.change.p : nil })
    let moves = GapMove.judged(
      zip(family, isTested).map { change, isTested in
        isTested
          ? Estimate.middle(of: change.before, change.after, change: change.change).map {
            (change.before, $0, change.after)
          } : nil
      }, alpha: later.settings.alpha)
    return family.indices.map { index in
      var judged = family[index]
      judged.q = adjusted[index]
      if judged.isBroken { judged.verdict = .wordingChanged }
      if let q = judged.q, q < later.settings.alpha {
        judged.verdict = ChangeVerdict(moves[index], change: judged.change)
      }
      return judged
    }
  }
}

extension ChangeVerdict {
  /// Which way a change goes that is more than chance.
  init(_ move: GapMove?, change: Estimate) {
    self =
      switch move {
      case .closer: .narrower
      case .further: .wider
      case .crossed: .crossed
      case .towardsLeaders: .towardsLeaders
      case .towardsFrontline: .towardsFrontline
      case nil: change.value > 0 ? .towardsLeaders : .towardsFrontline
      }
  }
}
