public import Statistics
public import SurveyModel

/// How the answers to one block and facet become a person's score.
public struct ScoredFacet: Hashable, Sendable {
  /// The block and facet.
  public let key: BlockFacet

  /// The scale on which all of its items are answered.
  public let scale: Scale

  /// The codebook columns of its items, in their order.
  public let columns: [Int]

  /// Which of these items are scored from the other end.
  ///
  /// - Shape: as long as ``columns``.
  public let isReversed: [Bool]

  /// The score's rule; for a derived facet the lattice of differences.
  public let score: BlockScore

  /// The places in the layout of the two facets whose difference a person's score is, the first minus
  /// the second; empty for a facet that is asked.
  ///
  /// Only people who have both have the difference.
  public let sources: [Int]

  /// The lowest and the highest score that there can be.
  public var range: ClosedRange<Double> { Double(score.minimum)...Double(score.maximum) }
}
