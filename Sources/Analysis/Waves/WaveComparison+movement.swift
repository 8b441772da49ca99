public import Statistics
import SurveyModel
import Tallies

/// What a change of the organisation's gap is made of: raw numbers, for disclosure control alone.
public struct GapMovement: Hashable, Sendable {
  /// The parts; they add up to ``total`` exactly.
  public let parts: GapDecomposition

  /// The later wave's matched gap minus the earlier wave's, each over all departments that its wave shows
  /// and by the shares of ``isByRoster``.
  public var total: Double { parts.total }

  /// The smallest group in any of the sets of departments that the parts are made of.
  public let smallestGroup: Int

  /// Whether the departments' shares are the rosters', who works where; or else those of all who answered
  /// a wave, who answered where.
  public let isByRoster: Bool

  /// Whether departments are in one wave only.
  public let hasRemainder: Bool

  /// Whether a role of a set of departments stands at an end of the scale, which a part would tell.
  public let isNearlyUnanimous: Bool
}

extension WaveComparison {
  /// The decomposition of a block and facet's change; `nil` where no department is in both waves.
  ///
  /// - Parameters:
  ///   - facets: The block and facet in both waves.
  ///   - both: The departments that both waves show and that do not overlap.
  ///   - first: The earlier wave with all that it shows.
  ///   - second: The later wave with all that it shows.
  /// - Returns: The parts, with the size of the smallest group in them.
  func movement(
    _ facets: FacetPair, both: Set<Identifier<Department>>, _ first: WaveSide, _ second: WaveSide
  ) -> GapMovement? {
    let left = alone(first.finest(facets.earlier), beside: both)
    let joined = alone(second.finest(facets.later), beside: both)
    func earlierParts(_ names: Set<Identifier<Department>>) -> [OrganisationGaps.Part] {
      names.sorted().compactMap { first.part($0, facet: facets.earlier) }
    }
    func laterParts(_ names: Set<Identifier<Department>>) -> [OrganisationGaps.Part] {
      names.sorted().compactMap { second.part($0, facet: facets.later) }
    }
    let sets = [
      (first, facets.earlier, earlierParts(both)), (second, facets.later, laterParts(both)),
      (first, facets.earlier, earlierParts(left)),
      (second, facets.later, laterParts(joined)),
    ].filter { !$0.2.isEmpty }
    guard !both.isEmpty else { return nil }
    let departments = both.union(left).union(joined).sorted().map { name in
      GapDecomposition.Department(
        earlier: joined.contains(name) ? nil : Self.wave(first.part(name, facet: facets.earlier)),
        later: left.contains(name) ? nil : Self.wave(second.part(name, facet: facets.later)))
    }
    let smallest = sets.map { side, facet, parts -> Int in
      let sizes = side.sizes(parts, facet: facet)
      return min(sizes.leader, sizes.frontline)
    }
    return GapDecomposition(departments).map {
      GapMovement(
        parts: $0, smallestGroup: smallest.min() ?? 0,
        isByRoster: isByRoster, hasRemainder: !left.isEmpty || !joined.isEmpty,
        isNearlyUnanimous: sets.contains { side, facet, parts in
          side.isNearlyUnanimous(parts, weights: WaveWeights.common([parts]), facet: facet)
        })
    }
  }

  /// The departments of one wave that share nobody with those of both: none above or below them.
  private func alone(
    _ departments: Set<Identifier<Department>>, beside both: Set<Identifier<Department>>
  ) -> Set<Identifier<Department>> {
    let above = Set(
      both.flatMap { later.tree.ancestors(of: $0) + earlier.tree.ancestors(of: $0) })
    return departments.filter { name in
      let own = later.tree.ancestors(of: name) + earlier.tree.ancestors(of: name)
      return !both.contains(name) && !above.contains(name) && both.isDisjoint(with: own)
    }
  }

  private static func wave(_ part: OrganisationGaps.Part?) -> GapDecomposition.Wave? {
    part.map {
      GapDecomposition.Wave(leader: $0.leader, frontline: $0.frontline, frontlineSize: $0.size)
    }
  }
}
