public import SurveyModel

extension TallyBook {
  /// Two groups that are compared as the leaders and the frontline of a department are.
  public struct Sides: Hashable, Sendable {
    /// The group that stands where leaders do.
    public let leader: Tally

    /// The group that stands where the frontline does.
    public let frontline: Tally

    /// Puts two groups beside each other.
    public init(leader: Tally, frontline: Tally) {
      self.leader = leader
      self.frontline = frontline
    }
  }

  /// A book in which other groups stand where departments do.
  ///
  /// - Parameter places: The groups, by the name of their place.
  /// - Returns: A book without any of the parts beyond histograms.
  public func placing(_ places: [Identifier<Department>: Sides]) -> TallyBook {
    var tallies: [Group: Tally] = [:]
    for (place, sides) in places {
      tallies[Group(department: place, role: .leader)] = sides.leader
      tallies[Group(department: place, role: .frontline)] = sides.frontline
    }
    return TallyBook(wave: wave, layout: layout, tallies: tallies)
  }

  /// Everybody in one row of a breakdown who stands in one role.
  ///
  /// - Returns: The tally of nobody where none answered.
  public func tally(of row: BreakdownRow, role: Role) -> Tally {
    guard let tier = row.tier else {
      return breakdown?.tallies[.init(row: row, role: role)] ?? Tally(layout)
    }
    return tallies.filter { $0.key.tier == tier && $0.key.role == role }.values
      .reduce(Tally(layout)) { $0.merging($1) ?? $0 }
  }

  /// Everybody who stands in one role.
  public func tally(of role: Role) -> Tally {
    tallies.filter { $0.key.role == role }.values.reduce(Tally(layout)) { $0.merging($1) ?? $0 }
  }
}
