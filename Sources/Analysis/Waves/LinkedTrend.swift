public import Statistics
public import SurveyModel
import Tallies

/// The trend of one gap as the people tell it who were followed: raw numbers, for disclosure control
/// alone.
///
/// It is the organisation's raw gap, all leaders against all frontline.
public struct LinkedTrend: Hashable, Sendable {
  /// The organisation's cell of the block and facet.
  public let key: CellKey

  /// The gap of each wave.
  public let gaps: [Estimate]

  /// The line.
  public internal(set) var line: GapTrend.Line

  /// How many people each group holds that can be told apart: by role and set of waves answered, and those
  /// who were left out because they moved.
  public let groups: [Int]

  /// The fewest people of a role in any wave.
  public let smallestGroup: Int

  /// Whether a role answers with hardly an exception at an end of the scale in any wave.
  public let isNearlyUnanimous: Bool

  /// The p-value adjusted for the number of blocks.
  public internal(set) var q: Double?

  /// What the waves say.
  public internal(set) var verdict = TrendVerdict.noClearTrend
}

extension WaveSeries {
  /// The trends as the people tell them who were followed.
  ///
  /// Formula: ``EstimatedTrend`` for slope and lack of fit alike, generalised least squares through the
  /// gaps with the covariance of those who answered again, one source a role; no shape is supposed of the
  /// covariance of the waves. Degrees of freedom of a role: its smallest wave less one.
  ///
  /// - Returns: Judged, in one family. Nothing for fewer than three waves, or where nobody was followed;
  ///   a block and facet of which an item was changed is left out.
  public func linkedTrends() -> [LinkedTrend] {
    guard waves.count >= 3, let linked,
      case let order = waves.compactMap({ linked.waves.firstIndex(of: $0.wave) }),
      order.count == waves.count
    else { return [] }
    let trends = facets.compactMap { facet in
      facet.breaks.contains(true) ? nil : linkedTrend(facet.key, in: linked, order: order)
    }
    let judgements = TrendJudgement.family(
      trends.map(\.line), alpha: whole.later.settings.alpha)
    return zip(trends, judgements).map { trend, judgement in
      var judged = trend
      judged.q = judgement.q
      judged.line.lackOfFitQ = judgement.lackOfFitQ
      judged.verdict = judgement.verdict
      return judged
    }
  }

  private func linkedTrend(
    _ key: BlockFacet, in linked: LinkedTallies, order: [Int]
  ) -> LinkedTrend? {
    guard let facet = linked.layout.index(of: key) else { return nil }
    let roles = Role.allCases.map { ($0, linked.scores($0, facet: facet)) }
    let leaders = linked.scores(.leader, facet: facet)
    let frontline = linked.scores(.frontline, facet: facet)
    let gaps = order.compactMap {
      Estimate.gap(leader: leaders.mean(in: $0), frontline: frontline.mean(in: $0))
    }
    let sources = roles.compactMap { _, scores in source(scores, order: order) }
    guard gaps.count == order.count, sources.count == roles.count,
      let trend = EstimatedTrend(times: times, values: gaps.map(\.value), sources: sources),
      let line = GapTrend.Line(trend, times: times[...], method: .panel)
    else { return nil }
    let leftOut = roles.flatMap { role, _ in
      order.map { linked.leftOut(role, facet: facet, wave: $0) }
    }
    return LinkedTrend(
      key: CellKey(department: nil, rated: key), gaps: gaps,
      line: line,
      groups: roles.flatMap { $0.1.groups.map(\.n) } + leftOut,
      smallestGroup: roles.flatMap { role in order.map { role.1.count(in: $0) } }.min() ?? 0,
      isNearlyUnanimous: order.contains { linked.isNearlyUnanimous(facet: facet, wave: $0) })
  }

  private func source(_ scores: LinkedScores, order: [Int]) -> EstimatedTrend.Source? {
    EstimatedTrend.Source(
      covariance: order.map { one in order.map { scores.covariance(one, $0) } },
      degreesOfFreedom: Double((order.map { scores.count(in: $0) }.min() ?? 0) - 1))
  }
}
