import Analysis
import Simulation
import SurveyModel
import Tallies

/// A made-up organisation: departments with parents, and how many people are directly in each.
struct RandomHierarchy {
  static let rated = BlockFacet(block: "care", facet: .items)

  let tree: DepartmentTree

  /// The people directly in each department, in the tree's order.
  let own: [GroupSizes.Pair]

  /// Grows a hierarchy; small groups are common in it.
  init(departments: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var list: [Department] = []
    for number in 0..<departments {
      let parent = Int.random(in: -1..<max(number, 1), using: &random)
      list.append(
        Department(
          id: Identifier("d\(number)"), name: "d\(number)",
          parent: number > 0 && parent >= 0 ? Identifier("d\(parent)") : nil))
    }
    tree = try DepartmentTree(list)
    own = list.map { _ in
      GroupSizes.Pair(
        leader: [0, 0, 1, 2, 4, 5, 6, 9, 15].randomElement(using: &random) ?? 0,
        frontline: [0, 1, 3, 5, 8, 20, 40, 60].randomElement(using: &random) ?? 0)
    }
  }

  /// How many people of each role are in a subtree (`nil`: the organisation).
  func count(_ department: Identifier<Department>?) -> GroupSizes.Pair {
    let members = atoms(department)
    return GroupSizes.Pair(
      leader: members.reduce(0) { $0 + own[$1].leader },
      frontline: members.reduce(0) { $0 + own[$1].frontline })
  }

  /// The places in the tree's order of a subtree's departments.
  func atoms(_ department: Identifier<Department>?) -> [Int] {
    guard let department else { return Array(tree.departments.indices) }
    let subtree = Set(tree.subtree(of: department))
    return tree.departments.indices.filter { subtree.contains(tree.departments[$0].id) }
  }

  /// The departments, after the organisation.
  var nodes: [Identifier<Department>?] { [nil] + tree.departments.map(\.id) }

  /// The sizes as the analysis would give them.
  var sizes: GroupSizes {
    var scored: [CellKey: GroupSizes.Pair] = [:]
    var answered: [Identifier<Department>?: GroupSizes.Pair] = [:]
    for node in nodes {
      scored[CellKey(department: node, rated: Self.rated)] = count(node)
      answered[node] = count(node)
    }
    return GroupSizes(tree: tree, facets: [Self.rated], scored: scored, answered: answered)
  }
}
