/// How much a cell tells, beginning with all that the sizes of its groups allow.
///
/// Each step is taken only where the one before leaves fewer sets of answers possible than the minimum
/// group.
enum CellDetail: CaseIterable {
  /// All that the sizes allow.
  case full

  /// Means, gap, spread, interval and noise band in the coarse step; no test, no steadied gap, no
  /// agreement.
  case plain

  /// Means, gap, shares, the verdict, and the spread of groups from twice the minimum; no interval of
  /// the gap, from which the smaller group's spread would follow.
  case spreads

  /// Means, gap, shares and the verdict; nothing from which the spread follows.
  case levels

  /// Means, gap and the verdict.
  case means

  /// Means and gap as classes of half a point, and the verdict.
  case classes

  /// Whether the interval of the gap and its noise band are told.
  var tellsInterval: Bool { self == .full || self == .plain }

  /// Whether anything is told from which the spread of a group follows.
  var tellsSpread: Bool { tellsInterval || self == .spreads }

  /// Whether favourable shares are told.
  var tellsShares: Bool { tellsSpread || self == .levels }
}
