import Statistics
import SurveyModel
import Tallies

/// Finds the cells whose exact mean would tell that a rest of their people stands at an end of the scale.
///
/// Those of a department who are in none of the shown departments below it are as many as may be shown.
/// But their mean follows from the others', and where all of them give the same extreme answer it says
/// what each of them answered, as a shown cell at an end would.
struct RestsAtEnd {
  private let subtrees: SubtreeTallies
  private let selection: CellSelection

  /// The nodes with such a cell, by facet.
  private var nodes: [Set<Int>] = []

  /// Looks for them.
  init(subtrees: SubtreeTallies, selection: CellSelection) {
    self.subtrees = subtrees
    self.selection = selection
    let facets = subtrees.layout.facets
    let asked = facets.indices.map { facets[$0].sources.isEmpty ? find(facet: $0) : [] }
    // A difference of two levels gives the one away where the other is known.
    nodes = facets.indices.map { facet in
      facets[facet].sources.reduce(asked[facet]) { $0.union(asked[$1]) }
    }
  }

  /// Whether a cell has one.
  func contains(_ node: Int, facet: Int) -> Bool { nodes[facet].contains(node) }

  /// From the bottom up: what is below a cell that is told in classes can be subtracted, that cell itself
  /// cannot.
  private func find(facet: Int) -> Set<Int> {
    var found: Set<Int> = []
    var exactBelow = Array(repeating: [Int](), count: subtrees.departments.count)
    for node in subtrees.departments.indices.reversed() {
      exactBelow[node] = subtrees.children[node].flatMap { child in
        let isExact = selection.isShown(child, facet: facet) && !found.contains(child)
        return isExact ? [child] : exactBelow[child]
      }
      guard selection.isShown(node, facet: facet), !exactBelow[node].isEmpty else { continue }
      let hasRest = Role.allCases.contains { role in
        isAtEnd(role, of: node, without: exactBelow[node], facet: facet)
      }
      if hasRest { found.insert(node) }
    }
    return found
  }

  /// Whether those of a node who are in none of some nodes below it stand at an end.
  private func isAtEnd(_ role: Role, of node: Int, without below: [Int], facet: Int) -> Bool {
    func sum(_ scores: Histogram) -> Double { (scores.mean ?? 0) * Double(scores.n) }
    let whole = subtrees.scores(role, at: node, facet: facet)
    let parts = below.map { subtrees.scores(role, at: $0, facet: facet) }
    let people = whole.n - parts.reduce(0) { $0 + $1.n }
    guard people > 0 else { return false }
    let mean = (sum(whole) - parts.reduce(0) { $0 + sum($1) }) / Double(people)
    return ScaleEnd(mean: mean, n: people, range: subtrees.layout.facets[facet].range) != nil
  }
}
