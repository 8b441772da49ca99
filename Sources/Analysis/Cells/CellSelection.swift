import Statistics
import SurveyModel
import Tallies

/// The cells that may enter a pooled quantity, by node and facet.
struct CellSelection {
  private let subtrees: SubtreeTallies
  private let isShown: [[Bool]]

  init(shown: Set<CellKey>, in subtrees: SubtreeTallies) {
    self.subtrees = subtrees
    isShown = subtrees.departments.map { department in
      subtrees.layout.facets.map {
        shown.contains(CellKey(department: department, rated: $0.key))
      }
    }
  }

  /// Whether a node's cell is shown.
  func isShown(_ node: Int, facet: Int) -> Bool { isShown[node][facet] }

  /// The facets of a node that are shown.
  func facets(at node: Int) -> [Int] {
    isShown[node].indices.filter { isShown[node][$0] }
  }

  /// The finest departments that are shown and have two people on either side: those without such a
  /// department below them, so that nobody counts twice.
  func finest(_ facet: Int) -> [Int] {
    finest { node in
      isShown[node][facet]
        && Role.allCases.allSatisfy { subtrees.scores($0, at: node, facet: facet).n >= 2 }
    }
  }

  /// What the finest shown departments say about the variances of each facet; where they are few, the
  /// other blocks on the same scale, rated from the same side, help out.
  var priors: [GapMeasure.Priors] {
    let facets = subtrees.layout.facets
    var priors = Array(repeating: GapMeasure.Priors(), count: facets.count)
    let nodes = facets.indices.map { facet in finest { isShown[$0][facet] } }
    let families = Dictionary(grouping: facets.indices.filter { !nodes[$0].isEmpty }) { facet in
      PriorFamily(scale: facets[facet].scale.id, facet: facets[facet].key.facet)
    }
    func fitted(_ role: Role, _ family: [Int]) -> [VariancePrior?] {
      BlockPriors(
        family.map { facet in
          nodes[facet].map { subtrees.scores(role, at: $0, facet: facet) }
        }
      ).priors
    }
    for family in families.values {
      let leader = fitted(.leader, family)
      let frontline = fitted(.frontline, family)
      for (place, facet) in family.enumerated() {
        priors[facet] = GapMeasure.Priors(leader: leader[place], frontline: frontline[place])
      }
    }
    return priors
  }

  /// Which blocks may say something about each other's variances.
  private struct PriorFamily: Hashable {
    let scale: Identifier<Scale>
    let facet: Facet
  }

  /// The departments that qualify and have none below them that does.
  private func finest(where qualifies: (Int) -> Bool) -> [Int] {
    var hasBelow = Array(repeating: false, count: subtrees.departments.count)
    var found: [Int] = []
    for node in subtrees.departments.indices.dropFirst().reversed() {
      let isBelow = subtrees.children[node].contains { hasBelow[$0] }
      let qualified = !isBelow && qualifies(node)
      if qualified { found.append(node) }
      hasBelow[node] = isBelow || qualified
    }
    return found.reversed()
  }
}
