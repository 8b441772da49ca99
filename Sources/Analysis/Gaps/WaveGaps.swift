public import SurveyModel

/// All gaps of one wave that were asked for: raw numbers, for disclosure control alone.
public struct WaveGaps: Hashable, Sendable {
  /// The wave.
  public let wave: String

  /// The organisation's gaps, per pooling, one a block and facet in the order of reports.
  ///
  /// A matched gap is absent where no department has both roles.
  public let organisation: [Pooling: [GapCell]]

  /// The departments' gaps: department by department in tree order, block by block.
  public let cells: [GapCell]
}
