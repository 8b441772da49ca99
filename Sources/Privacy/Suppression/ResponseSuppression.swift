import Analysis
import SurveyModel

/// Which lines of the table of answers are withheld, for each department and role by itself.
///
/// It is decided from who answered and was asked, never from a result: so it is the same before and
/// after a wave closes, and every report of results withholds at least as much. Otherwise a department
/// that guards another there could be looked up here.
struct ResponseSuppression: Hashable {
  /// The nodes that are withheld, by role.
  let withheld: [Role: Set<Int>]

  /// The nodes that are withheld although enough answered and were asked; results withhold them too.
  let guards: Set<Int>

  /// Decides.
  init(sizes: GroupSizes, hierarchy: Hierarchy, minimum: Int) {
    let answered = hierarchy.departments.map { Self.columns(sizes.answered($0)) }
    let invited = hierarchy.departments.map { sizes.invited($0).map(Self.columns) }
    let tables = [answered] + (invited.contains(nil) ? [] : [invited.compactMap(\.self)])
    // The departments that a report of results would withhold if everybody answered everything.
    let results = DepartmentSuppression(
      DepartmentSuppression.Question(sizes: answered), hierarchy: hierarchy, minimum: minimum)
    let costs = answered.enumerated().map { node, people in
      let both = results.withheld.contains(node) ? 0 : people.reduce(0, +)
      // Whoever is withheld there comes first; among these, the smallest on this side.
      return people.map { $0 + 20 * both }
    }
    let small = Self.cells(tables) { $0 < minimum }
    var closed = small
    while true {
      let before = closed
      for table in tables {
        let cells = CellTable(
          parents: hierarchy.links, groups: .roles, own: hierarchy.own(table), minimum: minimum,
          units: [[1], [2]], closed: closed, guarded: closed, costs: costs)
        let found = CellSuppression(cells, effort: .report)
        for (node, units) in found.isWithheld.enumerated() {
          for unit in units.indices where units[unit] {
            closed.insert(CellTable.Cell(place: node, group: unit + 1))
          }
        }
      }
      if closed == before { break }
    }
    var withheld: [Role: Set<Int>] = [:]
    for cell in closed { withheld[Self.roles[cell.group - 1], default: []].insert(cell.place) }
    self.withheld = withheld
    guards = results.guards.union(closed.subtracting(small).map(\.place))
  }

  /// The roles in the order of columns.
  private static let roles: [Role] = [.leader, .frontline]

  private static func columns(_ pair: GroupSizes.Pair) -> [Int] { roles.map { pair[$0] } }

  private static func cells(
    _ tables: [[[Int]]], where isMeant: (Int) -> Bool
  ) -> Set<CellTable.Cell> {
    var cells: Set<CellTable.Cell> = []
    for table in tables {
      for (node, counts) in table.enumerated() {
        for column in counts.indices where isMeant(counts[column]) {
          cells.insert(CellTable.Cell(place: node, group: column + 1))
        }
      }
    }
    return cells
  }
}
