import Statistics
import SurveyModel
import Tallies

/// The tallies of each department's whole subtree, and of the organisation.
///
/// Node 0 is the organisation; the departments follow in tree order, so that a parent's number is
/// always lower than its children's.
struct SubtreeTallies: Sendable {
  /// One role's people in one subtree.
  struct Side: Sendable {
    var tally: Tally
    var scores: [Histogram] = []
    var headcount: Int?
  }

  let tree: DepartmentTree
  let layout: TallyLayout

  /// The department of each node; `nil` for the organisation.
  let departments: [Identifier<Department>?]

  /// The node of each department.
  let nodes: [Identifier<Department>?: Int]

  /// The parent of each node; the organisation is its own.
  let parents: [Int]

  /// The children of each node.
  let children: [[Int]]

  /// How many leaders of each node's subtree agreed to be shown.
  private var consents: [Int]

  private var leaders: [Side]
  private var frontline: [Side]

  /// Adds the tallies up along the tree.
  init(
    book: TallyBook, tree: DepartmentTree,
    headcount: [Identifier<Department>: [Role: Int]]?
  ) throws(AnalysisError) {
    let unknown = book.departments.filter { tree[$0] == nil }
    guard unknown.isEmpty else { throw .unknownDepartments(unknown) }
    self.tree = tree
    layout = book.layout
    departments = [nil] + tree.departments.map(\.id)
    let nodes = Dictionary(
      departments.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.nodes = nodes
    var children = Array(repeating: [Int](), count: departments.count)
    var parents = Array(repeating: 0, count: departments.count)
    for (index, department) in tree.departments.enumerated() {
      let parent = nodes[department.parent] ?? 0
      parents[index + 1] = parent
      children[parent].append(index + 1)
    }
    self.children = children
    self.parents = parents
    leaders = Self.sides(of: .leader, book: book, departments: departments, headcount: headcount)
    frontline = Self.sides(
      of: .frontline, book: book, departments: departments, headcount: headcount)
    consents = departments.map { $0.flatMap { book.consents[$0] } ?? 0 }
    for node in departments.indices.dropFirst().reversed() {
      consents[parents[node]] += consents[node]
      Self.add(node, to: parents[node], in: &leaders)
      Self.add(node, to: parents[node], in: &frontline)
    }
    try checkHeadcounts()
    for node in departments.indices {
      leaders[node].scores = leaders[node].tally.scores.map(\.histogram)
      frontline[node].scores = frontline[node].tally.scores.map(\.histogram)
    }
  }

  /// One role's people in a node's subtree.
  func side(_ role: Role, at node: Int) -> Side {
    role == .leader ? leaders[node] : frontline[node]
  }

  /// The scores of one role, block and facet in a node's subtree.
  func scores(_ role: Role, at node: Int, facet: Int) -> Histogram {
    role == .leader ? leaders[node].scores[facet] : frontline[node].scores[facet]
  }

  /// The finite population correction of one role's scores; none without a roster.
  func population(_ role: Role, at node: Int, facet: Int) -> FinitePopulation {
    guard let roster = side(role, at: node).headcount else { return .infinite }
    let answers = scores(role, at: node, facet: facet).n
    return (try? FinitePopulation(answers: answers, roster: roster)) ?? .infinite
  }

  /// How many people stand behind each cell.
  var sizes: GroupSizes {
    var scored: [CellKey: GroupSizes.Pair] = [:]
    var answered: [Identifier<Department>?: GroupSizes.Pair] = [:]
    var invited: [Identifier<Department>?: GroupSizes.Pair] = [:]
    for (node, department) in departments.enumerated() {
      for (index, facet) in layout.facets.enumerated() {
        scored[CellKey(department: department, rated: facet.key)] = GroupSizes.Pair(
          leader: leaders[node].scores[index].n, frontline: frontline[node].scores[index].n)
      }
      answered[department] = GroupSizes.Pair(
        leader: leaders[node].tally.people, frontline: frontline[node].tally.people)
      if let leaderCount = leaders[node].headcount,
        let frontlineCount = frontline[node].headcount
      {
        invited[department] = GroupSizes.Pair(leader: leaderCount, frontline: frontlineCount)
      }
    }
    return GroupSizes(
      tree: tree, facets: layout.facets.map(\.key), scored: scored, answered: answered,
      invited: invited.isEmpty ? nil : invited, open: open)
  }

  /// The departments in which every leader who answered agreed to be shown.
  private var open: Set<Identifier<Department>?> {
    guard consents.contains(where: { $0 > 0 }) else { return [] }
    let nodes = departments.indices.filter { node in
      consents[node] > 0 && consents[node] == leaders[node].tally.people
    }
    return Set(nodes.map { departments[$0] })
  }

  private static func sides(
    of role: Role, book: TallyBook, departments: [Identifier<Department>?],
    headcount: [Identifier<Department>: [Role: Int]]?
  ) -> [Side] {
    departments.map { department in
      guard let department else {
        return Side(tally: Tally(book.layout), headcount: headcount == nil ? nil : 0)
      }
      return Side(
        tally: book.tally(of: department, role: role),
        headcount: headcount.map { $0[department]?[role] ?? 0 })
    }
  }

  private static func add(_ node: Int, to parent: Int, in sides: inout [Side]) {
    if let merged = sides[parent].tally.merging(sides[node].tally) { sides[parent].tally = merged }
    if let below = sides[node].headcount, let above = sides[parent].headcount {
      sides[parent].headcount = above + below
    }
  }

  private func checkHeadcounts() throws(AnalysisError) {
    for (node, department) in departments.enumerated() {
      guard let department else { continue }
      for role in Role.allCases {
        let side = side(role, at: node)
        if let headcount = side.headcount, headcount < side.tally.people {
          throw .moreAnswersThanPeople(department: department, role: role)
        }
      }
    }
  }
}
