/// What a report says about one gap.
public enum Verdict: String, CaseIterable, Codable, Hashable, Sendable {
  /// Leaders rate it higher, more surely than chance would have it.
  case leadersRosier = "leaders-rosier"

  /// The frontline rates it higher, more surely than chance would have it.
  case frontlineRosier = "frontline-rosier"

  /// The gap is provably smaller than the smallest gap that matters.
  case aligned

  /// The answers do not settle it.
  case cannotTell = "cannot-tell"

  /// Not shown, to protect people.
  case withheld
}

/// What a comparison of two waves says about the change of one gap.
public enum ChangeVerdict: String, CaseIterable, Codable, Hashable, Sendable {
  /// The gap changed, and is closer to zero than before, both more surely than chance would have it.
  case narrower

  /// The gap changed, and is further from zero than before, both more surely than chance would have it.
  case wider

  /// One side was rosier for certain, and the other now is.
  case crossed

  /// The gap moved to the leaders' side for certain; whether it is now closer to zero is not settled.
  case towardsLeaders = "towards-leaders"

  /// The gap moved to the frontline's side for certain; whether it is closer to zero is not settled.
  case towardsFrontline = "towards-frontline"

  /// The answers do not settle it.
  case noClearChange = "no-clear-change"

  /// An item was changed, added or removed: what moved may be the wording's.
  case wordingChanged = "wording-changed"

  /// Not shown, to protect people.
  case withheld
}

/// What three or more waves say about the course of one gap.
public enum TrendVerdict: String, CaseIterable, Codable, Hashable, Sendable {
  /// The gap moves towards zero, more surely than chance would have it.
  case narrowing

  /// The gap moves away from zero, more surely than chance would have it.
  case widening

  /// The gap moves from one side to the other; the line's both ends are told from zero.
  case crossing

  /// The gap moves to the leaders' side for certain; whether towards zero or away is not settled.
  case towardsLeaders = "towards-leaders"

  /// The gap moves to the frontline's side for certain; whether towards zero or away is not settled.
  case towardsFrontline = "towards-frontline"

  /// The answers do not settle it.
  case noClearTrend = "no-clear-trend"

  /// An item was changed so lately that there are not three waves that ask the same.
  case wordingChanged = "wording-changed"

  /// Not shown, to protect people.
  case withheld
}

/// How a trend was fitted.
public enum TrendMethod: String, CaseIterable, Codable, Hashable, Sendable {
  /// A weighted line through waves that are taken as independent.
  case independent

  /// A line through dependent waves, with the covariance of the people who were followed.
  case panel
}

/// How an interval was made.
public enum IntervalMethod: String, CaseIterable, Codable, Hashable, Sendable {
  /// Welch's interval from the two groups' own variances.
  case welch

  /// Welch's interval from variances that are steadied by the other departments'.
  case moderated
}

/// How departments are put together to an organisation's value.
public enum Pooling: String, CaseIterable, Codable, Hashable, Sendable {
  /// Department gaps, each weighted by its frontline.
  case matched

  /// All leaders against all of the frontline.
  case raw

  /// All leaders against all of the frontline, each answer with its weight: the roster's, or that of
  /// the answers themselves.
  case weighted
}
