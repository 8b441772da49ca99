import SurveyModel

/// The departments that see it clearly otherwise than all departments together.
struct DepartmentExceptions {
  private let shown: [GapRow]

  /// Reads the departments of a wave that have none below them.
  ///
  /// - Nil: when the report is of one department, or no department is shown.
  init?(_ source: WaveSource, facet: Facet) {
    guard source.focus.department == nil else { return nil }
    let leaves = Set(source.tree.leaves)
    shown = source.cells.filter { row in
      row.facet == facet && row.numbers != nil
        && row.department.map { leaves.contains($0.id) } == true
    }
    if shown.isEmpty { return nil }
  }

  /// Who sees it otherwise, beside the organisation's rows.
  ///
  /// - Nil: when no department does, or the rows already tell of certain gaps on several blocks.
  func sentence(beside rows: [GapRow]) -> Sentence? {
    if rows.count == 1, let row = rows.first { return departments(beside: row) }
    guard !rows.contains(where: \.verdict.isCertain) else { return nil }
    let certain = shown.filter(\.verdict.isCertain)
    guard !certain.isEmpty else { return nil }
    return """
      Single departments differ: \(Count(of: certain)) of their \(Count(of: shown)) shown results \
      are more than chance.
      """
  }

  /// *In the mine leaders are clearly rosier, in the court the frontline.*
  private func departments(beside row: GapRow) -> Sentence? {
    guard row.numbers != nil else { return nil }
    func places(_ verdict: VerdictMark) -> Sentence? {
      let names = shown.filter { $0.block.id == row.block.id && $0.verdict == verdict }
        .widestFirst().compactMap(\.department?.name)
      return names.isEmpty || row.verdict == verdict ? nil : Self.named(names)
    }
    return switch (places(.leaders), places(.frontline)) {
    case (nil, nil): nil
    case (let leaders?, nil): "Yet in \(leaders) leaders are clearly rosier."
    case (nil, let frontline?): "Yet in \(frontline) the frontline is clearly rosier."
    case (let leaders?, let frontline?):
      """
      Yet in \(leaders) leaders are clearly rosier, and in \(frontline) the frontline is.
      """
    }
  }

  /// At most three names, and how many more there are.
  private static func named(_ names: [Name]) -> Sentence {
    guard names.count > 3 else { return .list(names) }
    let others = Count(of: names.dropFirst(3))
    let rest: Sentence =
      others.number == 1 ? "one other department" : "\(words: others) other departments"
    return .list(names.prefix(3).map { "\($0)" } + [rest])
  }
}
