/// When a person's answers count as careless: cuts on three signs, of which two must agree.
///
/// - Source: Curran (2016), J. Exp. Soc. Psychol. 66, 4–19: more than one sign, and runs of half the
///   length of the questionnaire; Dunn et al. (2018), J. Bus. Psychol. 33, 105–121, for the spread of a
///   person's answers. No cut on that spread is agreed on; a tenth of the scale's range is this project's.
public struct CarelessRule: Hashable, Sendable {
  /// The share of the statements that stand on pages answered with one and the same point throughout,
  /// from which it is a sign.
  public var straightShare = 0.5

  /// The fewest statements of a page on which a run is counted: a run within less says nothing.
  public var smallestPage = 3

  /// The standard deviation of a person's answers, as a share of the scale's range, below which it is a
  /// sign.
  public var spreadShare = 0.1

  /// The chance of answers this unusual together, below which it is a sign.
  public var chance = 0.001

  /// How many signs must agree.
  public var agreeing = 2

  /// The default cuts.
  public init() {}
}

/// How many people answered carelessly, and the tallies of the others.
public struct CarelessTally: Hashable, Sendable {
  /// How many leaders are flagged.
  public let leader: Int

  /// How many of the frontline are flagged.
  public let frontline: Int

  /// The book without them: one, or none where it is that book itself.
  public let without: [TallyBook]
}
