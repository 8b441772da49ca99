public import SurveyModel

/// The results of one breakdown over the whole organisation, as far as they may be shown.
public struct ScreenedBreakdown: Codable, Hashable, Sendable {
  /// One row: a tier of leaders, or everybody who chose one option.
  public struct Row: Codable, Hashable, Sendable {
    /// The row.
    public let row: BreakdownRow

    /// Its gaps, block by block: of a tier to the whole frontline, of an option between its leaders and
    /// its frontline; empty where the row is withheld.
    public let cells: [ScreenedGap]

    /// The tier with which ``steps`` compares; `nil` where there is none.
    public let below: BreakdownRow?

    /// The gaps of a tier to the next lower one that is shown.
    public let steps: [ScreenedGap]

    /// Why the row is withheld; `nil` for a shown one.
    public let withheld: Withheld?
  }

  /// How much the gap of one block and facet differs from option to option.
  public struct Spread: Codable, Hashable, Sendable {
    /// The block.
    public let block: Identifier<Block>

    /// The facet.
    public let facet: Facet

    /// The chance of differences this large if all options had the same gap, adjusted for the number of
    /// blocks.
    public let q: Disclosed<Double>

    /// Whether it is more than chance.
    public let isTold: Bool

    /// The option with the lowest gap.
    public let lowest: BreakdownRow

    /// The option with the highest gap.
    public let highest: BreakdownRow
  }

  /// By what is broken down.
  public let breakdown: Breakdown

  /// The rows in their order, the withheld ones with their reason.
  public let rows: [Row]

  /// How much gaps differ from option to option; empty for tiers.
  public let spreads: [Spread]
}
