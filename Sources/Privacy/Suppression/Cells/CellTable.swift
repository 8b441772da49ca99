/// The counts of an organisation: departments that nest, crossed with groups that nest.
///
/// A cell is a node (a department with all below it) and a group. A node with departments below it has
/// a *hidden* place for the people directly in it: never published, but an attacker can subtract.
///
/// - Shape: `parents` has one entry a node; `counts` one row a place, nodes first, then hidden places.
package struct CellTable: Sendable {
  /// One cell: a place and a group.
  package struct Cell: Hashable, Sendable {
    /// The place; a node's number, or beyond the nodes a hidden place.
    package let place: Int

    /// The group.
    package let group: Int

    /// Makes a cell.
    package init(place: Int, group: Int) {
      self.place = place
      self.group = group
    }
  }

  /// The node above each node; `nil` at the top, which comes first.
  package let parents: [Int?]

  /// The groups.
  package let groups: GroupTree

  /// The smallest group that may be told.
  package let minimum: Int

  /// How far apart the least and the greatest possible count of every small cell must stay.
  package let width: Int

  /// Sets of groups that a node publishes together or not at all; groups in none are never published.
  package let units: [[Int]]

  /// Cells that stay published whatever happens.
  package let kept: Set<Cell>

  /// Cells that are withheld whatever happens, each with its whole unit.
  package let closed: Set<Cell>

  /// Cells with enough people that must stay open as wide as a small one nevertheless.
  package let guarded: Set<Cell>

  /// Cells beside which the rest of their unit may be published although they are empty.
  let mayBeEmpty: Set<Cell>

  /// The greatest count that is known of a cell from elsewhere, such as how many were asked at all.
  package let most: [Cell: Int]

  /// What it costs to withhold each node's units; by default the people that they show.
  package let costs: [[Int]]?

  /// The people of each place, by group.
  package let counts: [[Int]]

  /// How many people of each place and group another table may have less; all of them, unless sums of
  /// scores are published as well.
  let giving: [[Int]]

  /// The nodes directly below each node.
  let children: [[Int]]

  /// The hidden place of each node; `nil` for nodes with nothing below.
  let hidden: [Int?]

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - parents: The node above each node, which stands before it; `nil` for the first alone.
  ///   - groups: The groups.
  ///   - own: The people directly in each node, by finest group.
  ///   - minimum: The smallest group that may be told.
  ///   - width: How wide every small cell's interval must stay; by default the minimum.
  ///   - units: Groups that are published together; by default each group by itself.
  ///   - kept: Cells that stay published whatever happens.
  ///   - closed: Cells that are withheld whatever happens.
  ///   - guarded: Cells that are protected although they are large.
  ///   - mayBeEmpty: Cells beside which the rest of their unit may be published although they are empty.
  ///   - most: The greatest count that is known of a cell from elsewhere.
  ///   - costs: What it costs to withhold each node's units; by default the people that they show.
  package init(
    parents: [Int?], groups: GroupTree, own: [[Int]], minimum: Int, width: Int? = nil,
    units: [[Int]]? = nil, kept: Set<Cell> = [], closed: Set<Cell> = [], guarded: Set<Cell> = [],
    mayBeEmpty: Set<Cell> = [], most: [Cell: Int] = [:], costs: [[Int]]? = nil
  ) {
    var children = Array(repeating: [Int](), count: parents.count)
    for (node, parent) in parents.enumerated() { if let parent { children[parent].append(node) } }
    var hidden: [Int?] = []
    var counts = own.map { groups.sums(of: $0) }
    for node in parents.indices {
      hidden.append(children[node].isEmpty ? nil : counts.count)
      if !children[node].isEmpty { counts.append(counts[node]) }
    }
    for node in parents.indices.reversed() {
      guard let parent = parents[node] else { continue }
      for group in 0..<groups.count {
        counts[parent][group] += counts[node][group]
      }
    }
    self.parents = parents
    self.groups = groups
    self.minimum = minimum
    self.width = width ?? minimum
    self.units = units ?? (0..<groups.count).map { [$0] }
    self.kept = kept
    self.closed = closed
    self.guarded = guarded
    self.mayBeEmpty = mayBeEmpty
    self.most = most
    self.costs = costs
    self.children = children
    self.hidden = hidden
    self.counts = counts
    giving = counts
  }

  private init(_ other: CellTable, giving: [[Int]]) {
    parents = other.parents
    groups = other.groups
    minimum = other.minimum
    width = other.width
    units = other.units
    kept = other.kept
    closed = other.closed
    guarded = other.guarded
    mayBeEmpty = other.mayBeEmpty
    most = other.most
    costs = other.costs
    counts = other.counts
    children = other.children
    hidden = other.hidden
    self.giving = giving
  }

  /// The same table, in which only so many people of each finest cell may be missing.
  func giving(_ people: [[Int]]) -> CellTable { CellTable(self, giving: people) }

  /// How many people more a cell can have in another table; `nil` when nothing is known of that.
  func room(_ cell: Cell) -> Int? { most[cell].map { max($0 - self[cell], 0) } }

  /// How many people are in a cell.
  package subscript(cell: Cell) -> Int { counts[cell.place][cell.group] }

  /// The cells to protect: those with some people but fewer than the minimum, hidden ones too, without
  /// the kept ones; and those that are guarded.
  package var small: [Cell] {
    var small: [Cell] = []
    for place in counts.indices {
      for group in 0..<groups.count where counts[place][group] > 0 {
        let cell = Cell(place: place, group: group)
        let isSmall = counts[place][group] < minimum && !kept.contains(cell)
        if isSmall || guarded.contains(cell) { small.append(cell) }
      }
    }
    return small
  }

  /// What withholding a node's unit costs: the people of its outermost groups, if nothing else is said.
  func cost(node: Int, unit: Int) -> Int {
    if let costs { return costs[node][unit] }
    let groupsOfUnit = Set(units[unit])
    return units[unit].reduce(0) { sum, group in
      let isInside = groups.parents[group].map(groupsOfUnit.contains) ?? false
      return isInside ? sum : sum + counts[node][group]
    }
  }

  /// Whether a node's unit may be published as far as its own counts go: one group alone when it is
  /// empty or reaches the minimum, several together when each reaches it or may be empty.
  func isLargeEnough(node: Int, unit: Int) -> Bool {
    units[unit].allSatisfy { group in
      if closed.contains(Cell(place: node, group: group)) { return false }
      let people = counts[node][group]
      let mayBeEmpty =
        units[unit].count == 1 || mayBeEmpty.contains(Cell(place: node, group: group))
      return people >= minimum || (people == 0 && mayBeEmpty)
    }
  }
}
