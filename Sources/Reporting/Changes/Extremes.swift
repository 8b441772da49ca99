/// Which departments stood out, and how much of their coming back was to be expected.
enum Extremes {
  /// How many are named.
  private static let most = 3

  /// What must be said of the departments with the widest gaps: extremes come back by themselves.
  ///
  /// - Parameters:
  ///   - rows: The departments' changes.
  ///   - earlier: The earlier wave.
  /// - Returns: What that means, then a sentence a department, for those that the others would have made a good deal less
  ///   extreme and that came back; nothing where no department stands out.
  static func sentences(_ rows: [ChangeRow], earlier: Name) -> [Sentence] {
    let found = rows.compactMap { row -> (row: ChangeRow, excess: Double)? in
      guard let numbers = row.numbers, let steadied = row.steadiedBefore, row.department != nil
      else { return nil }
      let (before, after) = (numbers.before.estimate.middle, numbers.after.estimate.middle)
      let excess = before - steadied.middle
      // It moved back the way in which the others would have drawn it.
      return abs(excess) >= 0.2 && (after - before) * excess < 0 ? (row, abs(excess)) : nil
    }
    let lines = found.stablySorted { $0.excess > $1.excess }.prefix(most).compactMap {
      found -> Sentence? in
      guard let numbers = found.row.numbers, let steadied = found.row.steadiedBefore,
        let department = found.row.department
      else { return nil }
      return """
        \(department.name), \(found.row.facet.asked(of: found.row.block.name)): \(numbers.before.estimate) in wave \
        \(earlier), steadied by the other departments about \(steadied); now \(numbers.after.estimate).
        """
    }
    return lines.isEmpty ? [] : [lead] + lines
  }

  private static let lead: Sentence = """
    Extremes come back by themselves. Of the departments that stood out, only what goes beyond the \
    steadied value may be a change; see its interval.
    """
}
