/// What a report says about one gap.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
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
public enum ChangeVerdict: String, CaseIterable, Hashable, Sendable {
  /// The gap is closer to zero than before, more surely than chance would have it.
  case narrower

  /// The gap is further from zero than before, more surely than chance would have it.
  case wider

  /// One side was rosier for certain, and the other now is.
  case crossed

  /// The answers do not settle it.
  case noClearChange = "no-clear-change"

  /// An item was changed, added or removed: what moved may be the wording's.
  case wordingChanged = "wording-changed"

  /// Not shown, to protect people.
  case withheld
}

/// What three or more waves say about the course of one gap.
public enum TrendVerdict: String, CaseIterable, Hashable, Sendable {
  /// The gap moves towards zero, more surely than chance would have it.
  case narrowing

  /// The gap moves away from zero, more surely than chance would have it.
  case widening

  /// The gap moves from one side to the other.
  case crossing

  /// The answers do not settle it.
  case noClearTrend = "no-clear-trend"

  /// An item was changed so lately that there are not three waves that ask the same.
  case wordingChanged = "wording-changed"

  /// Not shown, to protect people.
  case withheld
}

/// How a trend was fitted.
public enum TrendMethod: String, CaseIterable, Hashable, Sendable {
  /// A weighted line through waves that are taken as independent.
  case independent

  /// A mixed model over people who were followed from wave to wave.
  case panel
}

/// How an interval was made.
public enum IntervalMethod: String, CaseIterable, Hashable, Sendable {
  /// Welch's interval from the two groups' own variances.
  case welch

  /// Welch's interval from variances that are steadied by the other departments'.
  case moderated
}

/// How departments are put together to an organisation's value.
public enum Pooling: String, CaseIterable, Hashable, Sendable {
  /// Department gaps, each weighted by its frontline.
  case matched

  /// All leaders against all of the frontline.
  case raw

  /// All leaders against all of the frontline, each answer with its weight: the roster's, or that of
  /// the answers themselves.
  case weighted
}
