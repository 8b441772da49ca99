extension GapRow {
  /// The numbers of a row as a table prints them.
  private struct Print: Hashable {
    let gap: Figure
    let low: Figure?
    let high: Figure?
  }

  private var print: Print? {
    numbers.map { Print(gap: $0.gap, low: $0.interval?.low, high: $0.interval?.high) }
  }

  /// The rows of one table, in their order, those marked that print the same gap and interval as another
  /// with another verdict: a reader would take the one for the other.
  static func markingTwins(_ rows: [GapRow]) -> [GapRow] {
    var verdicts: [Print: Set<VerdictMark>] = [:]
    for row in rows {
      if let print = row.print { verdicts[print, default: []].insert(row.verdict) }
    }
    return rows.map { row in
      guard let print = row.print, verdicts[print, default: []].count > 1 else { return row }
      var row = row
      row.hasTwin = true
      return row
    }
  }
}
