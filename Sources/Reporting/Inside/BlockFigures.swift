import Privacy
public import SurveyModel

/// One statement over the whole organisation, as figures.
public struct StatementRow: Hashable, Sendable {
  /// One role's answers.
  public struct Side: Hashable, Sendable {
    /// The mean answer.
    public let mean: Figure?

    /// The share of favourable answers.
    public let favorable: Figure?

    /// The share of "I don't know".
    public let dontKnow: Figure?

    /// The share of each point of the scale, the lowest first; `nil` where they are not told.
    public let distribution: [Figure]?

    /// The correlation with the block's other statements.
    public let itemRest: Figure?

    init(_ screened: ScreenedStatementSide) {
      mean = screened.mean.map { Figure($0, as: .level) }
      favorable = screened.favorable.map { Figure($0, as: .share) }
      dontKnow = screened.dontKnow.map { Figure($0, as: .share) }
      distribution = screened.distribution.map { $0.map { Figure($0, as: .share) } }
      itemRest = screened.itemRest.map { Figure($0, as: .plain) }
    }
  }

  /// Whether it is read alike.
  public struct Reading: Hashable, Sendable {
    /// With whom people were matched: `block` or `survey`.
    public let matching: String

    /// How much higher leaders answer at the same score.
    public let difference: Figure

    /// The change of McFadden's R².
    public let change: Figure

    /// Mantel's p-value.
    public let p: Figure

    /// The adjusted p-value.
    public let q: Figure

    /// Whether the two groups read it differently.
    public let isFlagged: Bool
  }

  /// The name of the statement in files.
  public let code: Code

  /// What the frontline reads.
  public let text: Name

  /// The leaders' answers.
  public let leader: Side

  /// The frontline's answers.
  public let frontline: Side

  /// Leaders minus frontline.
  public let gap: Figure

  /// Whether it is read alike; `nil` where that cannot be told.
  public let reading: Reading?

  /// Whether the two groups read it differently.
  public var isReadDifferently: Bool { reading?.isFlagged ?? false }

  init(_ screened: ScreenedStatement, naming names: Naming) {
    code = Code(screened.item)
    text = names.statement(screened.item)
    leader = Side(screened.leader)
    frontline = Side(screened.frontline)
    gap = Figure(screened.gap, as: .gap)
    reading = screened.reading.map {
      Reading(
        matching: $0.matching, difference: Figure($0.difference, as: .gap),
        change: Figure($0.change, as: .plain), p: Figure($0.p, as: .p),
        q: Figure($0.q, as: .p), isFlagged: $0.isFlagged)
    }
  }
}

/// How well the statements of a block measure one thing in one role, as figures.
public struct ScaleFigures: Hashable, Sendable {
  let role: Role

  /// The code of the role.
  public var roleCode: Code { Code(role) }

  /// How many people answered every statement; `nil` where nothing is told.
  public let n: Figure?

  /// Cronbach's alpha; of two statements Spearman and Brown's coefficient.
  public let alpha: EstimateFigures?

  /// ω total.
  public let omega: Figure?

  /// Whether ω met its bound.
  public let isHeywood: Bool

  /// Whether the statements do not measure one thing.
  public let isWeak: Bool

  /// Why it is withheld.
  public let withheld: WithheldReason?

  init(_ screened: ScreenedScale) {
    role = screened.role
    n = screened.numbers.map { Figure(people: $0.n) }
    alpha = screened.numbers.map { EstimateFigures($0.alpha, as: .plain) }
    omega = screened.numbers?.omega.map { Figure($0, as: .plain) }
    isHeywood = screened.numbers?.isHeywood ?? false
    isWeak = screened.numbers?.isWeak ?? false
    withheld = screened.withheld.map { WithheldReason($0, at: .inside) }
  }
}

/// One block: its statements, and how well they measure one thing.
public struct BlockFigures: Hashable, Sendable {
  /// The block.
  public let block: GapRow.Subject<Block>

  /// The statements; none where they are withheld.
  public let statements: [StatementRow]

  /// Why the statements are withheld.
  public let withheld: WithheldReason?

  /// The leaders' scale, where there is one.
  public let leader: ScaleFigures?

  /// The frontline's scale, where there is one.
  public let frontline: ScaleFigures?

  /// Whether the block has two statements, of which Spearman and Brown's coefficient is told.
  public let isPair: Bool

  /// The mean of all statements' gaps, where some are read differently.
  public let gap: Figure?

  /// The mean of the gaps of those that are read alike.
  public let gapReadAlike: Figure?

  /// Whether less than half of the gap is left without those that are read differently.
  let isMostlyReading: Bool

  init(_ screened: ScreenedBlock, naming names: Naming) {
    block = names.subject(screened.block)
    statements = screened.statements.map { StatementRow($0, naming: names) }
    withheld = screened.withheld.map { WithheldReason($0, at: .inside) }
    func scale(_ role: Role) -> ScaleFigures? {
      screened.scales.first { $0.role == role }.map { ScaleFigures($0) }
    }
    leader = scale(.leader)
    frontline = scale(.frontline)
    isPair = screened.scales.first?.statements == 2
    gap = screened.remainder.map { Figure($0.gap, as: .gap) }
    gapReadAlike = screened.remainder.map { Figure($0.readAlike, as: .gap) }
    isMostlyReading = screened.remainder?.isMostlyReading ?? false
  }
}
