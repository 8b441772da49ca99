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
  public let line: GapTrend.Line

  /// The share of the variance that belongs to the person.
  public let personShare: Double

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
  /// Formula: ``PanelTrend`` for the slope; the lack of fit is Q of the line through the gaps with the
  /// covariance of those who answered again (generalised least squares).
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
    let adjusted = benjaminiHochberg(trends.map { $0.line.slope.p })
    return zip(trends, adjusted).map { trend, q in
      var judged = trend
      judged.q = q
      judged.verdict = TrendVerdict(
        trend.gaps, line: trend.line, isBroken: false, q: q,
        alpha: whole.later.settings.alpha)
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
    // Times by the number that the wave has in the file.
    var timeOf = Array(repeating: 0.0, count: linked.waves.count)
    for (time, wave) in zip(times, order) { timeOf[wave] = time }
    let groups = roles.flatMap { role, scores in
      scores.groups.compactMap {
        PanelTrend.Group(isLeader: role == .leader, people: $0, times: timeOf)
      }
    }
    let covariance = order.map { one in
      order.map { leaders.covariance(one, $0) + frontline.covariance(one, $0) }
    }
    guard gaps.count == order.count, let panel = PanelTrend(groups), let slope = panel.gapSlope,
      let shape = Trend(times: times, values: gaps.map(\.value), covariance: covariance)
    else { return nil }
    let leftOut = roles.flatMap { role, _ in
      order.map { linked.leftOut(role, facet: facet, wave: $0) }
    }
    return LinkedTrend(
      key: CellKey(department: nil, rated: key), gaps: gaps,
      line: GapTrend.Line(
        slope: slope, method: .panel, lackOfFit: shape.lackOfFit,
        degrees: shape.lackOfFitDegrees, lackOfFitP: shape.lackOfFitP),
      personShare: panel.personShare,
      groups: roles.flatMap { $0.1.groups.map(\.n) } + leftOut,
      smallestGroup: roles.flatMap { role in order.map { role.1.count(in: $0) } }.min() ?? 0,
      isNearlyUnanimous: order.contains { linked.isNearlyUnanimous(facet: facet, wave: $0) })
  }
}
