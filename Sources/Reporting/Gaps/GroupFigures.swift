public import Privacy

/// One role's answers in a cell, as figures.
public struct GroupFigures: Hashable, Sendable {
  /// How many people have a score.
  public let n: Figure

  /// The mean score.
  public let mean: Figure?

  /// The standard deviation of the scores.
  public let sd: Figure?

  /// The share whose score is favourable.
  public let favorable: Figure?

  /// The share whose score is favourable, as a count of a hundred.
  public let favorablePerHundred: Figure?

  /// The share of "I don't know" among the answers given.
  public let dontKnow: Figure?

  /// Agreement inside the group.
  public let rwgj: Figure?

  /// Agreement inside the group against a slightly skewed null.
  public let rwgjSkewed: Figure?

  /// How far an answer lies from its item's mean.
  public let averageDeviation: Figure?

  /// The interval of the mean.
  public let interval: EstimateFigures?

  /// Makes figures of a screened group.
  public init(_ screened: ScreenedGroup) {
    n = Figure(people: screened.n)
    mean = screened.mean.map { Figure($0, as: .level) }
    sd = screened.sd.map { Figure($0, as: .points) }
    favorable = screened.favorable.map { Figure($0, as: .share) }
    favorablePerHundred = screened.favorable.map { Figure($0, as: .perHundred) }
    dontKnow = screened.dontKnow.map { Figure($0, as: .share) }
    rwgj = screened.rwgj.map { Figure($0, as: .plain) }
    rwgjSkewed = screened.rwgjSkewed.map { Figure($0, as: .plain) }
    averageDeviation = screened.averageDeviation.map { Figure($0, as: .points) }
    interval = screened.interval.map { EstimateFigures($0, as: .level) }
  }
}
