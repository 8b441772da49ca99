/// Which departments are withheld, so that neither a small group nor a withheld department can be
/// worked out from what is shown.
///
/// A department shows leaders and frontline together or not at all. Beside the departments that are too
/// small on a side, the search withholds the cheapest others (`CellSuppression`). A department that is
/// withheld is protected on both sides: if too few of its leaders answered, its frontline must not
/// follow by subtraction either. Nor must a department that is withheld for the sake of another.
///
/// - Shape: nodes of a `Hierarchy`; counts of subtrees, leaders before frontline.
struct DepartmentSuppression: Hashable {
  /// What is decided from.
  struct Question: Hashable {
    /// The people of each node's subtree, by role.
    let sizes: [[Int]]

    /// Nodes that are withheld for another reason; they must not follow either.
    var closed: Set<Int> = []

    /// The greatest count that is known of a node from elsewhere, by role; `nil` where none is.
    var most: [[Int?]] = []
  }

  /// The nodes that are withheld.
  let withheld: Set<Int>

  /// The nodes of which a side is too small.
  let small: Set<Int>

  /// The nodes that are withheld for the sake of others.
  var guards: Set<Int> { withheld.subtracting(small) }

  /// Decides.
  init(_ question: Question, hierarchy: Hierarchy, minimum: Int) {
    small = Set(
      question.sizes.indices.filter { node in question.sizes[node].contains { $0 < minimum } })
    let own = hierarchy.own(question.sizes)
    func more(
      than withheld: Set<Int>, guarded: Set<Int>, most: [CellTable.Cell: Int]
    ) -> Set<Int>? {
      // For what is known from elsewhere the organisation is not given up.
      let kept: Set<Int> = most.isEmpty || withheld.contains(0) ? [] : [0]
      let table = CellTable(
        parents: hierarchy.links, groups: .roles, own: own, minimum: minimum, units: [[1, 2]],
        kept: Self.cells(of: kept), closed: Self.cells(of: withheld), guarded: Self.cells(of: guarded), most: most)
      let found = CellSuppression(table, effort: .report)
      return found.unprotected.isEmpty || most.isEmpty
        ? withheld.union(found.isWithheld.indices.filter { found.isWithheld[$0][0] }) : nil
    }
    var withheld = small.union(question.closed)
    // Small groups come first, against all that is known; where nothing can keep one open so wide, it is
    // kept open against what is published here.
    let most = Self.most(question)
    if !most.isEmpty {
      withheld = more(than: withheld, guarded: [], most: most) ?? withheld
    }
    // Then nothing that is withheld may follow. What is withheld in one round is protected in the next;
    // each withholds a node more.
    while let wider = more(than: withheld, guarded: withheld, most: [:]), wider != withheld {
      withheld = wider
    }
    self.withheld = withheld
  }

  private static func most(_ question: Question) -> [CellTable.Cell: Int] {
    var most: [CellTable.Cell: Int] = [:]
    for (node, known) in question.most.enumerated() {
      for (column, people) in known.enumerated() {
        most[CellTable.Cell(place: node, group: column + 1)] = people
      }
    }
    return most
  }

  /// Both sides of nodes.
  private static func cells(of nodes: Set<Int>) -> Set<CellTable.Cell> {
    Set(nodes.flatMap { node in [1, 2].map { CellTable.Cell(place: node, group: $0) } })
  }
}

extension CellSuppression.Effort {
  /// What a report takes for each of its blocks.
  static let report: CellSuppression.Effort = {
    var effort = CellSuppression.Effort(questions: 5_000)
    effort.branching = 1_000
    return effort
  }()
}
