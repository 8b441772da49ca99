import Privacy
import SurveyModel

/// How many answered, department by department, and where too few did to be sure of the rest.
public struct TurnoutReport: Hashable, Sendable {
  /// The organisation's row, then the departments' in tree order.
  public let rows: [ResponseRow]

  /// The rows worth a look in a short text: the organisation's, and those where fewer than half of a
  /// role answered.
  public let low: [ResponseRow]

  /// What the table says.
  public let summary: Sentence

  /// What should be read with the results: a role that is missing, and too few answers.
  public let warnings: [Sentence]

  /// Below this share, those who are silent can turn a result.
  private static let half = 0.5

  /// Looks at who answered.
  ///
  /// - Nil: without a roster, and for a report on one department.
  init?(_ source: WaveSource) {
    guard source.isRosterKnown, source.focus.department == nil else { return nil }
    rows = source.responses
    let departments = source.responses.filter { $0.department != nil }
    let few = departments.filter { Self.isLow($0.leader) || Self.isLow($0.frontline) }
    low = source.responses.filter { $0.department == nil } + few
    let shown = departments.filter { $0.leader?.rate != nil || $0.frontline?.rate != nil }
    let kind = Self.kind(of: shown, in: source.tree)
    summary =
      shown.isEmpty
      ? "How many answered cannot be shown department by department."
      : few.isEmpty
        ? "In every department that is shown, half or more of both roles answered."
        : """
        In \(Count(of: few)) of \(Count(of: shown)) \(kind) that are shown, fewer than half of a role \
        answered.
        """
    warnings = Self.warnings(source.responses.first { $0.department == nil })
  }

  /// What the lines are: divisions have lines beside those of their departments.
  private static func kind(of rows: [ResponseRow], in tree: DepartmentTree) -> Sentence {
    rows.contains { row in row.department.map { !tree.children(of: $0.id).isEmpty } ?? false }
      ? "departments and divisions" : "departments"
  }

  private static func isLow(_ side: ResponseRow.Side?) -> Bool {
    side?.rate.map { $0.middle < half } ?? false
  }

  private static func warnings(_ row: ResponseRow?) -> [Sentence] {
    [row?.leader, row?.frontline].compactMap { side -> Sentence? in
      guard let side else { return nil }
      let isLeader = side.role == .leader
      if side.isMissing {
        return isLeader
          ? "No leader answered: there is no gap without them."
          : "Nobody of the frontline answered: there is no gap without them."
      }
      guard isLow(side), let rate = side.rate else { return nil }
      return isLeader
        ? """
        Fewer than half of the leaders answered (\(rate)): those who are silent may see it \
        differently, and no interval says by how much.
        """
        : """
        Fewer than half of the frontline answered (\(rate)): those who are silent may see it \
        differently, and no interval says by how much.
        """
    }
  }
}
