/// What an attacker can work out about the cells that are not published.
///
/// The attacker knows every published cell, which cells are empty, how departments and groups nest, and
/// that people are counted in whole numbers. What is found is what exchanges of people can reach: with
/// groups that nest in two levels exactly the true interval, with more levels never a wider one.
package struct CellAudit {
  /// The least and the greatest count that fit what is published.
  package struct Interval: Hashable, Sendable {
    /// The least count.
    package let least: Int

    /// The greatest count; `nil` when there is none.
    package let greatest: Int?

    /// Whether the two are at least so far apart.
    package func isAsWide(as width: Int) -> Bool { greatest.map { $0 - least >= width } ?? true }
  }

  private var state: Withholding

  /// Looks at a table as it is published.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - isWithheld: For each node and unit, whether it is withheld.
  package init(_ table: CellTable, isWithheld: [[Bool]]) {
    state = Withholding(table)
    for (node, units) in isWithheld.enumerated() {
      for (unit, isWithheld) in units.enumerated() {
        state.setPrice(
          isWithheld ? 0 : MoveTree.impossible, of: node * table.units.count + unit)
      }
    }
  }

  /// What can be worked out about a cell.
  package mutating func interval(of cell: CellTable.Cell) -> Interval {
    let people = state.table[cell]
    if people == 0 { return Interval(least: 0, greatest: 0) }
    let falling = reach(cell, -1)
    return Interval(
      least: people - (falling ?? people), greatest: reach(cell, 1).map { people + $0 })
  }

  /// The small cells, hidden ones too, whose interval is narrower than the table asks for.
  package mutating func narrow() -> [CellTable.Cell] {
    var narrow: [CellTable.Cell] = []
    for cell in state.small {
      if !interval(of: cell).isAsWide(as: state.table.width) { narrow.append(cell) }
    }
    return narrow
  }

  /// By how many people a cell can be changed in one direction; `nil` without end.
  private mutating func reach(_ cell: CellTable.Cell, _ change: Int) -> Int? {
    var movement = Movement()
    while let exchange = state.ask(cell, change, after: movement, below: 1) {
      guard let people = movement.capacity(of: exchange, in: state.table, state.tree.space) else {
        return nil
      }
      movement.make(exchange, people: people, state.tree.space)
    }
    return movement.people
  }
}
