import Privacy
public import SurveyModel

/// How one gap changed as the people tell it who were followed.
public struct LinkedRow: Hashable, Sendable {
  /// One role's people.
  public struct Side: Hashable, Sendable {
    /// How many answered the earlier wave only.
    public let left: Figure

    /// How many answered the later wave only.
    public let joined: Figure

    /// How many answered both.
    public let both: Figure

    /// The change of the mean.
    public let change: EstimateFigures?

    init(_ side: ScreenedLinkedChange.Side) {
      left = Figure(people: side.left)
      joined = Figure(people: side.joined)
      both = Figure(people: side.both)
      change = side.change.map { EstimateFigures($0, as: .gap) }
    }
  }

  /// The numbers of a row that is shown.
  public struct Numbers: Hashable, Sendable {
    /// The leaders.
    public let leader: Side

    /// The frontline.
    public let frontline: Side

    /// The gap in the earlier wave, all leaders against all frontline.
    public let before: EstimateFigures

    /// The gap in the later wave.
    public let after: EstimateFigures

    /// Later minus earlier, all who answered.
    public let change: EstimateFigures

    /// Later minus earlier of those alone who answered both.
    public let panel: EstimateFigures?

    /// The same change, had nobody been followed.
    public let independent: EstimateFigures?

    /// The p-value of the change adjusted for the number of blocks.
    public let q: Figure?
  }

  /// The block.
  public let block: GapRow.Subject<Block>

  let facet: Facet

  /// The code of the block's facet.
  public var facetCode: Code { Code(facet) }

  /// What the change says.
  public let verdict: ChangeMark

  /// The numbers; `nil` for a withheld row.
  public let numbers: Numbers?

  /// Why the row is withheld; `nil` for a shown one.
  public let withheld: WithheldReason?
}

extension LinkedRow {
  init(_ change: ScreenedLinkedChange, naming names: Naming) {
    block = names.subject(change.block)
    facet = change.facet
    verdict = ChangeMark(change.verdict)
    numbers = change.numbers.map { screened in
      Numbers(
        leader: Side(screened.leader), frontline: Side(screened.frontline),
        before: EstimateFigures(screened.before, as: .gap),
        after: EstimateFigures(screened.after, as: .gap),
        change: EstimateFigures(screened.change, as: .gap),
        panel: screened.panel.map { EstimateFigures($0, as: .gap) },
        independent: screened.independent.map { EstimateFigures($0, as: .gap) },
        q: screened.q.map { Figure($0, as: .p) })
    }
    withheld = change.withheld.map { WithheldReason($0, at: .comparison) }
  }
}
