import Analysis
import SurveyModel

/// The sums of one role and one block and facet that a report publishes: of the organisation, of the
/// departments shown, and of rows of breakdowns.
struct BreakdownSystem {
  private let sizes: BreakdownSizes
  private let tree: DepartmentTree
  private let shown: [[Identifier<Department>]]

  /// Prepares the systems of a wave.
  ///
  /// - Parameters:
  ///   - sizes: How many people stand where breakdowns cross.
  ///   - tree: The departments.
  ///   - cells: The cells that are shown.
  init(_ sizes: BreakdownSizes, tree: DepartmentTree, cells: Set<CellKey>) {
    self.sizes = sizes
    self.tree = tree
    shown = sizes.facets.map { cell in
      tree.departments.map(\.id).filter { cells.contains(cell.at($0)) }
    }
  }

  /// Everything that decides what an audit finds: the people, by the groups in which they count.
  struct Question: Hashable {
    fileprivate let counts: [Set<Int>: Int]
    fileprivate let groups: Int
    fileprivate let minimum: Int

    /// What the audit finds.
    var answer: IsolationAudit.Finding {
      IsolationAudit(counts.map { (groups: $0.key, count: $0.value) }, groups: groups)
        .finding(minimum: minimum)
    }
  }

  /// The question whether rows may be published together.
  func question(
    _ rows: [BreakdownRow], role: Role, facet: Int, minimum: Int
  ) -> Question {
    let departments = Dictionary(
      uniqueKeysWithValues: shown[facet].enumerated().map { ($1, $0 + 1) })
    let first = shown[facet].count + 1
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, first + $0) })
    var counts: [Set<Int>: Int] = [:]
    for crossing in sizes.crossings
    where crossing.role == role && crossing.scored[facet] > 0 {
      let above = [crossing.department] + tree.ancestors(of: crossing.department)
      // Everybody counts in the organisation, group 0.
      let groups =
        [0] + above.compactMap { departments[$0] } + crossing.rows.compactMap { places[$0] }
      counts[Set(groups), default: 0] += crossing.scored[facet]
    }
    return Question(counts: counts, groups: first + rows.count, minimum: minimum)
  }
}
