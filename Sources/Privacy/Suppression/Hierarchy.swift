import Analysis
import SurveyModel

/// The departments as numbered nodes: the organisation first, each parent before its children.
struct Hierarchy {
  /// The department of each node; `nil` for the organisation.
  let departments: [Identifier<Department>?]

  /// The parent of each node; the organisation is its own.
  let parents: [Int]

  init(_ tree: DepartmentTree) {
    departments = [nil] + tree.departments.map(\.id)
    var nodes: [Identifier<Department>: Int] = [:]
    for (index, department) in tree.departments.enumerated() { nodes[department.id] = index + 1 }
    parents =
      [0]
      + tree.departments.map { department in
        department.parent.flatMap { nodes[$0] } ?? 0
      }
  }

  /// The node above each node; `nil` for the organisation.
  var links: [Int?] { parents.enumerated().map { $0 == 0 ? nil : $1 } }

  /// The people directly in each node, from those of whole subtrees.
  func own(_ sizes: [[Int]]) -> [[Int]] {
    var own = sizes
    for node in parents.indices.dropFirst() {
      for column in own[node].indices { own[parents[node]][column] -= sizes[node][column] }
    }
    return own.map { $0.map { max($0, 0) } }
  }

  /// All nodes that stand above one of these.
  func ancestors(of nodes: Set<Int>) -> Set<Int> {
    var above: Set<Int> = []
    for node in nodes {
      var parent = parents[node]
      while above.insert(parent).inserted { parent = parents[parent] }
    }
    return above
  }
}
