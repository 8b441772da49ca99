public import Analysis
public import SurveyModel

extension Screen {
  /// The roles whose rows may leave beside what the reports of a wave tell of its departments.
  ///
  /// - Parameter sizes: How many people stand behind each cell, and which cells the first report settled.
  /// - Returns: The roles; none where no rows may leave.
  public func rowRoles(_ sizes: GroupSizes) -> [Role] {
    let told = plan(sizes).shown
    let places = Dictionary(grouping: told, by: \.department).mapValues(\.count)
    let shown = sizes.tree.departments.map(\.id).filter { places[$0] != nil }
    return Role.allCases.filter { role in
      let all = sizes.answered(nil)[role]
      let groups = shown.flatMap { place in
        Self.groups(at: place, of: shown, cells: places, sizes: sizes, role: role)
      }
      return RowAudit.isOpen(
        all: all, groups: groups + rest(of: shown, cells: places, sizes: sizes, role: role),
        minimumGroup: settings.minimumGroup)
    }
  }

  /// A department that is told, and what it has beside those told below it.
  private static func groups(
    at place: Identifier<Department>, of shown: [Identifier<Department>],
    cells: [Identifier<Department>?: Int], sizes: GroupSizes, role: Role
  ) -> [RowAudit.Group] {
    let people = sizes.answered(place)[role]
    let below = highest(below: place, of: shown, in: sizes.tree)
    let inside = below.reduce(0) { $0 + sizes.answered($1)[role] }
    let count = cells[place] ?? 0
    return [
      RowAudit.Group(people: people, cells: count),
      RowAudit.Group(people: people - inside, cells: below.isEmpty ? 0 : count),
    ]
  }

  /// What the organisation has beside the highest departments that are told.
  private func rest(
    of shown: [Identifier<Department>], cells: [Identifier<Department>?: Int], sizes: GroupSizes,
    role: Role
  ) -> [RowAudit.Group] {
    let top = Self.highest(below: nil, of: shown, in: sizes.tree)
    guard !top.isEmpty else { return [] }
    let inside = top.reduce(0) { $0 + sizes.answered($1)[role] }
    return [
      RowAudit.Group(
        people: sizes.answered(nil)[role] - inside, cells: cells.values.max() ?? 0)
    ]
  }

  /// The departments that are told below a place, without those below another of them.
  private static func highest(
    below place: Identifier<Department>?, of shown: [Identifier<Department>],
    in tree: DepartmentTree
  ) -> [Identifier<Department>] {
    let known = Set(shown)
    return shown.filter { id in
      let above = tree.ancestors(of: id)
      if let place {
        guard let end = above.firstIndex(of: place) else { return false }
        return !above[..<end].contains { known.contains($0) }
      }
      return !above.contains { known.contains($0) }
    }
  }
}
