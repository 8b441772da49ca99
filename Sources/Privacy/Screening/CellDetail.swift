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

  /// Means, gap, shares and the verdict; nothing from which the spread follows.
  case levels

  /// Means, gap and the verdict.
  case means

  /// Means and gap as classes of half a point, and the verdict.
  case classes

  /// Whether anything is told from which the spread of a group follows.
  var tellsSpread: Bool { self == .full || self == .plain }

  /// Whether favourable shares are told.
  var tellsShares: Bool { tellsSpread || self == .levels }
}
