public import SurveyModel
public import Tallies

/// How many people stand behind each cell, and nothing else: what disclosure control decides from.
public struct GroupSizes: Sendable {
  /// How many people of each role.
  public struct Pair: Hashable, Sendable {
    /// The leaders.
    public let leader: Int

    /// The frontline.
    public let frontline: Int

    /// Makes a pair.
    public init(leader: Int, frontline: Int) {
      self.leader = leader
      self.frontline = frontline
    }

    /// How many of a role.
    public subscript(role: Role) -> Int { role == .leader ? leader : frontline }
  }

  /// The departments.
  public let tree: DepartmentTree

  /// The blocks and facets, in the order of reports.
  public let facets: [BlockFacet]

  /// The cells that the first report settled; `nil` where this is the first.
  public let settled: Set<CellKey>?

  /// The departments in which every leader who answered agreed to be shown; `nil` is the organisation.
  public let open: Set<Identifier<Department>?>

  let scored: [CellKey: Pair]
  let answered: [Identifier<Department>?: Pair]
  private let invited: [Identifier<Department>?: Pair]?

  /// Takes sizes that were counted elsewhere; every pair counts a whole subtree.
  ///
  /// - Parameters:
  ///   - tree: The departments.
  ///   - facets: The blocks and facets.
  ///   - scored: How many have a score, by cell; cells that are absent have nobody.
  ///   - answered: How many answered at all, by department (`nil`: the organisation).
  ///   - invited: How many were asked; `nil` without a roster.
  ///   - settled: The cells that the first report settled; `nil` where this is the first.
  ///   - open: The departments in which every leader who answered agreed to be shown.
  public init(
    tree: DepartmentTree, facets: [BlockFacet], scored: [CellKey: Pair],
    answered: [Identifier<Department>?: Pair], invited: [Identifier<Department>?: Pair]? = nil,
    settled: Set<CellKey>? = nil, open: Set<Identifier<Department>?> = []
  ) {
    self.open = open
    self.settled = settled
    self.tree = tree
    self.facets = facets
    self.scored = scored
    self.answered = answered
    self.invited = invited
  }

  /// Adds up head counts along the tree, for a wave of which no result exists yet.
  ///
  /// - Parameters:
  ///   - tree: The departments.
  ///   - answered: How many people directly in each department answered, by role.
  ///   - invited: How many people directly in each department were asked; `nil` without a roster.
  public init(
    tree: DepartmentTree, answered: [Identifier<Department>: [Role: Int]],
    invited: [Identifier<Department>: [Role: Int]]?
  ) {
    self.init(
      tree: tree, facets: [], scored: [:], answered: Self.subtotals(answered, in: tree),
      invited: invited.map { Self.subtotals($0, in: tree) })
  }

  private static func subtotals(
    _ counts: [Identifier<Department>: [Role: Int]], in tree: DepartmentTree
  ) -> [Identifier<Department>?: Pair] {
    var sums: [Identifier<Department>?: Pair] = [:]
    for department in tree.departments {
      let own = counts[department.id] ?? [:]
      let ancestors: [Identifier<Department>?] =
        [department.id] + tree.ancestors(of: department.id) + [nil]
      for node in ancestors {
        let sum = sums[node] ?? Pair(leader: 0, frontline: 0)
        sums[node] = Pair(
          leader: sum.leader + own[.leader, default: 0],
          frontline: sum.frontline + own[.frontline, default: 0])
      }
    }
    return sums
  }

  /// The same sizes, where an earlier report settled which cells are shown.
  func settled(as cells: Set<CellKey>?) -> GroupSizes {
    GroupSizes(
      tree: tree, facets: facets, scored: scored, answered: answered, invited: invited,
      settled: cells, open: open)
  }

  /// How many people of the subtree have a score.
  public func scored(_ cell: CellKey) -> Pair {
    scored[cell] ?? Pair(leader: 0, frontline: 0)
  }

  /// How many people of the subtree answered at all.
  public func answered(_ department: Identifier<Department>?) -> Pair {
    answered[department] ?? Pair(leader: 0, frontline: 0)
  }

  /// How many people of the subtree were asked; `nil` without a roster.
  public func invited(_ department: Identifier<Department>?) -> Pair? {
    invited.map { $0[department] ?? Pair(leader: 0, frontline: 0) }
  }

  /// The same sizes with other people.
  func with(
    scored: [CellKey: Pair], answered: [Identifier<Department>?: Pair],
    open: Set<Identifier<Department>?>
  ) -> GroupSizes {
    GroupSizes(
      tree: tree, facets: facets, scored: scored, answered: answered, invited: invited,
      settled: settled, open: open)
  }

  /// All cells: the organisation's, then department by department in tree order.
  public var cells: [CellKey] {
    ([nil] + tree.departments.map(\.id)).flatMap { department in
      facets.map { CellKey(department: department, rated: $0) }
    }
  }
}
