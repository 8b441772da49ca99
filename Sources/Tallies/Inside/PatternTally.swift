/// How the answers to the statements hang together, by role over the whole organisation.
public struct PatternTally: Hashable, Sendable {
  /// The patterns of each block, at its place in ``TallyLayout/facets``; `nil` for levels and for
  /// blocks of a single statement.
  public let blocks: [BlockPatterns?]

  /// The statements by the score of all others; `nil` where the survey has too few, or too many.
  public let totals: TotalScores?

  /// What both groups taken together give; `nil` for tallies of different layouts.
  func merging(_ other: PatternTally) -> PatternTally? {
    guard blocks.count == other.blocks.count else { return nil }
    let merged = zip(blocks, other.blocks).map { mine, theirs in
      mine.flatMap { mine in theirs.flatMap { mine.merging($0) } }
    }
    return PatternTally(
      blocks: merged, totals: totals.flatMap { mine in other.totals.flatMap { mine.merging($0) } })
  }
}
