import Privacy
public import SurveyModel

/// The results of one breakdown over the whole organisation: by level of leadership, or by the answers
/// to a question about the respondent.
public struct BreakdownReport: Hashable, Sendable {
  /// A row of which nothing is shown.
  public struct Blank: Hashable, Sendable {
    /// The tier or option.
    public let row: GapRow.Subject<BreakdownRow>

    /// Why.
    public let reason: WithheldReason
  }

  /// The wave.
  public let wave: Name

  /// Whether this is by level of leadership.
  public let isByTier: Bool

  /// The question, as files call it; `nil` for levels of leadership.
  public let question: Code?

  /// What the part is called.
  public let title: Sentence

  /// The result in a sentence or two.
  public let finding: Sentence

  /// How to read it.
  public let about: Sentence

  /// The facets that the survey asks for.
  public let facets: [BreakdownFacet]

  /// The rows of which nothing is shown.
  public let blanks: [Blank]

  /// On which blocks gaps differ from option to option; empty for levels of leadership.
  public let differences: [BreakdownDifference]

  /// What is withheld and where it counts nevertheless, a sentence a row.
  public var withheld: [Sentence] {
    blanks.map { "Withheld – \($0.row.name): \($0.reason.whole)." }
  }
}

/// How much the gap of one block and facet differs from option to option.
public struct BreakdownDifference: Hashable, Sendable {
  /// The block.
  public let block: GapRow.Subject<Block>

  let facet: Facet

  /// The chance of it, if all options had the same gap.
  public let q: Figure

  /// Whether it is more than chance.
  public let isTold: Bool

  /// The option with the lowest gap.
  public let lowest: GapRow.Subject<BreakdownRow>

  /// The option with the highest gap.
  public let highest: GapRow.Subject<BreakdownRow>

  /// The code of the block's facet.
  public var facetCode: Code { Code(facet) }
}

extension BreakdownReport {
  /// Makes the report of a breakdown.
  init(_ screened: ScreenedBreakdown, of source: WaveSource) {
    let names = source.names
    let block = source.focus.block
    let differences = screened.spreads.filter { block == nil || $0.block == block }.map {
      BreakdownDifference(
        block: names.subject($0.block), facet: $0.facet, q: Figure($0.q, as: .p),
        isTold: $0.isTold, lowest: names.subject($0.lowest), highest: names.subject($0.highest))
    }
    wave = source.wave
    isByTier = screened.breakdown == .tier
    switch screened.breakdown {
    case .tier:
      question = nil
      title = "By level of leadership"
      about = """
        Over the whole organisation, wherever people work: each level of leaders beside all of the \
        frontline, and beside the next lower level that is shown. “All leaders” are those of all levels, \
        also of such as are not shown. The gap further up is another one: it compares leaders with the \
        frontline of their own departments, so that the two can also have different verdicts.
        """
    case .question(let id):
      question = Code(id)
      title = "By answer: \(names.question(id))"
      about = """
        Over the whole organisation, leaders beside the frontline among those who chose the same answer. \
        Answers are never combined with departments or levels.
        """
    }
    facets = Facet.asked.compactMap { BreakdownFacet($0, of: screened, in: source) }
    blanks = screened.rows.compactMap { row in
      row.withheld.map {
        Blank(
          row: names.subject(row.row),
          reason: WithheldReason($0, at: .organisation, naming: names))
      }
    }
    self.differences = differences
    finding =
      BreakdownFinding(
        isByTier: screened.breakdown == .tier, facet: facets.first, differences: differences
      ).sentence
  }
}
