import Analysis
import SurveyModel

/// Looks for small groups of one role whose number could be narrowed down, and opens what tells it.
struct CountAudit {
  let sizes: GroupSizes
  let hierarchy: Hierarchy
  let shown: Set<CellKey>
  let role: Role
  let minimum: Int

  /// The smallest groups that subtraction can set apart, by cell: they decide how finely means are told.
  let finest: [CellKey: GroupSizes.Pair]

  /// The cells whose numbers are told as ranges, with by how many tens these reach up and down.
  private(set) var open: [CellKey: Int] = [:]

  /// The cells whose number stays narrow, whatever is opened.
  private(set) var narrow: Set<CellKey> = []

  /// The most tens by which a range is widened.
  private static let mostTens = 8

  /// What the table of answers tells of each node.
  private let answered: [ClosedRange<Int>]

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - sizes: How many people stand behind each cell.
  ///   - hierarchy: The departments as nodes.
  ///   - withheld: The nodes whose line in the table of answers is withheld.
  ///   - shown: The cells that are shown.
  ///   - role: Whose numbers.
  ///   - minimum: The smallest group that may be told.
  ///   - finest: The smallest groups that subtraction can set apart, by cell.
  init(
    sizes: GroupSizes, hierarchy: Hierarchy, withheld: Set<Int>, shown: Set<CellKey>, role: Role,
    minimum: Int, finest: [CellKey: GroupSizes.Pair]
  ) {
    self.finest = finest
    self.sizes = sizes
    self.hierarchy = hierarchy
    self.shown = shown
    self.role = role
    self.minimum = minimum
    answered = hierarchy.departments.enumerated().map { node, department in
      let people = sizes.answered(department)[role]
      if !withheld.contains(node) { return people...people }
      return 0...Self.most(people, of: sizes.invited(department)?[role], minimum: minimum)
    }
  }

  /// The most that the reason for a blank in the table of answers allows; whoever looks is supposed to know
  /// where nobody answered.
  private static func most(_ answered: Int, of invited: Int?, minimum: Int) -> Int {
    if answered == 0 { return 0 }
    return invited.map { $0 < minimum } ?? false ? minimum - 1 : TreeBounds.unbounded
  }

  /// Opens until no number of a small group is narrow, or nothing is left to be opened or widened.
  mutating func run() {
    for facet in sizes.facets {
      let cell = CellKey(department: nil, rated: facet)
      if cell.facet.isDerived {
        run(all: cell.sources + [cell], of: cell)
      } else {
        run(all: [cell], of: nil)
      }
    }
  }

  /// Opens the numbers of some facets that one system of counts ties together.
  ///
  /// - Parameters:
  ///   - facets: The organisation's cells.
  ///   - derived: The facet that is made of two others; `nil` for one that is asked.
  private mutating func run(all facets: [CellKey], of derived: CellKey?) {
    let told = derived?.sources ?? facets
    guard facets.contains(where: hasSmall) else { return }
    while true {
      let system = system(of: told, and: derived)
      let nodes = facets.enumerated().flatMap { index, facet in
        narrowNodes(of: facet, in: system[[.first, .second, .both][derived == nil ? 0 : index]])
      }
      let more = nodes.flatMap { node in facets.flatMap { shownCells(of: $0, above: node) } }
      if openMore(of: Set(more)) { continue }
      narrow.formUnion(nodes.map { facets[facets.count - 1].at(hierarchy.departments[$0]) })
      return
    }
  }

  /// Opens those of some cells that are exact; where all are open, widens them.
  ///
  /// - Returns: Whether anything changed.
  private mutating func openMore(of cells: Set<CellKey>) -> Bool {
    let exact = cells.filter { tens($0) == nil }
    let wider = exact.isEmpty ? cells.filter { tens($0) ?? 0 < Self.mostTens } : exact
    for cell in wider { open[cell] = tens(cell).map { 2 * $0 } ?? 1 }
    return !wider.isEmpty
  }

  /// By how many tens a cell's range reaches; `nil` for an exact number.
  private func tens(_ cell: CellKey) -> Int? {
    CountRanges.tens(of: cell, decided: open[cell])
  }

  /// The shown cells of a node and of all above it.
  private func shownCells(of cell: CellKey, above node: Int) -> [CellKey] {
    hierarchy.ancestors(of: [node]).union([node]).map { cell.at(hierarchy.departments[$0]) }
      .filter(shown.contains)
  }

  /// How many have a score, of each node's subtree and directly in it.
  private func people(_ cell: CellKey) -> (subtrees: [Int], own: [Int]) {
    let subtrees = hierarchy.departments.map { sizes.scored(cell.at($0))[role] }
    return (subtrees, hierarchy.own(subtrees.map { [$0] }).map { $0[0] })
  }

  private func hasSmall(_ cell: CellKey) -> Bool {
    let people = people(cell)
    return (people.subtrees + people.own).contains(where: isSmall)
  }

  /// The nodes of which a small number is narrow: of the whole subtree, or of those directly in it.
  private func narrowNodes(of cell: CellKey, in bounds: TreeBounds) -> [Int] {
    let people = people(cell)
    return people.own.indices.filter { node in
      (isSmall(people.subtrees[node]) && isNarrow(bounds.subtrees[node]))
        || (isSmall(people.own[node]) && isNarrow(bounds.own[node]))
    }
  }

  private func isSmall(_ people: Int) -> Bool { people > 0 && people < minimum }

  /// By how many people the digits of means may narrow what the sizes leave open.
  private static let reserve = 2

  /// Whether less is open than that it is somebody, and fewer than the minimum.
  private func isNarrow(_ range: ClosedRange<Int>) -> Bool {
    let isAnySmall = range.lowerBound <= 1 && range.upperBound >= minimum - 1
    return !isAnySmall && range.upperBound - range.lowerBound < minimum + Self.reserve
  }

  /// What follows from all that is told.
  private func system(of facets: [CellKey], and derived: CellKey?) -> CountSystem {
    var told: [CountSystem.Kind: [ClosedRange<Int>]] = [.answered: answered]
    for (kind, cell) in zip([.first, .second] as [CountSystem.Kind], facets) {
      told[kind] = ranges(cell)
    }
    if let derived { told[.both] = ranges(derived) }
    return CountSystem(parents: hierarchy.parents, told: told, areLinked: derived != nil)
  }

  /// What the cells of a facet tell of each node's number.
  ///
  /// A number below ten that is not opened counts as known: the digits of its mean may tell it.
  private func ranges(_ cell: CellKey) -> [ClosedRange<Int>] {
    hierarchy.departments.map { department in
      let key = cell.at(department)
      guard shown.contains(key) else { return 0...TreeBounds.unbounded }
      let people = sizes.scored(key)[role]
      guard let tens = tens(key) else { return people...people }
      let told = CountRanges.told(people, tens: tens, minimum: minimum)
      return max(told.lowerBound, fewest(people, in: key))...told.upperBound
    }
  }

  /// The fewest people that the digits of a cell's mean can leave possible.
  ///
  /// Of so many a step of the mean is a whole answer, and every number fits. Of a cell that is opened the
  /// mean is told in wide steps.
  private func fewest(_ people: Int, in key: CellKey) -> Int {
    let isOpen = open[key] != nil
    let smallest = isOpen ? 0 : finest[key].map { min($0.leader, $0.frontline) } ?? 0
    return min(people, Precision.peopleOfStep(smallerGroup: smallest))
  }
}
