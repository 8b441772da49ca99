public import Analysis
import Statistics
public import SurveyModel

extension Screen {
  /// Several waves, as far as they may be shown.
  ///
  /// A trend is shown where each wave's own report tells the cell with its interval; what people tell who
  /// were followed, where each group that could be told apart holds nobody or at least the minimum group.
  ///
  /// - Parameters:
  ///   - series: The waves.
  ///   - unit: What time is counted in.
  ///   - reports: What was told of the waves, in their order: those that were told with the screen's
  ///     settings are not screened again. Empty where nothing is at hand.
  /// - Returns: The waves together.
  public func series(
    _ series: WaveSeries, unit: TimeUnit, reports: [ScreenedWave] = []
  ) -> ScreenedSeries {
    let waves = series.waves.enumerated().map { place, wave in
      ToldWave(
        wave, by: self, report: reports.indices.contains(place) ? reports[place] : nil)
    }
    let plans = waves.map(\.plan)
    let isLong = series.waves.count > 2
    return ScreenedSeries(
      waves: series.waves.map(\.wave), times: series.times, unit: unit,
      whole: comparison(series.whole, later: waves[waves.count - 1], earlier: waves[0]),
      steps: isLong
        ? zip(series.steps, zip(waves, waves.dropFirst())).map { step, pair in
          comparison(step, later: pair.1, earlier: pair.0)
        } : [],
      trends: isLong ? trends(of: series, told: waves, isOrganisation: true) : [],
      trendCells: isLong ? trends(of: series, told: waves, isOrganisation: false) : [],
      link: series.followed.map { link($0, in: series, plans: plans) })
  }

  private func trends(
    of series: WaveSeries, told waves: [ToldWave], isOrganisation: Bool
  ) -> [ScreenedTrend] {
    let plans = waves.map(\.plan)
    let told = waves.map { $0.told.subtracting($0.bare) }
    let shown = told.dropFirst().reduce(told[0]) { $0.intersection($1) }
    let trends = series.trends(shown: shown)
    let found = Dictionary(
      (trends.organisation + trends.cells).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    return series.cells.filter { ($0.department == nil) == isOrganisation }.map { key in
      guard let trend = found[key] else {
        let planned = plans.reversed().lazy.compactMap { $0.withheld(key) }.first
        let isOpen = plans.contains { $0.shown.contains(key) && !$0.lasting.contains(key) }
        let hidden = waves.lazy.compactMap { $0.hidden(key) }.first
        let code: Withheld.Code = isOpen ? .openLeaders : hidden ?? .notInAll
        return withheldTrend(key, planned?.code ?? code)
      }
      if minimum != nil, trend.isNearlyUnanimous { return withheldTrend(key, .nearlyUnanimous) }
      let smallest = waves.compactMap { $0.finest(in: key) } + [trend.smallestGroup]
      return screened(
        trend, waves: series.waves.map(\.wave), smallest: smallest.min() ?? 0)
    }
  }

  private func withheldTrend(_ key: CellKey, _ code: Withheld.Code) -> ScreenedTrend {
    ScreenedTrend(
      block: key.block, facet: key.facet, department: key.department, verdict: .withheld,
      points: [], line: nil, q: nil,
      withheld: Withheld(code: code, minimumGroup: settings.minimumGroup))
  }

  private func screened(
    _ trend: GapTrend, waves: [String], smallest: Int
  ) -> ScreenedTrend {
    let precision = Precision(minimum: minimum, smallerGroup: smallest)
    return ScreenedTrend(
      block: trend.key.block, facet: trend.key.facet, department: trend.key.department,
      verdict: trend.verdict,
      points: trend.points.map { point in
        ScreenedTrend.Point(
          wave: waves[point.wave], gap: screened(point.gap, precision, withP: true),
          leader: precision.points(point.leader), frontline: precision.points(point.frontline),
          isBroken: point.isBroken)
      },
      line: trend.line.map { line($0, from: waves[trend.first], precision) },
      q: trend.q.map { chance($0, precision) }, withheld: nil)
  }

  private func line(
    _ line: GapTrend.Line, from wave: String, _ precision: Precision
  ) -> ScreenedTrend.Line {
    ScreenedTrend.Line(
      from: wave, slope: screened(line.slope, precision, withP: true), method: line.method,
      lackOfFit: precision.isFine ? precision.digits(line.lackOfFit) : nil,
      degrees: line.degrees, lackOfFitP: line.lackOfFitP.map { chance($0, precision) },
      isBent: line.lackOfFitQ.map { $0 < 0.05 } ?? false)
  }

  private func link(
    _ followed: FollowedPeople, in series: WaveSeries, plans: [SuppressionPlan]
  ) -> ScreenedLink {
    let precision = Precision(minimum: minimum, smallerGroup: 0)
    let waves = series.waves.map(\.wave)
    return ScreenedLink(
      people: precision.part(followed.people),
      changedRole: moved(followed.changedRole, precision),
      changedDepartment: moved(followed.changedDepartment, precision),
      trends: series.linkedTrends().map { trend in
        let key = trend.key
        if let code = reason(
          key, groups: trend.groups, isNearlyUnanimous: trend.isNearlyUnanimous, plans: plans)
        {
          return withheldTrend(key, code)
        }
        let precision = Precision(minimum: minimum, smallerGroup: trend.smallestGroup)
        return ScreenedTrend(
          block: key.block, facet: key.facet, department: nil, verdict: trend.verdict,
          points: zip(waves, trend.gaps).map { wave, gap in
            ScreenedTrend.Point(
              wave: wave, gap: screened(gap, precision, withP: true), leader: nil, frontline: nil,
              isBroken: false)
          },
          line: line(trend.line, from: waves[0], precision),
          q: trend.q.map { chance($0, precision) }, withheld: nil)
      })
  }

  /// How many moved; nobody is no secret.
  private func moved(_ count: Int, _ precision: Precision) -> Disclosed<Int> {
    count == 0 ? Disclosed(.exact(0)) : precision.count(count)
  }
}

extension Screen {
  /// The changes as the people tell them who were followed.
  func linkedChanges(
    _ comparison: WaveComparison, plans: [SuppressionPlan]
  ) -> [ScreenedLinkedChange] {
    comparison.linkedChanges().filter { !$0.isBroken }.map { change in
      let key = change.key
      let groups = change.leader.groups + change.frontline.groups
      let code = reason(
        key, groups: groups, isNearlyUnanimous: change.isNearlyUnanimous, plans: plans)
      return ScreenedLinkedChange(
        block: key.block, facet: key.facet, verdict: code == nil ? change.verdict : .withheld,
        numbers: code == nil ? numbers(change) : nil,
        withheld: code.map { Withheld(code: $0, minimumGroup: settings.minimumGroup) })
    }
  }

