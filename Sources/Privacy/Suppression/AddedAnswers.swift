public import Analysis
public import SurveyModel

/// Whether answers may be added to a wave of which a report exists.
///
/// A report before and one after tell, by subtraction, what the added people said. So in each cell that
/// reports show the added people of a role must be none or at least the minimum, and also in each
/// remainder: in what is left of a cell when the shown cells below it are taken away. The same holds
/// for those who gave only one of the two levels that a derived facet is made of.
public struct AddedAnswers: Sendable {
  /// The departments of which too few people would be added, in tree order; `nil` for the organisation.
  public let refused: [Identifier<Department>?]

  /// Whether too few people would be added to settled rows of breakdowns.
  public let isRefusedByRows: Bool

  /// Checks added answers.
  ///
  /// - Parameters:
  ///   - added: How many people are added to each cell, with the cells that are settled; where none
  ///     are, nothing was reported yet, and everything may be added.
  ///   - minimumGroup: The smallest group that is shown.
  ///   - breakdowns: How many people are added where breakdowns cross; `nil` where none was declared.
  public init(
    _ added: GroupSizes, minimumGroup: Int, breakdowns: BreakdownSizes? = nil
  ) {
    guard let settled = added.settled else {
      refused = []
      isRefusedByRows = false
      return
    }
    let minimum = max(minimumGroup, ReportSettings.smallestMinimumGroup)
    isRefusedByRows =
      breakdowns.map {
        BreakdownPlan.tells(ofAdded: $0, tree: added.tree, settled: settled, minimum: minimum)
      } ?? false
    let hierarchy = Hierarchy(added.tree)
    var unsafe: Set<Int> = []
    for facet in added.facets {
      let keys = hierarchy.departments.map { CellKey(department: $0, rated: facet) }
      let columns = keys.map { Self.columns($0, added) }
      let shown = Set(keys.indices.filter { settled.contains(keys[$0]) })
      for (node, rest) in Self.remainders(columns, shown: shown, in: hierarchy)
      where (columns[node] + rest).contains(where: { (1..<minimum).contains($0) }) {
        unsafe.insert(node)
      }
    }
    refused = unsafe.sorted().map { hierarchy.departments[$0] }
  }

  /// What is left of each shown cell without the shown cells below it.
  private static func remainders(
    _ columns: [[Int]], shown: Set<Int>, in hierarchy: Hierarchy
  ) -> [Int: [Int]] {
    var rest = Dictionary(uniqueKeysWithValues: shown.map { ($0, columns[$0]) })
    for node in shown where hierarchy.parents[node] != node {
      var above = hierarchy.parents[node]
      while !shown.contains(above), hierarchy.parents[above] != above {
        above = hierarchy.parents[above]
      }
      guard let whole = rest[above] else { continue }
      rest[above] = zip(whole, columns[node]).map { $0 - $1 }
    }
    return rest
  }

  /// The people of each role who are added; in a derived facet also those who gave only one level.
  private static func columns(_ key: CellKey, _ added: GroupSizes) -> [Int] {
    let pair = added.scored(key)
    return [pair.leader, pair.frontline]
      + key.sources.flatMap { source in
        let one = added.scored(source)
        return [one.leader - pair.leader, one.frontline - pair.frontline]
      }
  }
}
