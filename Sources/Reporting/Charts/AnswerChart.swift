public import SurveyModel

/// How many rate each block well, and how many do not: bars to the right and to the left of one zero.
///
/// It is made of the shares that are told anyway; a share that is told as a bound ends there.
public struct AnswerChart: Hashable, Sendable {
  /// One role's bar.
  public struct Bar: Hashable, Sendable {
    /// The share that rates it well.
    public let well: Figure

    /// The share that rates it lower.
    public let lower: Figure

    /// The share of "I don't know"; `nil` where it is not told.
    public let dontKnow: Figure?

    /// From the left end, where those stand who rate it lower, to zero.
    public let left: Span

    /// From zero to the right end.
    public let right: Span
  }

  /// A block.
  public struct Row: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// The leaders; `nil` where withheld.
    public let leader: Bar?

    /// The frontline; `nil` where withheld.
    public let frontline: Bar?

    /// Why there are no bars; `nil` where there are.
    public let reason: Sentence?
  }

  /// The axis: shares to both sides of zero.
  public let axis: Axis

  /// Where zero lies.
  public let zero: Position

  /// The blocks, widest gap first.
  public let rows: [Row]

  /// Whether of any block more is told of “I don’t know” than that it is few.
  public let tellsDontKnow: Bool

  /// Draws the rows of a facet, with what each role does not know.
  ///
  /// - Nil: when no row tells how many rate it well.
  init?(_ rows: [GapRow], agreement: [AgreementRow]) {
    let sides = rows.compactMap(\.numbers).flatMap { numbers in
      [numbers.leader.favorable, numbers.frontline.favorable].compactMap { $0 }
    }
    guard !sides.isEmpty else { return nil }
    let axis = Axis.diverging(
      left: sides.map(\.complement.middle), right: sides.map(\.middle))
    let zero = axis.place(0)
    func bar(_ side: GroupFigures, dontKnow: Figure?) -> Bar? {
      side.favorable.map { Bar(well: $0, dontKnow: dontKnow ?? side.dontKnow, on: axis) }
    }
    self.axis = axis
    self.zero = zero
    self.rows = rows.map { row in
      let unknown = agreement.first { $0.block.id == row.block.id && $0.facet == row.facet }
      return Row(
        block: row.block,
        leader: row.numbers.flatMap { bar($0.leader, dontKnow: unknown?.leader.dontKnow) },
        frontline: row.numbers.flatMap { bar($0.frontline, dontKnow: unknown?.frontline.dontKnow) },
        reason: row.wholeReason)
    }
    tellsDontKnow = self.rows.contains {
      [$0.leader, $0.frontline].contains { $0?.dontKnow?.isFewAtMost == false }
    }
  }
}