  private func numbers(_ change: LinkedChange) -> ScreenedLinkedChange.Numbers {
    let present = (change.leader.groups + change.frontline.groups).filter { $0 > 0 }
    let precision = Precision(minimum: minimum, smallerGroup: present.min() ?? 0)
    func side(_ side: LinkedChange.Side) -> ScreenedLinkedChange.Side {
      ScreenedLinkedChange.Side(
        left: moved(side.left, precision), joined: moved(side.joined, precision),
        both: moved(side.both, precision),
        change: side.change.map { screened($0, precision, withP: true) })
    }
    return ScreenedLinkedChange.Numbers(
      leader: side(change.leader), frontline: side(change.frontline),
      before: screened(change.before, precision), after: screened(change.after, precision),
      change: screened(change.change, precision, withP: true),
      panel: change.panel.map { screened($0, precision, withP: true) },
      independent: change.independent.map { screened($0, precision, withP: true) },
      q: change.q.map { chance($0, precision) })
  }

  /// Why what linked people tell is withheld; `nil` where it is shown.
  private func reason(
    _ key: CellKey, groups: [Int], isNearlyUnanimous: Bool, plans: [SuppressionPlan]
  ) -> Withheld.Code? {
    guard let minimum else { return nil }
    if let planned = plans.lazy.compactMap({ $0.withheld(key) }).first { return planned.code }
    // How many of a group agreed to be shown is not counted here: so nothing is told.
    if plans.contains(where: { !$0.openDepartments.isEmpty }) { return .fewLinked }
    if groups.contains(where: { $0 > 0 && $0 < minimum }) { return .fewLinked }
    return isNearlyUnanimous ? .nearlyUnanimous : nil
  }

  /// An estimate with its interval.
  func screened(
    _ estimate: Estimate, _ precision: Precision, withP: Bool = false
  ) -> ScreenedEstimate {
    let interval = estimate.interval(level: settings.level)
    return ScreenedEstimate(
      estimate: precision.points(estimate.value), low: precision.pointsDown(interval.low),
      high: precision.pointsUp(interval.high), p: withP ? chance(estimate.p, precision) : nil)
  }

  /// A p-value; of a small group only on which side of the level it lies.
  func chance(_ value: Double, _ precision: Precision) -> Disclosed<Double> {
    precision.isFine ? precision.chance(value) : precision.side(value)
  }
}
