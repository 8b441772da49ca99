import Analysis
import SurveyModel

extension GroupSizes {
  /// The sizes of a wave that has no results yet: who was asked, and who answered.
  ///
  /// Each department counts its whole subtree; `nil` is the organisation.
  init(responses: [ResponseTally], tree: DepartmentTree) {
    func sums(_ count: (ResponseTally) -> Int) -> [Identifier<Department>?: Pair] {
      var own: [Identifier<Department>: [Role: Int]] = [:]
      for tally in responses {
        own[tally.department, default: [:]][tally.role, default: 0] += count(tally)
      }
      func pair(_ departments: [Identifier<Department>]) -> Pair {
        func sum(_ role: Role) -> Int {
          departments.reduce(0) { $0 + (own[$1]?[role] ?? 0) }
        }
        return Pair(leader: sum(.leader), frontline: sum(.frontline))
      }
      var sums: [Identifier<Department>?: Pair] = [nil: pair(tree.departments.map(\.id))]
      for department in tree.departments {
        sums[department.id] = pair(tree.subtree(of: department.id))
      }
      return sums
    }
    self.init(
      tree: tree, facets: [], scored: [:], answered: sums(\.answered), invited: sums(\.invited))
  }
}
