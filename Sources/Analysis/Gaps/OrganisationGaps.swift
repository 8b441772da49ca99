import Statistics
import SurveyModel
import Tallies

/// Puts departments together to the organisation's matched gap.
struct OrganisationGaps {
  let measure: GapMeasure
  let priors: [GapMeasure.Priors]

  private var subtrees: SubtreeTallies { measure.subtrees }

  /// The matched gap of a block and facet: department gaps, each weighted by its frontline.
  ///
  /// Formula: Σ N_d gap_d / Σ N_d, N_d the frontline on the roster, or else of those who answered. Means
  /// and favourable shares are weighted alike, so that the gap is their difference.
  ///
  /// - Parameters:
  ///   - index: The block and facet.
  ///   - nodes: Departments that do not overlap.
  /// - Returns: `nil` when no department has both roles.
  func matched(facet index: Int, over nodes: [Int]) -> GapCell? {
    let facet = subtrees.layout.facets[index]
    let parts = nodes.compactMap { part(at: $0, facet: index) }
    guard !parts.isEmpty else { return nil }
    let estimate = Estimate.matchedGap(
      parts.map { ($0.leader, $0.frontline, $0.size) })
    let leader = summary(.leader, of: parts, facet: index)
    let frontline = summary(.frontline, of: parts, facet: index)
    let bound = measure.settings.bound ?? facet.scale.bound
    var cell = GapCell(
      key: CellKey(department: nil, rated: facet.key), leader: leader, frontline: frontline,
      gap: GapMeasure.difference(leader.mean, frontline.mean),
      method: .welch,
      estimate: estimate, interval: estimate?.interval(level: measure.settings.level),
      welch: nil, welchInterval: nil, hedgesG: nil, superiority: nil, cliffsDelta: nil,
      favorableGap: nil,
      equivalence: estimate.flatMap {
        Equivalence($0, bound: bound, alpha: measure.settings.alpha)
      },
      bound: bound, range: facet.range,
      smallestDetectable: estimate?.smallestDetectable(level: measure.settings.level),
      judgement: Judgement(), patterns: [])
    cell.departments = parts.count
    return cell
  }

  /// The departments behind a facet's matched gap: the finest that are shown.
  ///
  /// A derived facet is often shown in fewer departments than what it is derived from. It has none where
  /// those hold less than half of the frontline behind either of its levels, or are a single one of
  /// several: they would then speak for an organisation that they are not.
  func nodes(_ facet: Int, in selection: CellSelection) -> [Int] {
    let nodes = selection.finest(facet)
    let stands = subtrees.layout.facets[facet].sources.allSatisfy { source in
      let levels = selection.finest(source)
      func size(_ nodes: [Int]) -> Int {
        nodes.reduce(0) { $0 + self.size(at: $1, facet: source) }
      }
      return 2 * size(nodes) >= size(levels) && (nodes.count > 1 || levels.count == 1)
    }
    return stands ? nodes : []
  }

  /// The frontline that a department counts with: of the roster, or else of those who answered.
  private func size(at node: Int, facet: Int) -> Int {
    subtrees.side(.frontline, at: node).headcount
      ?? subtrees.scores(.frontline, at: node, facet: facet).n
  }

  /// One department's part in a matched gap.
  struct Part {
    let node: Int
    let leader: GroupMean
    let frontline: GroupMean
    let size: Int
  }

  /// The part of a department, with the weight that its frontline gives it; `nil` without both roles.
  ///
  /// The departments' own variances are used: together they have the degrees of freedom that a steadied
  /// one borrows, and borrowed ones are not independent.
  func part(at node: Int, facet: Int, isCorrected: Bool = true) -> Part? {
    part(
      at: node, facet: facet, priors: GapMeasure.Priors(leader: nil, frontline: nil),
      isCorrected: isCorrected)
  }

  /// The part of a department with steadied variances, for the change of its own gap.
  func steadiedPart(at node: Int, facet: Int) -> Part? {
    part(at: node, facet: facet, priors: priors[facet], isCorrected: false)
  }

  private func part(
    at node: Int, facet: Int, priors: GapMeasure.Priors, isCorrected: Bool
  ) -> Part? {
    let means = measure.means(
      at: node, facet: facet, priors: priors, isCorrected: isCorrected)
    guard let leader = means.leader, let frontline = means.frontline else { return nil }
    return Part(
      node: node, leader: leader, frontline: frontline, size: size(at: node, facet: facet))
  }

  private func summary(_ role: Role, of parts: [Part], facet index: Int) -> GroupSummary {
    let total = Double(parts.reduce(0) { $0 + $1.size })
    let threshold = subtrees.layout.facets[index].scale.favorableScore
    var n = 0
    var mean = 0.0
    var favorable = 0.0
    for part in parts {
      let scores = subtrees.scores(role, at: part.node, facet: index)
      let weight = Double(part.size) / total
      n += scores.n
      mean += weight * (scores.mean ?? 0)
      favorable += weight * (scores.share(atOrAbove: threshold) ?? 0)
    }
    let terms = parts.map { part in
      (role == .leader ? part.leader : part.frontline, Double(part.size) / total)
    }
    return GroupSummary(
      n: n, mean: mean, sd: nil,
      favorable: subtrees.layout.facets[index].sources.isEmpty ? favorable : nil, dontKnow: nil,
      rwgj: nil,
      interval: Estimate(terms)?.interval(level: measure.settings.level),
      end: ScaleEnd(mean: mean, n: n, range: subtrees.layout.facets[index].range),
      isLinkedToEnd: parts.allSatisfy {
        measure.isLinkedToEnd(role, at: $0.node, facet: index)
      })
  }
}
