public import SurveyModel

/// How much one role agrees on one block and facet over the whole organisation, as far as it may be
/// shown.
public struct ScreenedAgreement: Codable, Hashable, Sendable {
  /// The numbers of an agreement that is shown.
  public struct Numbers: Codable, Hashable, Sendable {
    /// The standard deviation of the scores.
    public let sd: Disclosed<Double>?

    /// Agreement on statements, r_wg(j) against a uniform null, 0 to 1.
    public let rwgj: Disclosed<Double>?

    /// The same against a slightly skewed null.
    public let rwgjSkewed: Disclosed<Double>?

    /// How far an answer lies from its item's mean, in points.
    public let averageDeviation: Disclosed<Double>?

    /// The share of "I don't know" among the answers given, 0 to 1.
    public let dontKnow: Disclosed<Double>?

    /// Whether they do not agree among themselves; told of leaders alone.
    public let isDivided: Bool
  }

  /// How alike people of the role are within departments.
  public struct Likeness: Codable, Hashable, Sendable {
    /// How many departments were compared.
    public let departments: Int

    /// The share of variance that lies between departments.
    public let icc1: ScreenedEstimate

    /// How reliable the departments' means are; `nil` when they are all equal.
    public let icc2: ScreenedEstimate?
  }

  /// The block.
  public let block: Identifier<Block>

  /// The facet of the block.
  public let facet: Facet

  /// The role.
  public let role: Role

  /// The numbers; `nil` where they are withheld.
  public let numbers: Numbers?

  /// How alike they are within departments; `nil` with too few departments, or where it is withheld.
  public let likeness: Likeness?

  /// Why the numbers are withheld; `nil` for shown ones.
  public let withheld: Withheld?
}

/// One role's answers to one statement, as far as they may be shown.
public struct ScreenedStatementSide: Codable, Hashable, Sendable {
  /// The mean answer, turned around where the key is negative.
  public let mean: Disclosed<Double>?

  /// The share of favourable answers, 0 to 1.
  public let favorable: Disclosed<Double>?

  /// The share of "I don't know" among the answers given, 0 to 1.
  public let dontKnow: Disclosed<Double>?

  /// The shares of those who chose each point, 0 to 1, the lowest first; `nil` where they are not told.
  ///
  /// - Shape: one share a point of the scale; under disclosure control each is a range.
  public let distribution: [Disclosed<Double>]?

  /// The correlation with the sum of the block's other statements.
  public let itemRest: Disclosed<Double>?

  /// The parts in the order in which they are frozen.
  enum CodingKeys: CodingKey {
    case mean, favorable, dontKnow, distribution, itemRest
  }
}

/// Whether a statement is read alike, as far as it may be shown.
public struct ScreenedReading: Codable, Hashable, Sendable {
  /// With whom people were matched: `block` or `survey`.
  public let matching: String

  /// How much higher leaders answer than frontline staff of the same score, in points.
  public let difference: Disclosed<Double>

  /// The change of McFadden's R² that the role brings.
  public let change: Disclosed<Double>

  /// Mantel's p-value.
  public let p: Disclosed<Double>

  /// The p-value adjusted for the block's statements.
  public let q: Disclosed<Double>

  /// Whether the two groups read the statement differently.
  public let isFlagged: Bool
}

/// One statement over the whole organisation, as far as it may be shown.
public struct ScreenedStatement: Codable, Hashable, Sendable {
  /// The statement.
  public let item: Identifier<Item>

  /// The leaders' answers.
  public let leader: ScreenedStatementSide

  /// The frontline's answers.
  public let frontline: ScreenedStatementSide

  /// Leaders minus frontline, in points.
  public let gap: Disclosed<Double>

  /// Whether both groups read it alike; `nil` where that cannot be told.
  public let reading: ScreenedReading?
}

/// How well the statements of a block measure one thing in one role, as far as it may be shown.
public struct ScreenedScale: Codable, Hashable, Sendable {
  /// The numbers of a scale that is shown.
  public struct Numbers: Codable, Hashable, Sendable {
    /// How many people of the role answered every statement.
    public let n: Disclosed<Int>

    /// Cronbach's alpha with Feldt's interval; of two statements Spearman and Brown's coefficient.
    public let alpha: ScreenedEstimate

    /// The share of variance that one factor explains; `nil` where there is none.
    public let omega: Disclosed<Double>?

    /// Whether ω met its bound and is to be read with care.
    public let isHeywood: Bool

    /// Whether the statements do not measure one thing.
    public let isWeak: Bool
  }

  /// The role.
  public let role: Role

  /// How many statements the block has.
  public let statements: Int

  /// The numbers; `nil` where they are withheld or do not exist.
  public let numbers: Numbers?

  /// Why the numbers are withheld; `nil` for shown ones.
  public let withheld: Withheld?
}

/// What is inside a block over the whole organisation, as far as it may be shown.
public struct ScreenedBlock: Codable, Hashable, Sendable {
  /// The gap of the statements, and what is left of it without those that are read differently.
  public struct Remainder: Codable, Hashable, Sendable {
    /// The mean of all statements' gaps.
    public let gap: Disclosed<Double>

    /// The mean of the gaps of those that both groups read alike.
    public let readAlike: Disclosed<Double>

    /// Whether less than half of the gap is left.
    public let isMostlyReading: Bool
  }

  /// The block.
  public let block: Identifier<Block>

  /// The statements; none where they are withheld.
  public let statements: [ScreenedStatement]

  /// Why the statements are withheld; `nil` for shown ones.
  public let withheld: Withheld?

  /// What is left of the gap; `nil` where all statements are read alike, or none is.
  public let remainder: Remainder?

  /// How well the statements measure one thing, leaders first.
  public let scales: [ScreenedScale]
}

/// What is inside groups and blocks over the whole organisation, as far as it may be shown.
public struct ScreenedInside: Codable, Hashable, Sendable {
  /// How much each role agrees: block by block and facet by facet, leaders first.
  public let agreement: [ScreenedAgreement]

  /// The blocks by their statements, in the order of reports.
  public let blocks: [ScreenedBlock]

  /// The fewest people of a role of whom statements and scales are shown; 0 without disclosure control.
  public let fewest: Int
}
