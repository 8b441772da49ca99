import Privacy
public import SurveyModel

/// How many answered carelessly, and whether it matters.
public struct CarelessReport: Hashable, Sendable {
  /// One block's gap with and without them.
  public struct Row: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// The code of the facet.
    public let facet: Code

    /// The gap of everybody.
    public let with: Figure?

    /// The gap without them.
    public let without: Figure?
  }

  /// How many leaders are flagged; `nil` where it is withheld.
  public let leader: Figure?

  /// How many of the frontline are flagged.
  public let frontline: Figure?

  /// Whose gap is compared: the matched departments' of the headline, or that of all people.
  public let scope: Sentence

  /// The code of the pooling that is compared.
  public let pooling: Code

  /// What it says.
  public let summary: Sentence

  /// How careless answers are told.
  public let method: Sentence

  /// A row a block and facet; empty where nothing may be shown, or all is made without them.
  public let rows: [Row]

  /// Whether the report is made without them.
  public let isExcluded: Bool

  init?(_ source: WaveSource) {
    guard let careless = source.careless, source.focus.department == nil else { return nil }
    isExcluded = source.settings.careless == .exclude
    leader = careless.leader.map { Figure(people: $0) }
    frontline = careless.frontline.map { Figure(people: $0) }
    let kept = careless.pairs.filter {
      $0.with != nil && (source.focus.block == nil || $0.block == source.focus.block)
    }
    rows = kept.map { pair in
      Row(
        block: source.names.subject(pair.block), facet: Code(pair.facet),
        with: pair.with.map { Figure($0, as: .gap) },
        without: pair.without.map { Figure($0, as: .gap) })
    }
    let turned = kept.filter(\.isTurned).map { source.names.subject($0.block).name }
    let isMatched = careless.pooling == .matched
    pooling = Code(careless.pooling)
    scope = isMatched ? "departments matched" : "all leaders against all frontline"
    summary = Self.summary(
      leader, frontline, turned: turned, isMatched: isMatched, isExcluded: isExcluded)
    method = """
      Answers count as careless when two of three signs agree: whole pages of one and the same \
      point on half of the statements, hardly any spread, or a combination that is very unusual. \
      Answers all alike can be meant.
      """
  }

  private static func summary(
    _ leader: Figure?, _ frontline: Figure?, turned: [Name], isMatched: Bool, isExcluded: Bool
  ) -> Sentence {
    guard let leader, let frontline else {
      return """
        So few answers look careless that results with and without them would tell who they are: \
        it is not shown.
        """
    }
    if isExcluded {
      return """
        This report is made without \(leader) leaders and \(frontline) of the frontline, whose \
        answers look careless. Do not pass it on beside one of everybody: compared, they tell of \
        single people.
        """
    }
    let who: Sentence =
      "The answers of \(leader) leaders and \(frontline) of the frontline look careless."
    // The headline matches departments; what is said of all people is said to be so.
    let verdict: Sentence =
      isMatched ? "verdict of the headline" : "verdict on all leaders against all of the frontline"
    return turned.isEmpty
      ? "\(who) Without them no \(verdict) changes."
      : "\(who) Without them the \(verdict) changes on \(Sentence.list(turned))."
  }
}
