public import Analysis
import SurveyModel

/// Which cells of a wave are shown, decided from group sizes alone, before any result is computed.
///
/// A cell is shown when both roles reach the minimum group, and when nothing that is withheld could be
/// computed from it. It is decided for each block and facet, since each has its own people.
public struct SuppressionPlan: Hashable, Sendable {
  /// The smallest group that is shown.
  public let minimumGroup: Int

  /// The lines of the table of answers that are withheld; `nil` without disclosure control.
  let responses: ResponseSuppression?

  /// The cells that tell their number of people as a range.
  let ranges: CountRanges

  /// What the table of answers tells; nothing without disclosure control.
  private let lines: [Role: [Identifier<Department>?: AnsweredLine]]

  private let reasons: [CellKey: Withheld.Code]
  private let finest: [CellKey: GroupSizes.Pair]

  /// The cells that are shown, but whose numbers are told as classes only.
  private let coarse: Set<CellKey>

  /// The facets whose gap, put together from departments, is told as a class only.
  private let matchedCoarse: Set<CellKey>

  /// The cells that are shown.
  public let shown: Set<CellKey>

  /// The shown cells of which every leader agreed to be shown.
  let open: Set<CellKey>

  /// The departments of which every leader agreed to be shown.
  let openDepartments: [Identifier<Department>]

  /// The shown cells that hold such a department and other leaders beside it.
  let mixed: Set<CellKey>

  /// The shown cells that may be compared over waves: who agreed, agreed for one wave.
  ///
  /// Left out is every department in which somebody was asked, and every one above it, whoever agreed:
  /// or what is missing would tell who did.
  let lasting: Set<CellKey>

  /// Decides for a protected report.
  ///
  /// - Parameters:
  ///   - sizes: How many people stand behind each cell.
  ///   - minimumGroup: The smallest group that is shown; below 3 it counts as 3.
  ///   - asksForConsent: Whether few leaders were asked to be shown (`SmallLeadership.openLeaders`).
  public init(sizes: GroupSizes, minimumGroup: Int, asksForConsent: Bool = false) {
    let minimum = max(minimumGroup, ReportSettings.smallestMinimumGroup)
    let decision = SuppressionDecision(sizes: sizes, minimum: minimum)
    self.minimumGroup = minimum
    responses = decision.responses
    lines = AnsweredLine.all(sizes, told: decision.responses, minimum: minimum)
    reasons = decision.reasons
    finest = decision.finest
    coarse = decision.coarse
    matchedCoarse = decision.matchedCoarse
    ranges = decision.ranges
    let shown = decision.shown
    self.shown = shown
    open = shown.filter { sizes.open.contains($0.department) }
    openDepartments = sizes.openDepartments
    let above = Set(openDepartments.flatMap { sizes.tree.ancestors(of: $0) })
    mixed =
      openDepartments.isEmpty
      ? []
      : shown.subtracting(open).filter { $0.department.map(above.contains) ?? true }
    lasting =
      asksForConsent
      ? shown.subtracting(open).subtracting(Self.asked(shown, sizes, minimum: minimum)) : shown
  }

  /// The shown departments in which leaders were asked for their consent, or which hold such a one.
  private static func asked(
    _ shown: Set<CellKey>, _ sizes: GroupSizes, minimum: Int
  ) -> Set<CellKey> {
    let asked = sizes.tree.departments.map(\.id).filter { department in
      // Without a roster, whoever answered was asked.
      let people = sizes.invited(department) ?? sizes.answered(department)
      return SmallLeadership.openLeaders.asksForConsent(
        leaders: people.leader, frontline: people.frontline, minimumGroup: minimum)
    }
    let above = Set(asked).union(asked.flatMap { sizes.tree.ancestors(of: $0) })
    return shown.filter { $0.department.map(above.contains) ?? false }
  }

  private init(minimumGroup: Int, shown: Set<CellKey>) {
    self.minimumGroup = minimumGroup
    self.shown = shown
    responses = nil
    ranges = CountRanges()
    lines = [:]
    reasons = [:]
    finest = [:]
    coarse = []
    matchedCoarse = []
    open = []
    openDepartments = []
    mixed = []
    lasting = shown
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

  /// What a shown cell tells of a role's number of people.
  func told(_ people: Int, of role: Role, in cell: CellKey) -> ClosedRange<Int> {
    let tens = CountRanges.tens(of: cell, decided: ranges.tens(in: cell)[role])
    return CountRanges.told(
      people, tens: tens, minimum: minimumGroup, line: line(of: role, in: cell.department))
  }

  /// What the table of answers tells of a role; `nil` where it tells nothing.
  func line(of role: Role, in department: Identifier<Department>?) -> AnsweredLine? {
    lines[role]?[department]
  }

  /// What the table of answers tells of both roles in a place.
  func lines(in department: Identifier<Department>?) -> [Role: AnsweredLine] {
    lines.compactMapValues { $0[department] }
  }

  /// Whether the numbers of a cell are told as classes only, so that they are no sums.
  func isCoarse(_ cell: CellKey, pooling: Pooling = .raw) -> Bool {
    pooling == .matched ? matchedCoarse.contains(cell) : coarse.contains(cell)
  }

  /// Which side is too small; `nil` where neither is.
  static func reason(_ people: GroupSizes.Pair, minimum: Int) -> Withheld.Code? {
    if people.leader >= minimum && people.frontline >= minimum { return nil }
    if people.leader == 0 && people.frontline >= minimum { return .noLeaders }
    if people.frontline == 0 && people.leader >= minimum { return .noFrontline }
    if people.leader < minimum && people.frontline < minimum { return .fewBoth }
    return people.leader < minimum ? .fewLeaders : .fewFrontline
  }
}
