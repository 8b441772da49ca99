import Analysis
import SurveyModel

/// A wave without the leaders who agreed to be shown: who knows their answers can take them away from
/// every total, and what is left must be safe by itself.
struct OthersOnly {
  /// The wave without them; the wave itself where nobody agreed.
  let analysis: GapAnalysis

  /// Whether anybody agreed.
  let isNeeded: Bool

  private let open: Set<CellKey>
  private let mixed: Set<CellKey>
  private let cells: [CellKey: GapCell]

  init(of whole: GapAnalysis, plan: SuppressionPlan) {
    let others =
      plan.openDepartments.isEmpty ? nil : whole.withoutLeaders(of: plan.openDepartments)
    analysis = others ?? whole
    isNeeded = others != nil
    open = plan.open
    mixed = plan.mixed
    let gaps = others?.gaps(shown: plan.shown.subtracting(plan.open))
    cells = Dictionary(
      ((gaps?.cells ?? []) + (gaps?.organisation[.raw] ?? [])).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What of a cell's leaders agreed to be shown.
  func openness(of key: CellKey) -> GapScreen.Openness {
    if open.contains(key) { return .all }
    return mixed.contains(key) ? .some(others: cells[key]) : .none
  }

  /// The leaders of a cell who did not agree; `nil` where nobody did, and for a cell that is not shown.
  func leaders(of key: CellKey) -> GroupSummary? { isNeeded ? cells[key]?.leader : nil }
}
