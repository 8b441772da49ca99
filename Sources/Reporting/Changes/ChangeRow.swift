import Privacy
public import SurveyModel

/// How one gap changed between two waves.
public struct ChangeRow: Hashable, Sendable {
  /// The numbers of a row that is shown, each made of what was screened when it is asked for, as those of
  /// ``GapRow`` are.
  public struct Numbers: Hashable, Sendable {
    let screened: Held<ScreenedChange.Numbers>
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
    numbers = change.held.map(Numbers.init)
    withheld = change.withheld.map {
      WithheldReason(
        $0, at: change.department == nil ? .comparison : .department, naming: names)
    }
    isBroken = change.isBroken
    steadiedBefore = change.steadiedBefore.map { Figure($0, as: .gap) }
    movement = change.movement.map { MovementFigures($0) }
  }

  /// The organisation's rows of a comparison and the departments', as far as they are asked for.
  static func rows(
    of comparison: ScreenedComparison, naming names: Naming, focus: Focus
  ) -> (organisation: [ChangeRow], cells: [ChangeRow]) {
    func rows(_ changes: [ScreenedChange], of department: Identifier<Department>?) -> [ChangeRow] {
      changes.filter { change in
        (focus.block == nil || change.block == focus.block)
          && (department == nil || change.department == department)
      }.map { ChangeRow($0, naming: names) }
    }
    return (
      rows(comparison.organisation, of: nil), rows(comparison.cells, of: focus.department)
    )
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

extension ChangeRow.Numbers {
  private var told: ScreenedChange.Numbers { screened.value }

  /// The gap in the earlier wave.
  public var before: EstimateFigures { EstimateFigures(told.before, as: .gap) }

  /// The gap in the later wave.
  public var after: EstimateFigures { EstimateFigures(told.after, as: .gap) }

  /// Later minus earlier.
  public var change: EstimateFigures { EstimateFigures(told.change, as: .gap) }

  /// The p-value adjusted for the number of cells.
  public var q: Figure? { told.q.map { Figure($0, as: .p) } }

  /// How the leaders' mean changed.
  public var leader: Figure { Figure(told.leader, as: .gap) }

  /// How the frontline's mean changed.
  public var frontline: Figure { Figure(told.frontline, as: .gap) }
}
