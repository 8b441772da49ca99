public import SurveyModel

/// The results of one breakdown over the whole organisation: raw numbers, for disclosure control alone.
public struct BreakdownGaps: Hashable, Sendable {
  /// One row: a tier, or everybody who chose one option.
  public struct Row: Hashable, Sendable {
    /// The row.
    public let row: BreakdownRow

    /// Its gaps, in the order of facets: of a tier to the whole frontline, of an option between its
    /// leaders and its frontline.
    public let cells: [GapCell]

    /// The tier with which ``steps`` compares; `nil` for an option, and for the lowest tier of leaders.
    public let below: BreakdownRow?

    /// The gaps of a tier to the next lower one that is shown.
    public let steps: [GapCell]
  }

  /// How much the gap of one block and facet differs from row to row.
  public struct Spread: Hashable, Sendable {
    /// The organisation's cell.
    public let cell: CellKey

    /// The chance of differences this large if all rows had the same gap, adjusted for the number of
    /// blocks: Cochran's Q.
    public let q: Double

    /// The row with the lowest gap.
    public let lowest: BreakdownRow

    /// The row with the highest gap.
    public let highest: BreakdownRow
  }

  /// By what is broken down.
  public let breakdown: Breakdown

  /// The rows that may be shown, in their order.
  public let rows: [Row]

  /// How much gaps differ from option to option; empty for tiers, and for fewer than two options.
  public let spreads: [Spread]
}
