import Analysis

/// What the report of one wave tells of its cells: what stands beside it, a change or a trend, tells no
/// cell that it withholds, and no number more finely.
struct ToldWave {
  /// How many people stand behind each cell.
  let sizes: GroupSizes

  /// What the sizes allow.
  let plan: SuppressionPlan

  /// The cells of which the wave's own report tells the gap as a number; the organisation's are what the
  /// sizes allow.
  let told: Set<CellKey>

  /// Those of them of which it tells no interval.
  let bare: Set<CellKey>

  /// The cells of which it tells a bound, as a role stands at an end of the scale.
  private let bounded: Set<CellKey>

  /// Takes what the wave's own report tells of its cells, or screens them as that does.
  ///
  /// - Parameters:
  ///   - analysis: The wave.
  ///   - screen: What decides what is told.
  ///   - report: What was told of the wave; `nil` where it is not at hand. It holds where it was made with
  ///     the screen's settings.
  init(_ analysis: GapAnalysis, by screen: Screen, report: ScreenedWave? = nil) {
    sizes = analysis.groupSizes
    plan = screen.plan(sizes)
    guard screen.minimum != nil else {
      told = plan.lasting
      (bare, bounded) = ([], [])
      return
    }
    let cells =
      report.flatMap { $0.settings == screen.settings && $0.wave == analysis.wave ? $0.cells : nil }
      ?? screen.departmentCells(of: analysis, plan: plan).1
    let lasting = plan.lasting
    func those(_ isOne: (ScreenedGap) -> Bool) -> Set<CellKey> {
      let places = Set(cells.filter(isOne).map(\.place))
      return lasting.filter { places.contains(ScreenedGap.Place($0, wave: analysis.wave)) }
    }
    told = those(Self.isNumber).union(lasting.filter { $0.department == nil })
    bare = told.intersection(those { $0.numbers?.interval == nil })
    bounded = those(Self.isBound)
  }

  /// Why a cell that the sizes allow is not told in numbers beside another wave; `nil` for another cell.
  func hidden(_ key: CellKey) -> Withheld.Code? {
    guard plan.lasting.contains(key), !told.contains(key) || bare.contains(key) else { return nil }
    return bounded.contains(key) ? .nearlyUnanimous : .fewAnswerSets
  }

  private static func isBound(_ cell: ScreenedGap) -> Bool {
    switch cell.numbers?.gap.form {
    case .above, .below: true
    default: false
    }
  }

  /// Whether the gap is told as a number and not as a class or a bound.
  private static func isNumber(_ cell: ScreenedGap) -> Bool {
    if case .exact = cell.numbers?.gap.form { return true }
    return false
  }

  /// The people of the group that decides how finely a cell of a department is told; `nil` where the cell
  /// may be told as finely as its own groups allow.
  func finest(in key: CellKey) -> Int? {
    guard key.department != nil, let groups = plan.finestGroups(in: key) else { return nil }
    let smallest = min(groups.leader, groups.frontline)
    let isFine = plan.ranges.tens(in: key).isEmpty && !bare.contains(key)
    return isFine ? smallest : min(smallest, Precision.fineFrom - 1)
  }
}
