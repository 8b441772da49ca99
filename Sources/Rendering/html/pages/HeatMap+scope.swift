import Reporting

extension HeatMap {
  /// The rows of a scope, division by division.
  func groups(in scope: HeatMapScope) -> [[Row]] {
    switch scope {
    case .all: return groups
    case .divisions:
      guard groups.dropFirst().contains(where: { $0.count > 1 }) else { return groups }
      return groups.map { group in group.filter { $0.isRollUp || $0.depth == 0 } }
    case .inside(let code):
      for group in groups.dropFirst() {
        guard let start = group.firstIndex(where: { $0.department?.code.text == code }) else {
          continue
        }
        let top = group[start]
        let below = group[(start + 1)...].prefix { $0.depth > top.depth }
          .filter { $0.depth == top.depth + 1 }
        return [groups[0], [top] + below]
      }
      return [groups[0]]
    }
  }
}
