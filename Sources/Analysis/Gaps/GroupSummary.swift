public import Statistics
import SurveyModel
import Tallies

/// One role's answers to a block and facet, summed up.
public struct GroupSummary: Hashable, Sendable {
  /// How many people have a score.
  public let n: Int

  /// The mean score, in points; `nil` when nobody has one.
  public let mean: Double?

  /// The standard deviation of the scores; `nil` for fewer than two.
  public let sd: Double?

  /// The share of people whose score is favourable, 0 to 1; `nil` when nobody has a score.
  public let favorable: Double?

  /// The share of "I don't know" among the answers given, 0 to 1; `nil` when none was given.
  public let dontKnow: Double?

  /// Agreement inside the group, r_wg(j) against a uniform null; `nil` for fewer than two people.
  public let rwgj: Double?

  /// Agreement inside the group against a slightly skewed null; `nil` for fewer than two people.
  public var rwgjSkewed: Double?

  /// How far an answer lies from its item's mean, in points; `nil` for fewer than two people.
  public var averageDeviation: Double?

  /// The interval of the mean; `nil` for fewer than two people.
  public let interval: Interval?

  /// The end of the scale at which the whole group stands; `nil` where it does not.
  public let end: ScaleEnd?

  /// Whether a level of which these scores are the difference stands at an end of its scale, so that a
  /// mean of them would give that level away; never for a facet that is asked.
  public let isLinkedToEnd: Bool
}

extension GroupSummary {
  /// Sums up a group.
  init(
    scores: Histogram, tally: Tally, facet: ScoredFacet, mean: GroupMean?, level: Double,
    isLinkedToEnd: Bool
  ) {
    n = scores.n
    self.mean = scores.mean
    sd = scores.standardDeviation
    // A difference of levels is neither favourable nor an item that is answered.
    let isAsked = facet.sources.isEmpty
    favorable = isAsked ? scores.share(atOrAbove: facet.scale.favorableScore) : nil
    let items = isAsked ? facet.columns.map { tally.items[$0] } : []
    dontKnow = Self.shareOfDontKnow(items)
    let agreement = isAsked ? Self.agreement(items, scale: facet.scale) : nil
    rwgj = agreement?.rwgJ(.uniform)
    rwgjSkewed = agreement?.rwgJ(.slightSkew)
    averageDeviation = agreement?.averageDeviation(around: .mean)
    end = ScaleEnd(mean: scores.mean, n: scores.n, range: facet.range)
    self.isLinkedToEnd = isLinkedToEnd
    interval = mean.flatMap { Estimate([($0, 1)]) }?.interval(level: level)
  }

  private static func shareOfDontKnow(_ items: [ItemCounts]) -> Double? {
    let dontKnow = items.reduce(0) { $0 + $1.dontKnow }
    let given = items.reduce(dontKnow) { $0 + $1.answered }
    return given > 0 ? Double(dontKnow) / Double(given) : nil
  }

  private static func agreement(
    _ items: [ItemCounts], scale: Scale
  ) -> WithinGroupAgreement? {
    let values = scale.points.map { Double($0.value) }
    let histograms = items.compactMap { Histogram(values: values, counts: $0.points) }
    guard histograms.count == items.count else { return nil }
    return WithinGroupAgreement(items: histograms, points: values.count)
  }
}
