public import SurveyModel

extension ResponseTally {
  /// The people of a role directly in a department.
  public struct Group: Hashable, Sendable {
    let department: Identifier<Department>
    let role: Role

    /// Makes a group.
    public init(department: Identifier<Department>, role: Role) {
      self.department = department
      self.role = role
    }
  }
}

extension [ResponseTally] {
  /// The tallies with the answers that were imported: a closed wave holds a sheet for each person who
  /// answered it, and one for each that was imported.
  ///
  /// Sheets may be gone, by their date of deletion; who has answered counts then as before.
  ///
  /// - Parameter sheets: How many answer sheets lie in each group.
  /// - Returns: one tally a group, in the order of the first.
  public func counting(_ sheets: [ResponseTally.Group: Int]) -> [ResponseTally] {
    var order: [ResponseTally.Group] = []
    var sums: [ResponseTally.Group: (invited: Int, answered: Int)] = [:]
    for tally in self {
      let group = ResponseTally.Group(department: tally.department, role: tally.role)
      if sums[group] == nil { order.append(group) }
      let before = sums[group] ?? (0, 0)
      sums[group] = (before.invited + tally.invited, before.answered + tally.answered)
    }
    return order.map { group in
      let sum = sums[group] ?? (0, 0)
      return ResponseTally(
        department: group.department, role: group.role, invited: sum.invited,
        answered: Swift.max(sum.answered, sheets[group] ?? 0))
    }
  }
}
