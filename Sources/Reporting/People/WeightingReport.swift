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

    /// The interval of the weighted gap; `nil` where there is none.
    public let interval: EstimateFigures?

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

  /// Compares the weighted rows with the raw ones, and those with the matched ones.
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
        weighted: weighted.numbers?.gap, interval: weighted.numbers?.interval,
        matched: row(source.matched, weighted)?.numbers?.gap,
        weighting: weighted.numbers?.weighting, withheld: weighted.withheld)
    }
    let moves = weighted.map {
      WeightingMove(
        weighted: $0, raw: row(source.raw, $0), matched: row(source.matched, $0))
    }
    summary = WeightingMove.summary(moves)
    method = .joined([Self.method(weighted.compactMap { $0.numbers?.weighting })] + Self.reading)
  }

  private static let reading: [Sentence] = [
    """
    The matched gap, which the headline tells of, is not weighted: it compares leaders and frontline \
    of the same department. Effective number: so many equally weighted answers would say as much.
    """
  ]

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
