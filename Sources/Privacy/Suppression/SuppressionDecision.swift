import Analysis
import SurveyModel

/// Decides all cells of a wave: what is withheld, how finely the rest is told, and which numbers of people
/// are ranges.
///
/// Facets that are asked come first: what may be told of a derived one follows from them. Where the number
/// of a small group stays narrow although every number about it is told as a wide range, it is narrow
/// because two levels are shown at all: each has at least the minimum group, of few who answered. Then
/// the second level is withheld there, and all is decided again.
struct SuppressionDecision {
  /// The lines of the table of answers that are withheld.
  let responses: ResponseSuppression

  /// Why a cell is withheld.
  private(set) var reasons: [CellKey: Withheld.Code] = [:]

  /// The smallest groups that subtraction can set apart, by cell.
  private(set) var finest: [CellKey: GroupSizes.Pair] = [:]

  /// The cells whose numbers are told as classes.
  private(set) var coarse: Set<CellKey> = []

  /// The facets whose gap, put together from departments, is told as a class.
  private(set) var matchedCoarse: Set<CellKey> = []

  /// The cells that are shown.
  private(set) var shown: Set<CellKey> = []

  /// The cells that tell their number of people as a range.
  private(set) var ranges = CountRanges()

  /// How often more is withheld for the sake of a narrow number.
  private static let mostRounds = 4

  private let sizes: GroupSizes
  private let hierarchy: Hierarchy
  private let minimum: Int
  private var planner: DepartmentPlanner

  /// The cells that are withheld for the sake of a narrow number.
  private var closed: Set<CellKey> = []

  /// Decides.
  ///
  /// - Parameters:
  ///   - sizes: How many people stand behind each cell.
  ///   - minimum: The smallest group that is shown.
  init(sizes: GroupSizes, minimum: Int) {
    let hierarchy = Hierarchy(sizes.tree)
    self.sizes = sizes
    self.hierarchy = hierarchy
    self.minimum = minimum
    planner = DepartmentPlanner(sizes: sizes, hierarchy: hierarchy, minimum: minimum)
    responses = planner.responses
    for _ in 0..<Self.mostRounds {
      decide()
      let more = Set(ranges.narrow.compactMap(\.sources.last)).subtracting(closed)
      if more.isEmpty { return }
      closed.formUnion(more)
    }
  }

  private mutating func decide() {
    (reasons, finest, coarse, matchedCoarse) = ([:], [:], [], [])
    let facets = sizes.facets.map { CellKey(department: nil, rated: $0) }
    for facet in facets where !facet.facet.isDerived { decideAsked(facet) }
    for facet in facets where facet.facet.isDerived { decideDerived(facet) }
    // What was withheld once stays withheld: two reports with different cells could tell of others.
    if let settled = sizes.settled {
      for key in sizes.cells where !settled.contains(key) && reasons[key] == nil {
        reasons[key] = .smallGroup
      }
    }
    shown = Set(sizes.cells.filter { reasons[$0] == nil })
    ranges = CountRanges(
      sizes: sizes, hierarchy: hierarchy, responses: responses, shown: shown, minimum: minimum,
      finest: finest)
  }

  private mutating func decideAsked(_ facet: CellKey) {
    let nodes = hierarchy.departments.indices.filter {
      closed.contains(facet.at(hierarchy.departments[$0]))
    }
    let decided = planner.decide(facet, closed: Set(nodes))
    finest.merge(decided.finest) { _, new in new }
    for (node, key) in decided.keys.enumerated() where decided.withheld.contains(node) {
      reasons[key] = planner.reason(of: node)
    }
  }

  private mutating func decideDerived(_ facet: CellKey) {
    let linked = LinkedSuppression(of: facet, sizes: sizes, planner: &planner, reasons: reasons)
    reasons.merge(linked.reasons) { _, new in new }
    finest.merge(linked.finest) { _, new in new }
    coarse.formUnion(linked.coarse)
    if linked.isMatchedCoarse { matchedCoarse.insert(facet) }
  }
}
