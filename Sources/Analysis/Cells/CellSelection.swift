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

  /// What the finest shown departments say about the variances of each facet.
  var priors: [GapMeasure.Priors] {
    subtrees.layout.facets.indices.map { facet in
      let nodes = finest { isShown[$0][facet] }
      func prior(_ role: Role) -> VariancePrior? {
        VariancePrior(
          departments: nodes.map { subtrees.scores(role, at: $0, facet: facet) })
      }
      return GapMeasure.Priors(leader: prior(.leader), frontline: prior(.frontline))
    }
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
