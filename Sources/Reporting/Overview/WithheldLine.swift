import SurveyModel

/// Something that a report withholds, and why: a department, a level of leadership, an answer.
public struct WithheldLine: Hashable, Sendable {
  /// What is withheld: all of it, or some blocks.
  public let subject: Sentence

  /// Why, and where its answers count instead.
  public let reason: Sentence
}

extension WithheldLine {
  /// Everything that is withheld of a wave: departments as a whole, then single blocks, then rows of
  /// breakdowns.
  static func lines(
    cells: [GapRow], facet: Facet, breakdowns: [BreakdownReport]
  ) -> [WithheldLine] {
    var order: [Identifier<Department>] = []
    var byDepartment: [Identifier<Department>: [GapRow]] = [:]
    for row in cells where row.facet == facet {
      guard let department = row.department else { continue }
      if byDepartment[department.id] == nil { order.append(department.id) }
      byDepartment[department.id, default: []].append(row)
    }
    let rows = order.compactMap { byDepartment[$0] }
    let whole = rows.filter { $0.allSatisfy { $0.numbers == nil } }
    let partly = rows.filter { $0.contains { $0.numbers != nil } }
    return whole.flatMap { lines(of: $0, isWhole: true) }
      + partly.flatMap { lines(of: $0, isWhole: false) }
      + breakdowns.flatMap { breakdown in
        breakdown.blanks.map {
          WithheldLine(subject: "\(breakdown.title): \($0.row.name)", reason: $0.reason.whole)
        }
      }
  }

  private static func lines(of rows: [GapRow], isWhole: Bool) -> [WithheldLine] {
    let blank = rows.filter { $0.numbers == nil }
    guard let department = blank.first?.department else { return [] }
    var reasons: [Sentence] = []
    for reason in blank.compactMap(\.wholeReason) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons.map { reason in
      let blocks = blank.filter { $0.wholeReason == reason }.map(\.block.name)
      return WithheldLine(
        subject: isWhole && reasons.count == 1
          ? "\(department.name)" : "\(department.name): \(.list(blocks))",
        reason: reason)
    }
  }
}
