public import Analysis
import Statistics
import SurveyModel

extension Screen {
  /// The changes between two waves, as far as they may be shown.
  ///
  /// A change is shown where both waves show the cell.
  public func comparison(_ comparison: WaveComparison) -> ScreenedComparison {
    let plans = (plan(comparison.earlier.groupSizes), plan(comparison.later.groupSizes))
    let keys = comparison.cells
    let changes = comparison.changes(shown: plans.0.shown.intersection(plans.1.shown))
    let found = Dictionary(
      (changes.organisation + changes.cells).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    let screened = keys.map { key in
      found[key].map { self.change($0) } ?? withheldChange(key, plans: plans, in: comparison)
    }
    return ScreenedComparison(
      earlier: changes.earlier, later: changes.later, settings: settings,
      organisation: screened.filter { $0.department == nil },
      cells: screened.filter { $0.department != nil })
  }

  private func change(_ change: GapChange) -> ScreenedChange {
    let smaller = min(
      min(change.earlierSizes.leader, change.earlierSizes.frontline),
      min(change.laterSizes.leader, change.laterSizes.frontline))
    let precision = Precision(minimum: minimum, smallerGroup: smaller)
    func screened(_ estimate: Estimate, p: Double?) -> ScreenedEstimate {
      let interval = estimate.interval(level: settings.level)
      return ScreenedEstimate(
        estimate: precision.points(estimate.value), low: precision.pointsDown(interval.low),
        high: precision.pointsUp(interval.high), p: p.map(precision.chance))
    }
    return ScreenedChange(
      block: change.key.block, facet: change.key.facet,
      department: change.key.department, verdict: change.verdict,
      numbers: ScreenedChange.Numbers(
        before: screened(change.before, p: change.before.p),
        after: screened(change.after, p: change.after.p),
        change: screened(change.change, p: change.change.p),
        q: change.q.map(precision.chance), leader: precision.points(change.leader),
        frontline: precision.points(change.frontline)),
      withheld: nil, isBroken: change.isBroken)
  }

  private func withheldChange(
    _ key: CellKey, plans: (SuppressionPlan, SuppressionPlan), in comparison: WaveComparison
  ) -> ScreenedChange {
    // A change can also be missing because a wave's answers give no standard error.
    let reason =
      plans.1.withheld(key) ?? plans.0.withheld(key)
      ?? missing(key, in: comparison)
    return ScreenedChange(
      block: key.block, facet: key.facet, department: key.department,
      verdict: .withheld, numbers: nil, withheld: reason,
      isBroken: comparison.isBroken(key.rated))
  }

  private func missing(_ key: CellKey, in comparison: WaveComparison) -> Withheld {
    let pairs = [comparison.later, comparison.earlier].map { $0.groupSizes.scored(key) }
    let smallest = pairs.first { $0.leader < 2 || $0.frontline < 2 }
    return Withheld(
      code: smallest.map { SuppressionPlan.reason($0, minimum: 2) } ?? .fewBoth,
      minimumGroup: settings.minimumGroup)
  }
}
