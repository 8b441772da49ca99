import Statistics
public import SurveyModel

/// One role's answers to one statement, over the whole organisation.
public struct StatementSide: Hashable, Sendable {
  /// How many chose a point.
  public let n: Int

  /// How many chose each point, the lowest first; turned around where the key is negative.
  ///
  /// - Shape: one number a point of the scale.
  public let points: [Int]

  /// The mean answer, turned around where the key is negative; `nil` when nobody chose a point.
  public let mean: Double?

  /// The share of favourable answers, 0 to 1.
  public let favorable: Double?

  /// The share of "I don't know" among the answers given, 0 to 1.
  public let dontKnow: Double?

  /// The correlation with the sum of the block's other statements, among those who answered all.
  public let itemRest: Double?

  /// The end of the scale at which everybody stands; `nil` where they do not.
  public let end: ScaleEnd?
}

/// Whether a statement works alike for leaders and frontline who are otherwise of one mind.
public struct StatementReading: Hashable, Sendable {
  /// With whom people were matched.
  public enum Matching: String, CaseIterable, Hashable, Sendable {
    /// With those of the same score on the block's other statements that work alike.
    case block

    /// With those of the same score on all other statements of the survey.
    case survey
  }

  /// With whom people were matched.
  public let matching: Matching

  /// How much higher leaders answer than frontline staff of the same score, in points.
  public let difference: Double

  /// The change of McFadden's R² that the role brings: how much it matters.
  public let change: Double

  /// Mantel's chance of as much if the statement worked alike.
  public let p: Double

  /// The chance adjusted for the block's statements.
  public let q: Double

  /// Whether the two groups read the statement differently: the chance and the change are both beyond
  /// their limits.
  public let isFlagged: Bool
}

/// One statement over the whole organisation: raw numbers, for disclosure control alone.
public struct Statement: Hashable, Sendable {
  /// The statement.
  public let item: Identifier<Item>

  /// The leaders' answers.
  public let leader: StatementSide

  /// The frontline's answers.
  public let frontline: StatementSide

  /// Leaders minus frontline, in points; `nil` when either side has nobody.
  public let gap: Double?

  /// Whether both groups read it alike; `nil` where that cannot be told.
  public let reading: StatementReading?

  /// The answers of a role.
  public subscript(role: Role) -> StatementSide { role == .leader ? leader : frontline }
}

/// How well the statements of a block measure one thing in one role.
public struct ScaleQuality: Hashable, Sendable {
  /// How many people of the role answered every statement.
  public let n: Int

  /// The consistency: Cronbach's alpha with Feldt's interval; of two statements Spearman and Brown's
  /// coefficient, without one.
  public let alpha: IntervalEstimate

  /// The share of variance that one factor explains, ω total; `nil` for two statements, or where they
  /// have no factor in common.
  public let omega: Double?

  /// Whether ω met its bound (a Heywood case) and is to be read with care.
  public let isHeywood: Bool

  /// Below this, a block does not measure one thing.
  public static let least = 0.70

  /// Whether the statements do not measure one thing: the interval of alpha lies below
  /// ``least``; of two statements the coefficient.
  public var isWeak: Bool { (alpha.interval?.high ?? alpha.value) < Self.least }
}

/// What is inside a block over the whole organisation: its statements and how they hang together.
public struct BlockInside: Hashable, Sendable {
  /// The organisation's cell of the block, by its statements.
  public let key: CellKey

  /// The lowest and the highest answer that there can be.
  public let range: ClosedRange<Double>

  /// The answer from which on one is favourable.
  public let favorableFrom: Double

  /// The statements, in the order of the survey.
  public let statements: [Statement]

  /// How well they measure one thing, by role; a role is absent where that cannot be told.
  public let scales: [Role: ScaleQuality]

  /// The mean of the statements' gaps.
  public let gap: Double?

  /// The mean of the gaps of those statements that both groups read alike; `nil` where all are, or
  /// none is.
  public let gapReadAlike: Double?

  /// Whether most of the gap comes from statements that the two groups read differently: without
  /// them less than half of it is left.
  public var isMostlyReading: Bool {
    guard let gap, let rest = gapReadAlike else { return false }
    return rest * (gap < 0 ? -1 : 1) < abs(gap) / 2
  }
}
