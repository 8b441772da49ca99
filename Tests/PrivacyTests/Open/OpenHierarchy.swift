import Analysis
import Simulation
import SurveyModel

/// A made-up organisation in which the leaders directly in some departments agreed to be shown.
struct OpenHierarchy {
  let hierarchy: RandomHierarchy

  /// The departments, in the tree's order, whose own leaders all agreed.
  let agreed: Set<Int>

  /// Asks the leaders of every department with fewer than the minimum in its subtree.
  init(departments: Int, seed: UInt64, minimum: Int) throws {
    let hierarchy = try RandomHierarchy(departments: departments, seed: seed)
    var random = SeededGenerator(seed: seed &+ 77)
    self.hierarchy = hierarchy
    agreed = Set(
      hierarchy.own.indices.filter { place in
        let department = hierarchy.tree.departments[place].id
        let isAsked = (1..<minimum).contains(hierarchy.count(department).leader)
        return isAsked && hierarchy.own[place].leader > 0
          && Int.random(in: 0..<3, using: &random) > 0
      })
  }

  /// The departments in whose subtree every leader agreed: the definition written out.
  var open: Set<Identifier<Department>?> {
    Set(
      hierarchy.nodes.filter { node in
        let leading = hierarchy.atoms(node).filter { hierarchy.own[$0].leader > 0 }
        return !leading.isEmpty && leading.allSatisfy(agreed.contains)
      })
  }

  /// The departments, in the tree's order, whose leaders are shown by consent in some department.
  var opened: Set<Int> {
    Set(open.flatMap { hierarchy.atoms($0) }.filter { hierarchy.own[$0].leader > 0 })
  }

  /// The sizes as the analysis would give them.
  var sizes: GroupSizes {
    let plain = hierarchy.sizes
    var scored: [CellKey: GroupSizes.Pair] = [:]
    var answered: [Identifier<Department>?: GroupSizes.Pair] = [:]
    for node in hierarchy.nodes {
      scored[CellKey(department: node, rated: RandomHierarchy.rated)] = hierarchy.count(node)
      answered[node] = hierarchy.count(node)
    }
    return GroupSizes(
      tree: plain.tree, facets: plain.facets, scored: scored, answered: answered, open: open)
  }
}
