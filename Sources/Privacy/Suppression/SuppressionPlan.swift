public import Analysis
import SurveyModel

/// Which cells of a wave are shown, decided from group sizes alone, before any result is computed.
///
/// A cell is shown when both roles reach the minimum group, and when nothing that is withheld could be
/// computed from it. It is decided for each block and facet, since each has its own people.
public struct SuppressionPlan: Hashable, Sendable {
  /// The smallest group that is shown.
  public let minimumGroup: Int

  private let reasons: [CellKey: Withheld.Code]
  private let finest: [CellKey: GroupSizes.Pair]

  /// The cells that are shown.
  public let shown: Set<CellKey>

  /// Decides for a protected report.
  ///
  /// - Parameters:
  ///   - sizes: How many people stand behind each cell.
  ///   - minimumGroup: The smallest group that is shown; below 3 it counts as 3.
  public init(sizes: GroupSizes, minimumGroup: Int) {
    let minimum = max(minimumGroup, ReportSettings.smallestMinimumGroup)
    let hierarchy = Hierarchy(sizes.tree)
    var reasons: [CellKey: Withheld.Code] = [:]
    var finest: [CellKey: GroupSizes.Pair] = [:]
    for facet in sizes.facets {
      let keys = hierarchy.departments.map { CellKey(department: $0, rated: facet) }
      let pairs = keys.map { sizes.scored($0) }
      let table = SuppressionTable(
        parents: hierarchy.parents, sizes: pairs.map { [$0.leader, $0.frontline] },
        minimum: minimum)
      let decisions = table.decide()
      for (node, groups) in table.finestGroups(decisions).enumerated() {
        finest[keys[node]] = GroupSizes.Pair(leader: groups[0], frontline: groups[1])
      }
      for (node, decision) in decisions.enumerated() {
        switch decision {
        case .published: break
        case .small: reasons[keys[node]] = Self.reason(pairs[node], minimum: minimum)
        case .guardsAnother: reasons[keys[node]] = .guardsAnother
        }
      }
    }
    self.minimumGroup = minimum
    self.reasons = reasons
    self.finest = finest
    shown = Set(sizes.cells.filter { reasons[$0] == nil })
  }

  private init(minimumGroup: Int, shown: Set<CellKey>) {
    self.minimumGroup = minimumGroup
    self.shown = shown
    reasons = [:]
    finest = [:]
  }

  /// The plan of a report without disclosure control: every cell is shown.
  static func unprotected(sizes: GroupSizes, minimumGroup: Int) -> SuppressionPlan {
    SuppressionPlan(minimumGroup: minimumGroup, shown: Set(sizes.cells))
  }

  /// Why a cell is withheld; `nil` for one that is shown.
  public func withheld(_ cell: CellKey) -> Withheld? {
    reasons[cell].map { Withheld(code: $0, minimumGroup: minimumGroup) }
  }

  /// The smallest groups that subtraction can set apart in a cell; `nil` without disclosure control.
  func finestGroups(in cell: CellKey) -> GroupSizes.Pair? { finest[cell] }

  /// Which side is too small.
  static func reason(_ sizes: GroupSizes.Pair, minimum: Int) -> Withheld.Code {
    if sizes.leader == 0 && sizes.frontline >= minimum { return .noLeaders }
    if sizes.frontline == 0 && sizes.leader >= minimum { return .noFrontline }
    if sizes.leader < minimum && sizes.frontline < minimum { return .fewBoth }
    return sizes.leader < minimum ? .fewLeaders : .fewFrontline
  }
}

/// The departments as numbered nodes: the organisation first, each parent before its children.
struct Hierarchy {
  /// The department of each node; `nil` for the organisation.
  let departments: [Identifier<Department>?]

  /// The parent of each node; the organisation is its own.
  let parents: [Int]

  init(_ tree: DepartmentTree) {
    departments = [nil] + tree.departments.map(\.id)
    var nodes: [Identifier<Department>: Int] = [:]
    for (index, department) in tree.departments.enumerated() { nodes[department.id] = index + 1 }
    parents =
      [0]
      + tree.departments.map { department in
        department.parent.flatMap { nodes[$0] } ?? 0
      }
  }
}
