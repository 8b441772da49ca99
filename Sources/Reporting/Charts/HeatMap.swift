public import SurveyModel

/// The gap of every block in every department, as a table of coloured cells.
public struct HeatMap: Hashable, Sendable {
  /// How a cell is coloured.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    /// Leaders rosier, below the bound, from the bound, from twice the bound.
    case leaders1, leaders2, leaders3

    /// Frontline rosier, below the bound, from the bound, from twice the bound.
    case frontline1, frontline2, frontline3

    /// Aligned.
    case aligned

    /// Cannot tell yet.
    case unsure

    /// Withheld.
    case withheld

    /// The block was not asked here.
    case absent
  }

  /// One block in one department.
  public struct Cell: Hashable, Sendable {
    /// The numbers; `nil` where the block was not asked.
    public let row: GapRow?

    /// How the cell is coloured.
    public let step: Step
  }

  /// What stands beside the name of a department.
  public enum Content: Hashable, Sendable {
    /// A cell a block.
    case cells([Cell])

    /// Nothing of the department is shown.
    case withheld(WithheldReason)

    /// Why nothing of the department is shown; `nil` where something is.
    var withheld: WithheldReason? {
      if case .withheld(let reason) = self { reason } else { nil }
    }
  }

  /// A department.
  public struct Row: Hashable, Sendable {
    /// The department; `nil` for all departments together.
    public let department: GapRow.Subject<Department>?

    /// How deep it lies in the tree; 0 at the top.
    public let depth: Int

    /// Whether other departments are part of it.
    public let isRollUp: Bool

    /// How many leaders answered; of all departments together, how many its gaps are made of; `nil`
    /// where withheld.
    public let leaders: Figure?

    /// The same of the frontline; `nil` where withheld.
    public let frontline: Figure?

    /// The cells, or why there are none.
    public let content: Content
  }

  /// Some blocks of a department that is shown in others, and why these are not.
  public struct Blank: Hashable, Sendable {
    /// The department; `nil` for all departments together.
    public let department: GapRow.Subject<Department>?

    /// The blocks that have the same reason, in the order of columns.
    public let blocks: [GapRow.Subject<Block>]

    /// Why they are withheld, and what is shown instead.
    public let reason: Sentence
  }

  /// The blocks, by the organisation's gap, widest first.
  public let columns: [GapRow.Subject<Block>]

  /// The row of all departments together, then division by division.
  public let groups: [[Row]]

  /// Whether blocks run down and departments across, as they do for a few departments.
  public let isTurned: Bool

  /// Whether rows are low, as they are for many departments.
  public let isDense: Bool

  /// How many departments the map has, division rows apart.
  public let departments: Count
}

extension HeatMap {
  /// The single blanks, in the order of rows: those of a department that is not blank as a whole.
  public var blanks: [Blank] {
    groups.flatMap { $0 }.flatMap { row -> [Blank] in
      guard case .cells(let cells) = row.content else { return [] }
      let reasons = cells.map { $0.step == .withheld ? $0.row?.wholeReason : nil }
      var seen: Set<Sentence> = []
      return reasons.compactMap(\.self).filter { seen.insert($0).inserted }.map { reason in
        Blank(
          department: row.department,
          blocks: zip(columns, reasons).filter { $0.1 == reason }.map(\.0), reason: reason)
      }
    }
  }

  /// Makes the map of one facet from the organisation's rows, in the order in which columns should
  /// come, and the departments' rows of that facet.
  init(
    organisation: [GapRow], cells: [GapRow], responses: [ResponseRow], tree: DepartmentTree,
    bound: Setting
  ) {
    let blocks = organisation.map(\.block)
    let byDepartment = Dictionary(grouping: cells) { $0.department?.id }
    let people = Dictionary(
      responses.map { ($0.department?.id, $0) }, uniquingKeysWith: { first, _ in first })
    func row(_ rows: [GapRow], _ entry: DepartmentLayout.Entry?) -> Row {
      let counts = people[entry?.id]
      let content = Self.content(of: rows, blocks: blocks, bound: bound)
      return Row(
        department: entry == nil ? nil : rows.first?.department,
        depth: entry?.depth ?? 0, isRollUp: entry?.isRollUp ?? true,
        leaders: (entry == nil ? used(rows, \.leader) : nil)
          ?? counts?.leader?.answered(beside: content.withheld),
        frontline: (entry == nil ? used(rows, \.frontline) : nil)
          ?? counts?.frontline?.answered(beside: content.withheld),
        content: content)
    }
    func used(_ rows: [GapRow], _ side: (GapRow) -> GroupFigures?) -> Figure? {
      rows.filter { $0.numbers != nil }.compactMap { side($0)?.n }
        .max { $0.middle < $1.middle }
    }
    let layout = DepartmentLayout(tree) { Self.rank(byDepartment[$0] ?? []) }
    let divisions = layout.groups.map { group in
      group.compactMap { entry in byDepartment[entry.id].map { row($0, entry) } }
    }
    columns = blocks
    groups = [[row(organisation, nil)]] + divisions.filter { !$0.isEmpty }
    let leaves = tree.leaves.filter { byDepartment[$0] != nil }
    departments = Count(of: leaves)
    isTurned = leaves.count <= 5
    isDense = leaves.count > 40
  }

  private static func content(
    of rows: [GapRow], blocks: [GapRow.Subject<Block>], bound: Setting
  ) -> Content {
    let reasons = rows.compactMap(\.withheld)
    let isPlain = rows.allSatisfy { $0.direction == nil }
    if isPlain, reasons.count == rows.count, let reason = mostFrequent(reasons) {
      return .withheld(reason)
    }
    let byBlock = Dictionary(
      rows.map { ($0.block.id, $0) }, uniquingKeysWith: { first, _ in first })
    return .cells(
      blocks.map { block in
        Cell(row: byBlock[block.id], step: step(of: byBlock[block.id], bound: bound))
      })
  }

  private static func mostFrequent(_ reasons: [WithheldReason]) -> WithheldReason? {
    reasons.max { left, right in
      reasons.filter { $0 == left }.count < reasons.filter { $0 == right }.count
    }
  }

  /// The sum of the certain gaps, each steadied: by it departments are ordered inside a division.
  ///
  /// - Nil: when nothing of the department is shown.
  private static func rank(_ rows: [GapRow]) -> Double? {
    let shown = rows.compactMap(\.numbers)
    if shown.isEmpty { return nil }
    return rows.filter(\.verdict.isCertain).compactMap(\.numbers)
      .reduce(0) { $0 + ($1.shrunken?.estimate ?? $1.gap).middle }
  }

  private static func step(of row: GapRow?, bound: Setting) -> Step {
    guard let row else { return .absent }
    guard let numbers = row.numbers else { return .withheld }
    let size = abs(numbers.gap.printedValue) + 1e-9
    let wide = size >= 2 * bound.value ? 2 : size >= bound.value ? 1 : 0
    return switch row.verdict {
    case .leaders: [.leaders1, .leaders2, .leaders3][wide]
    case .frontline: [.frontline1, .frontline2, .frontline3][wide]
    case .aligned: .aligned
    case .unsure: .unsure
    case .withheld: .withheld
    }
  }
}
