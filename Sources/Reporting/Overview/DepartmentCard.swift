public import SurveyModel

/// One department by itself: what a meeting of its people has on the table.
public struct DepartmentCard: Hashable, Sendable {
  /// The department.
  public let department: GapRow.Subject<Department>

  /// What its rows amount to, in a sentence.
  public let finding: Sentence

  /// A row a block, widest gap first; withheld rows last.
  public let rows: [GapRow]

  /// Whether anything of it is shown.
  public var isShown: Bool { rows.contains { $0.numbers != nil } }
}

extension DepartmentCard {
  /// The cards of all departments without others below them, in the order of the roster.
  static func cards(_ source: WaveSource, facet: Facet) -> [DepartmentCard] {
    guard source.focus == .everything else { return [] }
    let cells = Dictionary(
      grouping: source.cells.filter { $0.facet == facet }, by: { $0.department?.id })
    return source.tree.leaves.compactMap { leaf in
      guard let rows = cells[leaf], let department = rows.first?.department else { return nil }
      return DepartmentCard(
        department: department, finding: finding(rows), rows: rows.widestFirst())
    }
  }

  private static func finding(_ rows: [GapRow]) -> Sentence {
    let shown = rows.filter { $0.numbers != nil }.widestFirst()
    guard !shown.isEmpty else {
      return rows.compactMap(\.wholeReason).first.map { "Withheld: \($0)." } ?? "Nothing is shown."
    }
    func names(_ verdict: VerdictMark) -> Sentence? {
      let blocks = shown.filter { $0.verdict == verdict }.map(\.block.name)
      guard blocks.count > 3 else { return blocks.isEmpty ? nil : .list(blocks) }
      return .list(
        blocks.prefix(2).map { "\($0)" as Sentence }
          + ["\(words: Count(of: blocks.dropFirst(2))) more"])
    }
    let parts = [
      names(.leaders).map { "Leaders are rosier on \($0)." as Sentence },
      names(.frontline).map { "The frontline is rosier on \($0)." as Sentence },
      names(.aligned).map { "Both see \($0) alike." as Sentence },
    ].compactMap { $0 }
    return parts.isEmpty ? "On no block can we tell yet where the two differ." : .joined(parts)
  }
}
