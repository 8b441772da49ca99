import Privacy
public import SurveyModel

/// How one gap changed between two waves.
public struct ChangeRow: Hashable, Sendable {
  /// The numbers of a row that is shown.
  public struct Numbers: Hashable, Sendable {
    /// The gap in the earlier wave.
    public let before: EstimateFigures

    /// The gap in the later wave.
    public let after: EstimateFigures

    /// Later minus earlier.
    public let change: EstimateFigures

    /// The p-value adjusted for the number of cells.
    public let q: Figure?

    /// How the leaders' mean changed.
    public let leader: Figure

    /// How the frontline's mean changed.
    public let frontline: Figure
  }

  /// The block.
  public let block: GapRow.Subject<Block>

  let facet: Facet

  /// The code of the block's facet.
  public var facetCode: Code { Code(facet) }

  /// The department; `nil` for the organisation.
  public let department: GapRow.Subject<Department>?

  /// What the comparison says.
  public let verdict: ChangeMark

  /// The numbers; `nil` for a withheld row.
  public let numbers: Numbers?

  /// Why the row is withheld; `nil` for a shown one.
  public let withheld: WithheldReason?

  /// Whether a wording changed between the waves.
  public let isBroken: Bool

  /// What of an extreme earlier gap was to be expected again; `nil` for the organisation, and for fewer
  /// than five departments.
  public let steadiedBefore: Figure?

  /// What the organisation's change is made of.
  public let movement: MovementFigures?
}

extension ChangeRow {
  init(_ change: ScreenedChange, naming names: Naming) {
    block = names.subject(change.block)
    facet = change.facet
    department = change.department.map(names.subject)
    verdict = ChangeMark(change.verdict)
    numbers = change.numbers.map { screened in
      Numbers(
        before: EstimateFigures(screened.before, as: .gap),
        after: EstimateFigures(screened.after, as: .gap),
        change: EstimateFigures(screened.change, as: .gap),
        q: screened.q.map { Figure($0, as: .p) },
        leader: Figure(screened.leader, as: .gap),
        frontline: Figure(screened.frontline, as: .gap))
    }
    withheld = change.withheld.map {
      WithheldReason(
        $0, at: change.department == nil ? .comparison : .department, naming: names)
    }
    isBroken = change.isBroken
    steadiedBefore = change.steadiedBefore.map { Figure($0, as: .gap) }
    movement = change.movement.map { MovementFigures($0) }
  }

  /// Clear changes before the others, the larger first, withheld rows last.
  static func order(_ left: ChangeRow, _ right: ChangeRow) -> Bool {
    func key(_ row: ChangeRow) -> (Int, Double) {
      guard let numbers = row.numbers else { return (2, 0) }
      return (row.verdict.isClear ? 0 : 1, -abs(numbers.change.estimate.middle))
    }
    return key(left) < key(right)
  }
}
