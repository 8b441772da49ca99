public import Analysis
import Statistics
import SurveyModel

extension Screen {
  /// The changes between two waves, as far as they may be shown.
  ///
  /// A change is shown where each wave's own report tells the cell in numbers, and no more finely.
  public func comparison(
    _ comparison: WaveComparison
  ) -> ScreenedComparison {
    self.comparison(
      comparison, later: ToldWave(comparison.later, by: self),
      earlier: ToldWave(comparison.earlier, by: self))
  }

  /// The changes between two waves, of which it is known what their own reports tell.
  func comparison(
    _ comparison: WaveComparison, later: ToldWave, earlier: ToldWave
  ) -> ScreenedComparison {
    let waves = [later, earlier]
    let keys = comparison.cells
    let shown = waves.map(\.told)
    let changes = comparison.changes(
      shown: shown[0].intersection(shown[1]), earlierShown: shown[1], laterShown: shown[0])
    let found = Dictionary(
      (changes.organisation + changes.cells).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    let screened = keys.map { key in
      guard let change = found[key] else {
        return withheldChange(key, waves: waves, in: comparison) { found[key.at($0)] != nil }
      }
      return self.change(change, in: waves)
    }
    return ScreenedComparison(
      earlier: changes.earlier, later: changes.later, settings: settings,
      organisation: screened.filter { $0.department == nil },
      cells: screened.filter { $0.department != nil },
      linked: linkedChanges(comparison, plans: waves.map(\.plan)))
  }

  /// A change; withheld where a group answers with hardly an exception, which its change would tell.
  private func change(_ change: GapChange, in waves: [ToldWave]) -> ScreenedChange {
    if minimum != nil, change.isNearlyUnanimous {
      return ScreenedChange(
        block: change.key.block, facet: change.key.facet, department: change.key.department,
        verdict: .withheld, numbers: nil,
        withheld: Withheld(code: .nearlyUnanimous, minimumGroup: settings.minimumGroup),
        isBroken: change.isBroken)
    }
    let groups = [change.earlierSizes, change.laterSizes].map { min($0.leader, $0.frontline) }
    let smallest = (groups + waves.compactMap { $0.finest(in: change.key) }).min() ?? 0
    let precision = Precision(minimum: minimum, smallerGroup: smallest)
    let isBare = waves.contains { $0.bare.contains(change.key) }
    // From the interval of a change and that of one wave the other's would follow.
    func told(_ estimate: Estimate) -> ScreenedEstimate {
      isBare
        ? ScreenedEstimate(
          estimate: precision.points(estimate.value), low: nil, high: nil, p: nil)
        : screened(estimate, precision, withP: true)
    }
    return ScreenedChange(
      block: change.key.block, facet: change.key.facet,
      department: change.key.department, verdict: change.verdict,
      numbers: ScreenedChange.Numbers(
        before: told(change.before), after: told(change.after), change: told(change.change),
        q: isBare ? nil : change.q.map { chance($0, precision) },
        leader: precision.points(change.leader),
        frontline: precision.points(change.frontline)),
      withheld: nil, isBroken: change.isBroken,
      steadiedBefore: isBare ? nil : change.steadiedBefore.map(precision.points),
      movement: isBare ? nil : change.movement.flatMap(movement))
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
    _ key: CellKey, waves: [ToldWave], in comparison: WaveComparison,
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
  private func missing(_ key: CellKey, in waves: [ToldWave]) -> Withheld {
    if waves.contains(where: { $0.plan.shown.contains(key) && !$0.plan.lasting.contains(key) }) {
      return Withheld(code: .openLeaders, minimumGroup: settings.minimumGroup)
    }
    if let code = waves.lazy.compactMap({ $0.hidden(key) }).first {
      return Withheld(code: code, minimumGroup: settings.minimumGroup)
    }
    let pairs = waves.map { $0.sizes.scored(key) }
    let smallest = pairs.first { $0.leader < 2 || $0.frontline < 2 }
    return Withheld(
      code: smallest.flatMap { SuppressionPlan.reason($0, minimum: 2) } ?? .notInAll,
      minimumGroup: settings.minimumGroup)
  }
}
