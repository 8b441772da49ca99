/// Which cells of a table are published, so that no count below the minimum can be learnt.
package struct CellSuppression: Sendable {
  /// How much work goes into a good solution.
  package struct Effort: Hashable, Sendable {
    /// From how many different beginnings.
    package var starts = 3

    /// After how many rounds without success a beginning is left, for every withheld unit.
    package var patience = 10

    /// How much worse a step may be at first, as a share of the cost.
    package var warmth = 0.05

    /// After how many questions to the tree no new round begins.
    package var questions: Int

    /// After how many questions the proof that nothing is cheaper is given up.
    package var branching = 3_000

    /// What a report takes: well under a second for 300 departments.
    ///
    /// A question costs more in a larger table.
    package init(for table: CellTable) {
      questions = max(45_000 - 60 * table.counts.count, 30_000)
    }

    /// A given number of questions.
    package init(questions: Int) { self.questions = questions }
  }

  /// The table.
  package let table: CellTable

  /// Whether each unit of each node is withheld.
  package let isWithheld: [[Bool]]

  /// The people in units that are withheld although they are large enough themselves.
  package let cost: Int

  /// Whether no cheaper withholding exists; often true of small tables, seldom known of large ones.
  package let isOptimal: Bool

  /// The small cells that no withholding protects, because too much must stay published.
  package let unprotected: [CellTable.Cell]

  /// Decides.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - effort: How long to look for cheaper solutions; by default what a report takes.
  package init(_ table: CellTable, effort: Effort? = nil) {
    let effort = effort ?? Effort(for: table)
    var search = SuppressionSearch(table, effort: effort)
    search.begin()
    var exact = ExactSearch(
      table, best: search.state.complement, questions: effort.branching / 4)
    let isWhole = search.state.proofs.allSatisfy { $0 != nil }
    if isWhole { exact.run() }
    if !exact.isOptimal || !isWhole {
      search.improve()
      exact = ExactSearch(table, best: search.state.complement, questions: effort.branching)
      if isWhole { exact.run() }
    }
    let state = search.state
    unprotected = zip(state.small, state.proofs).filter { $0.1 == nil }.map(\.0)
    let chosen = Set(exact.best)
    let width = table.units.count
    self.table = table
    cost = exact.cost
    isOptimal = unprotected.isEmpty && exact.isOptimal
    isWithheld = table.parents.indices.map { node in
      (0..<width).map { unit in
        state.isForced[node * width + unit] || chosen.contains(node * width + unit)
      }
    }
  }

  /// Whether a cell is published.
  package func isPublished(_ cell: CellTable.Cell) -> Bool {
    guard isWithheld.indices.contains(cell.place),
      let unit = table.units.firstIndex(where: { $0.contains(cell.group) })
    else { return false }
    return !isWithheld[cell.place][unit]
  }
}
