import Statistics
public import SurveyModel
import Tallies

/// How alike people of one role are within departments, on one block and facet: raw numbers, for
/// disclosure control alone.
public struct DepartmentLikeness: Hashable, Sendable {
  /// How many departments were compared.
  public let departments: Int

  /// How many people are in them.
  public let people: Int

  /// The share of variance that lies between departments, with its interval from the F distribution
  /// and the chance of as much if departments did not differ; negative values as they are.
  public let icc1: IntervalEstimate

  /// How reliable the departments' means are; `nil` when they are all equal.
  public let icc2: IntervalEstimate?
}

extension GapAnalysis {
  /// Below this many departments, how alike people are within them is not told.
  public static let fewestDepartments = 5

  /// The finest departments that are shown with a block and facet: those without another below them,
  /// so that nobody counts twice.
  ///
  /// - Parameter shown: The cells that may be shown.
  /// - Returns: The departments in tree order, by the organisation's cell.
  public func finestDepartments(
    shown: Set<CellKey>
  ) -> [CellKey: [Identifier<Department>]] {
    let selection = CellSelection(shown: shown, in: subtrees)
    var finest: [CellKey: [Identifier<Department>]] = [:]
    for (index, facet) in layout.facets.enumerated() {
      finest[CellKey(department: nil, rated: facet.key)] = selection.finest(index).compactMap {
        subtrees.departments[$0]
      }
    }
    return finest
  }

  /// How alike people of a role are within departments.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - cell: A cell of the block and facet.
  ///   - departments: Departments that do not overlap.
  /// - Returns: `nil` for fewer than ``fewestDepartments`` in which anybody of the role has a score,
  ///   or where nobody differs from another within a department.
  public func likeness(
    of role: Role, on cell: CellKey, over departments: [Identifier<Department>]
  ) -> DepartmentLikeness? {
    guard let index = layout.index(of: cell.rated) else { return nil }
    let groups = departments.compactMap { subtrees.nodes[$0] }
      .map { subtrees.scores(role, at: $0, facet: index) }.filter { !$0.isEmpty }
    guard groups.count >= Self.fewestDepartments, let analysis = IntraclassCorrelation(groups)
    else { return nil }
    let interval = analysis.interval(level: settings.level)
    let size = analysis.effectiveSize
    /// Spearman and Brown: the reliability of means of as many people as a department has.
    func reliability(_ share: Double) -> Double { size * share / (1 + (size - 1) * share) }
    let ends = interval.map {
      Interval(low: reliability($0.low), high: reliability($0.high), level: $0.level)
    }
    return DepartmentLikeness(
      departments: groups.count, people: groups.reduce(0) { $0 + $1.n },
      icc1: IntervalEstimate(value: analysis.icc1, interval: interval, p: analysis.p),
      icc2: analysis.icc2.isFinite
        ? IntervalEstimate(value: analysis.icc2, interval: ends) : nil)
  }
}
