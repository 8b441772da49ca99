/// Whether small counts stay hidden when means are published beside the counts.
///
/// A mean times its count is a sum, and sums add up along departments and groups as counts do: a second
/// table of the same shape. An attacker who holds both knows that every sum lies between count · lowest
/// and count · highest score.
///
/// Where people of one score c are exchanged, both tables keep what is published. From n people with the
/// sum S, t people of score c can be missing as long as the rest still fits the scale:
///
/// Formula: t ≤ (S − n · lowest) / (c − lowest) and t ≤ (n · highest − S) / (highest − c).
///
/// So a withholding that protects the counts protects them beside the sums, too, if it does so with n
/// replaced by that t for some c. A sum then stays open by c for every person by whom its count does.
package struct SumAudit: Sendable {
  /// The lowest and the highest score that a person can have.
  package let scale: ClosedRange<Double>

  private let table: CellTable
  private let sums: [[Double]]

  /// Takes the sums of scores.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - own: The sum over the people directly in each node, by finest group.
  ///   - scale: The lowest and the highest score that a person can have.
  package init(_ table: CellTable, own: [[Double]], scale: ClosedRange<Double>) {
    self.table = table
    self.scale = scale
    // A hidden place has the people directly in its node; they are the same row twice.
    sums = own + table.parents.indices.filter { table.hidden[$0] != nil }.map { own[$0] }
  }

  /// The small cells that no common score is known to keep open, among some scores to try.
  ///
  /// - Parameters:
  ///   - isWithheld: For each node and unit, whether it is withheld.
  ///   - scores: The scores that people can have and that are tried.
  /// - Returns: None when the withholding is known to be safe for counts and sums.
  package func narrow(isWithheld: [[Bool]], scores: [Double]) -> [CellTable.Cell] {
    var narrow = table.small
    for score in scores where scale.contains(score) && !narrow.isEmpty {
      var audit = CellAudit(giving(score), isWithheld: isWithheld)
      narrow = narrow.filter { !audit.interval(of: $0).isAsWide(as: table.width) }
    }
    return narrow
  }

  /// The table in which only people of one score can be missing.
  ///
  /// A withholding that is found for it is safe for counts and sums.
  package func giving(_ score: Double) -> CellTable {
    let finest = table.groups.finest
    var giving = table.counts
    for place in table.counts.indices {
      let isAtom = place >= table.parents.count || table.hidden[place] == nil
      if !isAtom { continue }
      let missing = finest.enumerated().map { column, group in
        missable(score, people: table.counts[place][group], sum: sums[place][column])
      }
      giving[place] = table.groups.sums(of: missing)
    }
    return table.giving(giving)
  }

  private func missable(_ score: Double, people: Int, sum: Double) -> Int {
    let (low, high) = (scale.lowerBound, scale.upperBound)
    let tolerance = 1e-9
    var most = Double(people)
    if score > low { most = min(most, (sum - Double(people) * low) / (score - low) + tolerance) }
    if score < high {
      most = min(most, (Double(people) * high - sum) / (high - score) + tolerance)
    }
    return max(Int(most.rounded(.down)), 0)
  }
}
