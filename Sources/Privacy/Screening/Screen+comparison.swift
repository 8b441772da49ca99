public import Analysis
import Statistics
import SurveyModel

extension Screen {
  /// The changes between two waves, as far as they may be shown.
  ///
  /// A change is shown where both waves show the cell.
  public func comparison(
    _ comparison: WaveComparison
  ) -> ScreenedComparison {
    let waves = [comparison.later, comparison.earlier].map { wave in
      let sizes = wave.groupSizes
      return PlannedWave(sizes: sizes, plan: plan(sizes))
    }
    let keys = comparison.cells
    let shown = waves.map(\.plan.lasting)
    let changes = comparison.changes(
      shown: shown[0].intersection(shown[1]), earlierShown: shown[1], laterShown: shown[0])
    let found = Dictionary(
      (changes.organisation + changes.cells).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    let screened = keys.map { key in
      guard let change = found[key] else {
        return withheldChange(key, waves: waves, in: comparison) { found[key.at($0)] != nil }
      }
      return self.change(change)
    }
    return ScreenedComparison(
      earlier: changes.earlier, later: changes.later, settings: settings,
      organisation: screened.filter { $0.department == nil },
      cells: screened.filter { $0.department != nil },
      linked: linkedChanges(comparison, plans: waves.map(\.plan)))
  }

  /// A change; withheld where a group answers with hardly an exception, which its change would tell.
  private func change(_ change: GapChange) -> ScreenedChange {
    if minimum != nil, change.isNearlyUnanimous {
      return ScreenedChange(
        block: change.key.block, facet: change.key.facet, department: change.key.department,
        verdict: .withheld, numbers: nil,
        withheld: Withheld(code: .nearlyUnanimous, minimumGroup: settings.minimumGroup),
        isBroken: change.isBroken)
    }
    let smaller = min(
      min(change.earlierSizes.leader, change.earlierSizes.frontline),
      min(change.laterSizes.leader, change.laterSizes.frontline))
    let precision = Precision(minimum: minimum, smallerGroup: smaller)
    return ScreenedChange(
      block: change.key.block, facet: change.key.facet,
      department: change.key.department, verdict: change.verdict,
      numbers: ScreenedChange.Numbers(
        before: screened(change.before, precision, withP: true),
        after: screened(change.after, precision, withP: true),
        change: screened(change.change, precision, withP: true),
        q: change.q.map { chance($0, precision) }, leader: precision.points(change.leader),
        frontline: precision.points(change.frontline)),
      withheld: nil, isBroken: change.isBroken,
      steadiedBefore: change.steadiedBefore.map(precision.points),
      movement: change.movement.flatMap(movement))
  }

  private func movement(_ movement: GapMovement) -> ScreenedMovement? {
    if minimum != nil, movement.isNearlyUnanimous { return nil }
    let precision = Precision(minimum: minimum, smallerGroup: movement.smallestGroup)
    func part(_ part: GapDecomposition.Part) -> ScreenedEstimate {
      part.estimate.map { screened($0, precision) }
        ?? ScreenedEstimate(
          estimate: precision.points(part.value), low: nil, high: nil, p: nil)
    }
    return ScreenedMovement(
      leaders: part(movement.parts.leaders), frontline: part(movement.parts.frontline),
      mix: part(movement.parts.mix), isByRoster: movement.isByRoster,
      remainder: movement.hasRemainder ? part(movement.parts.remainder) : nil,
      total: precision.points(movement.total))
  }

  private func withheldChange(
    _ key: CellKey, waves: [PlannedWave], in comparison: WaveComparison,
    where isShown: (Identifier<Department>?) -> Bool
  ) -> ScreenedChange {
    let planned = waves.lazy.compactMap { $0.plan.withheld(key) }.first
    let reason = planned ?? missing(key, in: waves)
    return ScreenedChange(
      block: key.block, facet: key.facet, department: key.department,
      verdict: .withheld, numbers: nil,
      withheld: waves.first.map {
        reason.nearest(to: key.department, in: $0.sizes.tree, where: isShown)
      } ?? reason,
      isBroken: comparison.isBroken(key.rated))
  }

  /// Why a change is missing that no plan withholds: a wave's answers give no standard error, or no
  /// department of it is in both waves.
  private func missing(_ key: CellKey, in waves: [PlannedWave]) -> Withheld {
    if waves.contains(where: { $0.plan.shown.contains(key) && !$0.plan.lasting.contains(key) }) {
      return Withheld(code: .openLeaders, minimumGroup: settings.minimumGroup)
    }
    let pairs = waves.map { $0.sizes.scored(key) }
    let smallest = pairs.first { $0.leader < 2 || $0.frontline < 2 }
    return Withheld(
      code: smallest.flatMap { SuppressionPlan.reason($0, minimum: 2) } ?? .notInAll,
      minimumGroup: settings.minimumGroup)
  }
}

/// The sizes of one wave's groups, and what is shown of it.
private struct PlannedWave {
  let sizes: GroupSizes
  let plan: SuppressionPlan
}
