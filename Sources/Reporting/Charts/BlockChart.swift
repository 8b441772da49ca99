public import SurveyModel

/// One block, department by department.
public struct BlockChart: Hashable, Sendable {
  /// A department.
  public struct Row: Hashable, Sendable {
    /// The numbers.
    public let row: GapRow

    /// How deep the department lies in the tree; 0 at the top.
    public let depth: Int

    /// Whether other departments are part of it.
    public let isRollUp: Bool

    /// How many leaders answered; `nil` where withheld.
    public let leaders: Figure?

    /// How many of the frontline answered; `nil` where withheld.
    public let frontline: Figure?

    /// The gap; `nil` where withheld.
    public let mark: GapMark?
  }

  /// The block.
  public let block: GapRow.Subject<Block>

  /// The axis.
  public let axis: Axis

  /// The stretch of gaps that are too small to matter.
  public let bound: Span

  /// Other organisations' gaps, from the consultant's own file: they go beside the first row.
  public let benchmarks: [BenchmarkMark]

  /// All departments together, then division by division.
  public let groups: [[Row]]

  init(
    block: GapRow.Subject<Block>, organisation: [GapRow], cells: [GapRow],
    responses: [ResponseRow], tree: DepartmentTree, bound: Setting,
    benchmarks: [BenchmarkReport.Row] = []
  ) {
    let own = cells.filter { $0.block.id == block.id }
    let top = organisation.filter { $0.block.id == block.id }
    let axis = Axis.gap(
      holding: (top + own).compactMap(\.numbers).flatMap(\.gapExtent) + benchmarks.gapExtent
        + [bound.value], step: 0.5, cap: 1.5, isTicked: true, decimals: 1)
    let byDepartment = Dictionary(
      own.map { ($0.department?.id, $0) }, uniquingKeysWith: { first, _ in first })
    let people = Dictionary(
      responses.map { ($0.department?.id, $0) }, uniquingKeysWith: { first, _ in first })
    func row(_ row: GapRow, _ entry: DepartmentLayout.Entry?) -> Row {
      let counts = people[row.department?.id]
      return Row(
        row: row, depth: entry?.depth ?? 0, isRollUp: entry?.isRollUp ?? true,
        leaders: row.leader?.n ?? counts?.leader?.answered(beside: row.withheld),
        frontline: row.frontline?.n ?? counts?.frontline?.answered(beside: row.withheld),
        mark: GapMark(row, on: axis))
    }
    let layout = DepartmentLayout(tree) { byDepartment[$0]?.steadiedWidth }
    let divisions = layout.groups.map { group in
      group.compactMap { entry in byDepartment[entry.id].map { row($0, entry) } }
    }
    self.block = block
    self.benchmarks = BenchmarkMark.marks(
      benchmarks.filter { $0.block.id == block.id && $0.side == .gap }, levels: nil, gaps: axis)
    self.axis = axis
    self.bound = axis.span(around: bound.value)
    groups = ([top.map { row($0, nil) }] + divisions).filter { !$0.isEmpty }
  }
}
