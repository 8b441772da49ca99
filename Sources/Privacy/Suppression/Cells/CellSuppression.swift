/// Which cells of a table are published, so that no count below the minimum can be learnt.
package struct CellSuppression: Sendable {
  /// How much work goes into a good solution.
  package struct Effort: Hashable, Sendable {
    /// From how many different beginnings.
    package var starts = 3

    /// How many times, from each, part of the solution is torn down and built anew at most.
    package var rounds = 4_000

    /// How much worse a step may be at first, as a share of the cost.
    package var warmth = 0.05

    /// After how many questions to the tree no new round begins.
    package var questions: Int

    /// What a report takes: well under a second for 300 departments.
    ///
    /// A question costs more in a larger table.
    package init(for table: CellTable) {
      questions = max(60_000 - 80 * table.counts.count, 30_000)
    }
  }

  /// The table.
  package let table: CellTable

  /// Whether each unit of each node is withheld.
  package let isWithheld: [[Bool]]

  /// The people in units that are withheld although they are large enough themselves.
  package let cost: Int

  /// The small cells that no withholding protects, because too much must stay published.
  package let unprotected: [CellTable.Cell]

  /// Decides.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - effort: How long to look for cheaper solutions; by default what a report takes.
  package init(_ table: CellTable, effort: Effort? = nil) {
    var search = SuppressionSearch(table, effort: effort ?? Effort(for: table))
    search.run()
    let width = table.units.count
    self.table = table
    cost = search.state.cost
    isWithheld = table.parents.indices.map { node in
      (0..<width).map { search.state.isWithheld(node * width + $0) }
    }
    unprotected = zip(search.state.small, search.state.proofs).filter { $0.1 == nil }.map(\.0)
  }

  /// Whether a cell is published.
  package func isPublished(_ cell: CellTable.Cell) -> Bool {
    guard isWithheld.indices.contains(cell.place),
      let unit = table.units.firstIndex(where: { $0.contains(cell.group) })
    else { return false }
    return !isWithheld[cell.place][unit]
  }
}
