import Privacy
public import SurveyModel

/// Whether it matters who answered: each block's gap raw, weighted and matched.
public struct WeightingReport: Hashable, Sendable {
  /// One block's three gaps.
  public struct Row: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// The gap of all leaders and all frontline.
    public let raw: Figure?

    /// The gap with weights; `nil` where it is withheld.
    public let weighted: Figure?

    /// The gap of matched departments.
    public let matched: Figure?

    /// How the weighted gap was weighted.
    public let weighting: WeightingFigures?

    /// Why the weighted gap is withheld.
    public let withheld: WithheldReason?
  }

  /// What the table says.
  public let summary: Sentence

  /// How the weights were made.
  public let method: Sentence

  /// A row a block, of the statements or else the first facet.
  public let rows: [Row]

  /// Compares the weighted rows with the others.
  ///
  /// - Nil: for a report on one department, and where there are no weights.
  init?(_ source: WaveSource) {
    guard source.focus.department == nil, let facet = source.weighted.first?.facet else {
      return nil
    }
    let weighted = source.weighted.filter { $0.facet == facet }
    func row(_ rows: [GapRow], _ weighted: GapRow) -> GapRow? {
      rows.first { $0.block == weighted.block && $0.facet == facet }
    }
    rows = weighted.map { weighted in
      Row(
        block: weighted.block, raw: row(source.raw, weighted)?.numbers?.gap,
        weighted: weighted.numbers?.gap, matched: row(source.matched, weighted)?.numbers?.gap,
        weighting: weighted.numbers?.weighting, withheld: weighted.withheld)
    }
    summary = Self.summary(
      weighted.compactMap { weighted in
        guard let raw = row(source.raw, weighted), let before = raw.numbers?.gap,
          let after = weighted.numbers?.gap
        else { return nil }
        return Move(
          block: weighted.block.name, raw: before, weighted: after,
          isTurned: raw.verdict != weighted.verdict)
      })
    method = Self.method(weighted.compactMap { $0.numbers?.weighting })
  }

  /// A block's gap before and after weighting.
  private struct Move {
    let block: Name
    let raw: Figure
    let weighted: Figure
    let isTurned: Bool
  }

  private static func summary(_ moves: [Move]) -> Sentence {
    let widest = moves.max {
      abs($0.weighted.middle - $0.raw.middle) < abs($1.weighted.middle - $1.raw.middle)
    }
    guard let widest else {
      return "The weighted gaps cannot be shown beside the raw ones."
    }
    let turned = moves.filter(\.isTurned)
    let most: Sentence =
      """
      the widest move is on \(widest.block), from \(widest.raw) to \(widest.weighted)
      """
    if turned.isEmpty {
      return """
        It matters little: with each answer weighted, no block’s verdict changes; \(most).
        """
    }
    return """
      It matters: with each answer weighted, the verdict changes on \
      \(Sentence.list(turned.map(\.block))); \(most).
      """
  }

  private static func method(_ weights: [WeightingFigures]) -> Sentence {
    guard let first = weights.first else { return "" }
    switch first.leader.origin {
    case .column: return "Weights are those of the answers’ own weight column."
    case .strata, .raking:
      let isRaked = weights.contains {
        $0.leader.origin == .raking || $0.frontline.origin == .raking
      }
      let joined = [first.leader.joined, first.frontline.joined].max { $0.middle < $1.middle }
      let way: Sentence =
        isRaked
        ? "Each role is raked to the roster’s departments and tiers."
        : "Each role is weighted to the roster, department by department."
      guard let joined, joined.middle > 0 else { return way }
      return """
        \(way) Departments with too few answers are joined with those around them: \(joined) of \
        either role at most.
        """
    }
  }
}
