public import SurveyModel

extension GroupSizes {
  /// The same sizes, as if nobody had agreed to be shown.
  public var closed: GroupSizes { with(scored: scored, answered: answered, open: []) }

  /// The same sizes without the leaders of open departments: the people who are to be protected.
  public var guarded: GroupSizes {
    if open.isEmpty { return self }
    var (scored, answered) = (scored, answered)
    for department in openDepartments where !hasOpenAbove(department) {
      for place in path(from: department) {
        answered[place] = self.answered(department).taken(from: answered[place])
        for facet in facets {
          let people = self.scored(CellKey(department: department, rated: facet))
          let cell = CellKey(department: place, rated: facet)
          scored[cell] = people.taken(from: scored[cell])
        }
      }
    }
    for department in openDepartments where hasOpenAbove(department) {
      answered[department] = answered[department]?.withoutLeaders
      for facet in facets {
        let cell = CellKey(department: department, rated: facet)
        scored[cell] = scored[cell]?.withoutLeaders
      }
    }
    return with(scored: scored, answered: answered, open: open)
  }

  /// The open departments, in tree order.
  public var openDepartments: [Identifier<Department>] {
    tree.departments.map(\.id).filter(open.contains)
  }

  /// Whether a department stands in one that is open, the organisation left aside.
  private func hasOpenAbove(_ department: Identifier<Department>) -> Bool {
    tree.ancestors(of: department).contains { open.contains($0) }
  }

  /// A department and all that stands above it.
  private func path(from department: Identifier<Department>) -> [Identifier<Department>?] {
    [department] + tree.ancestors(of: department) + [nil]
  }
}

extension GroupSizes.Pair {
  /// The same frontline alone.
  fileprivate var withoutLeaders: GroupSizes.Pair {
    GroupSizes.Pair(leader: 0, frontline: frontline)
  }

  /// What is left of a pair without these leaders.
  fileprivate func taken(from whole: GroupSizes.Pair?) -> GroupSizes.Pair? {
    whole.map { GroupSizes.Pair(leader: max(0, $0.leader - leader), frontline: $0.frontline) }
  }
}
