import Analysis
import SurveyModel

/// Decides the departments of one block and facet after the other, in agreement with each other and
/// with the table of answers.
///
/// The same people answer all blocks: so what guards another department in the table of answers guards
/// it in every block, and blocks that the same people answered withhold the same.
struct DepartmentPlanner {
  /// What was decided for one block and facet.
  struct Decided {
    /// The cell of each node.
    let keys: [CellKey]

    /// The nodes that are withheld.
    let withheld: Set<Int>

    /// The nodes of which a side is too small.
    let small: Set<Int>

    /// The smallest groups that subtraction can set apart, by cell.
    let finest: [CellKey: GroupSizes.Pair]
  }

  let hierarchy: Hierarchy
  let minimum: Int

  /// The table of answers.
  let responses: ResponseSuppression

  private let sizes: GroupSizes

  /// The people who are to be protected.
  private let guarded: GroupSizes

  /// What guards another department in the table of answers, as far as results must withhold it.
  private let guards: Set<Int>

  /// How many answered at all, by node and role, where the table of answers tells it.
  private let told: [[Int?]]

  private var known: [DepartmentSuppression.Question: DepartmentSuppression] = [:]

  /// Decides the table of answers.
  init(sizes: GroupSizes, hierarchy: Hierarchy, minimum: Int) {
    let responses = ResponseSuppression(sizes: sizes, hierarchy: hierarchy, minimum: minimum)
    self.sizes = sizes
    self.hierarchy = hierarchy
    self.minimum = minimum
    self.responses = responses
    let guarded = sizes.guarded
    self.guarded = guarded
    guards = Self.guards(responses, guarded, hierarchy: hierarchy, minimum: minimum)
    told = hierarchy.departments.enumerated().map { node, department in
      [Role.leader, .frontline].map { role in
        responses.withheld[role, default: []].contains(node)
          ? nil : guarded.answered(department)[role]
      }
    }
  }

  /// Decides one block and facet.
  ///
  /// - Parameters:
  ///   - facet: The organisation's cell.
  ///   - closed: Nodes that are withheld for another reason.
  /// - Returns: What is withheld, and the smallest groups in what is not.
  mutating func decide(_ facet: CellKey, closed: Set<Int> = []) -> Decided {
    let keys = hierarchy.departments.map { facet.at($0) }
    let counts = keys.map { key in
      let pair = guarded.scored(key)
      return [pair.leader, pair.frontline]
    }
    let open = keys.indices.filter { node in
      sizes.open.contains(keys[node].department) && sizes.scored(keys[node]).leader > 0
    }
    let question = DepartmentSuppression.Question(
      sizes: counts, closed: closed.union(guards), open: Set(open))
    let found =
      known[question]
      ?? DepartmentSuppression(question, hierarchy: hierarchy, minimum: minimum)
    known[question] = found
    let table = SuppressionTable(parents: hierarchy.parents, sizes: counts, minimum: minimum)
    var finest: [CellKey: GroupSizes.Pair] = [:]
    for (node, groups) in table.finestGroups(withheld: found.withheld).enumerated() {
      // Where all leaders agreed nobody is set apart: their own number decides.
      let leaders = groups[0] > 0 ? groups[0] : sizes.scored(keys[node]).leader
      finest[keys[node]] = GroupSizes.Pair(leader: leaders, frontline: groups[1])
    }
    return Decided(keys: keys, withheld: found.withheld, small: found.small, finest: finest)
  }

  /// What results must withhold for the sake of the table of answers.
  ///
  /// That table knows of no agreement: it is the same before a wave closes. Where only departments are
  /// small there whose leaders all agreed, nothing is left to guard; else all guards stay.
  private static func guards(
    _ responses: ResponseSuppression, _ guarded: GroupSizes, hierarchy: Hierarchy, minimum: Int
  ) -> Set<Int> {
    guard !guarded.open.isEmpty else { return responses.guards }
    let answered = hierarchy.departments.map { department in
      [Role.leader, .frontline].map { guarded.answered(department)[$0] }
    }
    let open = hierarchy.departments.indices.filter {
      guarded.open.contains(hierarchy.departments[$0])
    }
    let left = DepartmentSuppression(
      DepartmentSuppression.Question(sizes: answered, open: Set(open)), hierarchy: hierarchy,
      minimum: minimum)
    return left.withheld.isEmpty ? [] : responses.guards
  }

  /// What may be said of why a department is withheld: what the roster says, and else nothing that
  /// bounds the number of answers.
  ///
  /// Without a roster that is said which the table of answers tells: that nobody of a role answered at
  /// all, where the other role's line is shown. That nobody answered one block, or that somebody
  /// did, would bound with the totals how many there are in other departments.
  func reason(of node: Int) -> Withheld.Code {
    let department = hierarchy.departments[node]
    if let asked = sizes.invited(department) {
      return SuppressionPlan.reason(asked, minimum: minimum) ?? .smallGroup
    }
    let answered = sizes.answered(department)
    if answered.leader == 0, told[node][1] != nil { return .noLeaders }
    if answered.frontline == 0, told[node][0] != nil { return .noFrontline }
    return .smallGroup
  }
}
