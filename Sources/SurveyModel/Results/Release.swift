/// What reports of a wave may show: settled by the first of them, and never more.
public struct Release: Hashable, Sendable {
  /// The cells of departments and the organisation.
  public let cells: Set<ReleasedCell>

  /// The rows of breakdowns, each in all blocks and facets of which the organisation's cell is shown.
  public let rows: Set<BreakdownRow>

  /// Puts together what is shown.
  public init(cells: Set<ReleasedCell>, rows: Set<BreakdownRow> = []) {
    self.cells = cells
    self.rows = rows
  }
}
