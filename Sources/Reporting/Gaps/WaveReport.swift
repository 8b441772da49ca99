import Privacy
public import SurveyModel

/// What a report says about one wave.
public struct WaveReport: Hashable, Sendable {
  /// The wave.
  public let wave: Name

  /// The one department that the report is narrowed to; `nil` for the organisation.
  public let department: GapRow.Subject<Department>?

  /// The wave, how many departments, and how many people.
  public let people: Sentence

  /// Why fewer people stand behind the gaps than answered; `nil` where that is not so.
  public let basis: Sentence?

  /// What is to be known before any gap is read: above all, where leaders are divided.
  public let cautions: [Sentence]

  /// The result in one sentence.
  public let headline: Sentence

  /// The rest of the result.
  public let lede: Sentence

  /// The facets that the survey asks for: how it is first.
  public let facets: [FacetReport]

  /// At most three blocks with a certain gap, widest first.
  public let disagreements: [DumbbellChart.Row]

  /// At most three blocks on which both agree that it is good, the frontline's best first.
  public let agreements: [DumbbellChart.Row]

  /// What to talk about first, and with whom.
  public let talk: TalkReport

  /// How many rate each block well; `nil` where that is not told, and for one block.
  public let answers: AnswerChart?

  /// The gap of each block against its level; `nil` for fewer than two blocks.
  public let levelGap: LevelGapChart?

  /// Who does not know; `nil` where nothing is told of it.
  public let dontKnow: DontKnowReport?

  /// Each department by itself; none where one department or block is asked for.
  public let cards: [DepartmentCard]

  /// Everything that is withheld, and why.
  public let blanks: [WithheldLine]

  /// Who answered: the organisation first, then the departments in tree order.
  public let responses: [ResponseRow]

  /// What we do not know: withheld, not settled, not answered.
  public let unknowns: [Sentence]

  /// The same in everyday words, for the first page.
  public let unknownsInBrief: [Sentence]

  /// How many departments are withheld, and why; `nil` if none is.
  public let withheld: Sentence?

  /// The organisation's rows, departments matched.
  public let matched: [GapRow]

  /// The organisation's rows, all leaders against all of the frontline.
  public let raw: [GapRow]

  /// The organisation's rows, each answer with its weight; empty without weights.
  public let weighted: [GapRow]

  /// Whether it matters who answered; `nil` where nothing can be said.
  public let weighting: WeightingReport?

  /// Who answered carelessly; `nil` where nobody looked, and for one department.
  public let careless: CarelessReport?

  /// What the departments say about variances; empty in a protected report.
  public let priors: [PriorFigures]

  /// How many answered, and where too few did; `nil` without a roster, and for one department.
  public let turnout: TurnoutReport?

  /// The departments' rows, department by department in tree order, block by block.
  public let cells: [GapRow]

  /// What is inside groups and blocks; `nil` for a single department.
  public let inside: InsideReport?

  /// The statements of the one block asked for; `nil` for several blocks and for one department.
  public let statements: StatementChart?

  /// How the answers to them spread over the scale; `nil` where ``statements`` is, or tells no numbers.
  public let distribution: DistributionChart?

  /// The breakdowns that were declared; none for a single department.
  public let breakdowns: [BreakdownReport]

  /// What goes with the figures that departments have; `nil` where they have none.
  public let outcome: OutcomeReport?

  /// What goes with one block; `nil` where it was not asked for.
  public let blockDrivers: BlockDriverReport?
}

extension WaveReport {
  private var main: [GapRow] { facets.first?.rows ?? [] }

  /// Why no row is shown at all.
  ///
  /// - Nil: when one is.
  private var silence: Sentence? {
    guard main.allSatisfy({ $0.numbers == nil }) else { return nil }
    guard let row = main.first, let reason = row.withheld?.reason,
      main.allSatisfy({ $0.withheld?.code == row.withheld?.code })
    else { return "Nothing can be said: no result can be shown." }
    return "Nothing can be said: \(reason)."
  }

  /// What stands in place of the widest gaps where none is certain.
  public var noDisagreement: Sentence {
    if let silence { return silence }
    return main.allSatisfy { $0.numbers == nil || $0.verdict == .unsure }
      ? "We cannot tell yet of any block whether its gap is more than chance."
      : "On no block is the gap more than chance."
  }

  /// What stands in place of the blocks on which both agree that it is good.
  public var noAgreement: Sentence {
    if let silence { return silence }
    if main.contains(where: { $0.verdict == .aligned }) {
      return "Where the two agree, they do not both rate it well."
    }
    return main.allSatisfy { $0.numbers == nil || $0.verdict == .unsure }
      ? "Of no block do we know yet that the two agree."
      : "The two agree on none of the blocks of which we can tell."
  }
}

extension WaveReport {
  init(_ source: WaveSource) {
    let facets = Facet.allCases.compactMap { FacetReport($0, of: source) }
    let first = facets.first
    let rows = first?.rows ?? []
    let findings = Findings(
      rows, bound: first?.bound, favorable: first?.favorable,
      exceptions: DepartmentExceptions(source, facet: first?.facet ?? .items))
    let missing = MissingPieces(source, facet: first?.facet ?? .items)
    wave = source.wave
    department = source.focus.department.flatMap { id in
      source.cells.first { $0.department?.id == id }?.department
    }
    people = missing.people
    basis = missing.basis
    cautions =
      Cautions(
        rows: facets.flatMap(\.rows),
        departments: source.focus.department == nil ? source.cells : [], inside: source.inside
      ).sentences
    headline = findings.headline
    lede = findings.lede
    self.facets = facets
    let drawn = first?.dumbbell.rows ?? []
    disagreements = findings.disagreements.compactMap { row in drawn.first { $0.row == row } }
    agreements = findings.agreements.compactMap { row in drawn.first { $0.row == row } }
    let facet = first?.facet ?? .items
    talk = TalkReport(source, facet: facet, disagreements: findings.disagreements)
    answers = rows.count > 1 ? AnswerChart(rows, agreement: source.inside?.agreement ?? []) : nil
    levelGap = first.flatMap { first in
      source.scales(of: facet, in: rows).first.flatMap {
        LevelGapChart(
          rows, scale: $0.minimum...$0.maximum, bound: first.bound, favorable: first.favorable)
      }
    }
    dontKnow = source.inside.flatMap(DontKnowReport.init)
    cards = DepartmentCard.cards(source, facet: facet)
    responses = source.responses
    unknowns = missing.unknowns
    unknownsInBrief = missing.brief
    withheld = missing.withheld
    matched = source.matched
    raw = source.raw
    weighted = source.weighted
    weighting = WeightingReport(source)
    turnout = TurnoutReport(source)
    careless = CarelessReport(source)
    priors = source.priors.map(PriorFigures.init)
    cells = source.cells
    inside = source.inside
    statements = StatementChart(source)
    distribution = DistributionChart(source)
    breakdowns = source.breakdowns.map { BreakdownReport($0, of: source) }
    blanks = WithheldLine.lines(cells: source.cells, facet: facet, breakdowns: breakdowns)
    outcome = source.outcome
    blockDrivers = source.blockDrivers
  }
}
