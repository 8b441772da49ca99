import Statistics
import SurveyModel
import Tallies

/// One wave of a comparison, ready to give means.
struct WaveSide {
  let analysis: GapAnalysis
  let selection: CellSelection
  let pooled: OrganisationGaps

  /// Whether a department weighs by its frontline on the roster; or else by who of it answered the wave
  /// at all, so that a blank item is not taken for somebody who left.
  let byRoster: Bool

  init(_ analysis: GapAnalysis, shown: Set<CellKey>, byRoster: Bool) {
    self.analysis = analysis
    self.byRoster = byRoster
    selection = CellSelection(shown: shown, in: analysis.subtrees)
    pooled = OrganisationGaps(
      measure: GapMeasure(subtrees: analysis.subtrees, settings: analysis.settings),
      priors: selection.priors)
  }

  /// A department's part in the organisation's gap, with its own variances.
  func part(_ department: Identifier<Department>?, facet: Int) -> OrganisationGaps.Part? {
    analysis.subtrees.nodes[department].flatMap {
      pooled.part(at: $0, facet: facet, isCorrected: false).map(sized)
    }
  }

  private func sized(_ part: OrganisationGaps.Part) -> OrganisationGaps.Part {
    let side = analysis.subtrees.side(.frontline, at: part.node)
    return OrganisationGaps.Part(
      node: part.node, leader: part.leader, frontline: part.frontline,
      size: byRoster ? side.headcount ?? side.tally.people : side.tally.people)
  }

  /// A department's own means, by the report's method.
  func steadiedPart(
    _ department: Identifier<Department>?, facet: Int
  ) -> OrganisationGaps.Part? {
    analysis.subtrees.nodes[department].flatMap { pooled.steadiedPart(at: $0, facet: facet) }
  }

  /// The finest departments that are shown.
  func finest(_ facet: Int) -> Set<Identifier<Department>> {
    Set(selection.finest(facet).compactMap { analysis.subtrees.departments[$0] })
  }

  /// What the other departments leave of each department's gap: extremes drawn towards the others.
  func steadied(_ facet: Int) -> [Identifier<Department>: IntervalEstimate] {
    let steadied = Steadying(measure: pooled.measure).steadied(
      facet: facet, over: selection.finest(facet), priors: pooled.priors[facet])
    var gaps: [Identifier<Department>: IntervalEstimate] = [:]
    for (node, gap) in steadied {
      if let department = analysis.subtrees.departments[node] { gaps[department] = gap }
    }
    return gaps
  }

  /// How many people stand behind parts.
  func sizes(_ parts: [OrganisationGaps.Part], facet: Int) -> GroupSizes.Pair {
    func count(_ role: Role) -> Int {
      parts.reduce(0) { $0 + analysis.subtrees.scores(role, at: $1.node, facet: facet).n }
    }
    return GroupSizes.Pair(leader: count(.leader), frontline: count(.frontline))
  }

  /// Whether the weighted mean of a role stands at an end of the scale.
  func isNearlyUnanimous(
    _ parts: [OrganisationGaps.Part], weights: [Double], facet: Int
  ) -> Bool {
    Role.allCases.contains { role in
      ScaleEnd(
        mean: WaveWeights.mean(role, parts, weights), n: sizes(parts, facet: facet)[role],
        range: analysis.layout.facets[facet].range) != nil
    }
  }
}

/// The weight of each department in every wave of a comparison.
enum WaveWeights {
  /// The mean of all waves' shares of the frontline, so that people who moved between departments are
  /// not taken for a change of the gap.
  ///
  /// - Parameter waves: The parts of each wave, the same departments in the same order.
  /// - Returns: A weight a department; together they are 1.
  static func common(_ waves: [[OrganisationGaps.Part]]) -> [Double] {
    guard let first = waves.first else { return [] }
    let shares = waves.map { parts in
      let total = Double(parts.reduce(0) { $0 + $1.size })
      return parts.map { Double($0.size) / total }
    }
    return first.indices.map { place in
      shares.reduce(0) { $0 + $1[place] } / Double(shares.count)
    }
  }

  /// The means of a gap with their weights.
  static func terms(
    _ parts: [OrganisationGaps.Part], _ weights: [Double], sign: Double
  ) -> [(mean: GroupMean, weight: Double)] {
    zip(parts, weights).flatMap { part, weight in
      [
        (mean: part.leader, weight: sign * weight),
        (mean: part.frontline, weight: -sign * weight),
      ]
    }
  }

  /// The weighted mean of one role.
  static func mean(
    _ role: Role, _ parts: [OrganisationGaps.Part], _ weights: [Double]
  ) -> Double {
    zip(parts, weights).reduce(0) { sum, part in
      sum + (role == .leader ? part.0.leader : part.0.frontline).mean * part.1
    }
  }
}
