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

    /// Nodes whose leaders all agreed to be shown: they are not counted, and no leader is no lack.
    var open: Set<Int> = []
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
      question.sizes.indices.filter { node in
        question.sizes[node].enumerated().contains { column, people in
          people < minimum && !(people == 0 && column == 0 && question.open.contains(node))
        }
      })
    let search = Search(
      hierarchy: hierarchy, own: hierarchy.own(question.sizes), minimum: minimum,
      open: Set(question.open.map { CellTable.Cell(place: $0, group: 1) }))
    var chosen = small.union(question.closed)
    // Nothing that is withheld may follow. What is withheld in one round is protected in the next;
    // each withholds a node more.
    while true {
      let wider = search.protecting(chosen)
      if wider == chosen { break }
      chosen = wider
    }
    withheld = chosen
  }
}

/// One look for the cheapest departments to withhold beside others.
private struct Search {
  let hierarchy: Hierarchy
  let own: [[Int]]
  let minimum: Int

  /// The leaders' cells of open nodes.
  let open: Set<CellTable.Cell>

  /// What keeps all of these nodes from following, on both sides.
  func protecting(_ withheld: Set<Int>) -> Set<Int> {
    let both = cells(of: withheld)
    let table = CellTable(
      parents: hierarchy.links, groups: .roles, own: own, minimum: minimum, units: [[1, 2]],
      closed: both, guarded: both, mayBeEmpty: open)
    return withheld.union(nodes(CellSuppression(table, effort: .report)))
  }

  private func nodes(_ found: CellSuppression) -> [Int] {
    found.isWithheld.indices.filter { found.isWithheld[$0][0] }
  }

  /// Both sides of nodes.
  private func cells(of nodes: Set<Int>) -> Set<CellTable.Cell> {
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
