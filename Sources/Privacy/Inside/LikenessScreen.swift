import Analysis
import Statistics
import SurveyModel

/// Decides where the spread of a role may be told over several departments at once.
///
/// A department tells its own spread from twice the minimum group. A spread over all of them gives away
/// that of the rest, once those are subtracted: so the rest has to be nobody, or at least twice the
/// minimum group too.
struct LikenessScreen {
  let analysis: GapAnalysis
  let sizes: GroupSizes
  let plan: SuppressionPlan

  /// The smallest group; `nil` without disclosure control.
  let minimum: Int?

  /// The finest departments that are shown, by the organisation's cell.
  let finest: [CellKey: [Identifier<Department>]]

  /// Whether the spread of all people of a role may be told.
  func tellsSpread(of role: Role, on key: CellKey) -> Bool {
    guard let minimum else { return true }
    let all = sizes.scored(key)[role]
    let told = topmostTelling(role, on: key).reduce(0) {
      $0 + sizes.scored(key.at($1))[role]
    }
    return all == told || all - told >= 2 * minimum
  }

  /// How alike people of a role are within departments; `nil` with too few departments.
  func screened(_ role: Role, on key: CellKey) -> ScreenedAgreement.Likeness? {
    let departments = self.departments(role, on: key)
    guard let raw = analysis.likeness(of: role, on: key, over: departments) else { return nil }
    let precision = Precision(minimum: minimum, smallerGroup: raw.people)
    func estimate(_ value: IntervalEstimate) -> ScreenedEstimate {
      ScreenedEstimate(
        estimate: precision.digits(value.value),
        low: value.interval.map { precision.digitsDown($0.low) },
        high: value.interval.map { precision.digitsUp($0.high) },
        p: value.p.map(precision.chance))
    }
    return ScreenedAgreement.Likeness(
      departments: raw.departments, icc1: estimate(raw.icc1), icc2: raw.icc2.map(estimate))
  }

  /// The departments that are compared: all shown ones, or those that tell their own spread where the
  /// others would give that of a few people away.
  private func departments(_ role: Role, on key: CellKey) -> [Identifier<Department>] {
    let shown = finest[key] ?? []
    guard let minimum else { return shown }
    let telling = shown.filter { tellsOwnSpread(role, in: $0, on: key) }
    let others = Set(shown).subtracting(telling)
    let people = others.reduce(0) {
      $0 + sizes.scored(key.at($1))[role]
    }
    return others.count >= 2 && people >= 2 * minimum ? shown : telling
  }

  private func tellsOwnSpread(
    _ role: Role, in department: Identifier<Department>, on key: CellKey
  ) -> Bool {
    let cell = key.at(department)
    guard plan.shown.contains(cell), let groups = plan.finestGroups(in: cell) else { return false }
    return Precision(minimum: minimum, smallerGroup: groups[role]).tellsSpread(of: groups[role])
  }

  /// The departments that tell their spread and have none above them that does.
  private func topmostTelling(
    _ role: Role, on key: CellKey
  ) -> [Identifier<Department>] {
    let tree = analysis.tree
    func topmost(_ siblings: [Identifier<Department>]) -> [Identifier<Department>] {
      siblings.flatMap {
        tellsOwnSpread(role, in: $0, on: key) ? [$0] : topmost(tree.children(of: $0))
      }
    }
    return topmost(tree.roots)
  }
}
