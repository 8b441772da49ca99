public import Analysis
public import SurveyModel

extension Screen {
  /// Which rows of breakdowns a wave shows, and the first report settles.
  ///
  /// - Parameters:
  ///   - analysis: The wave.
  ///   - plan: The cells of departments and the organisation that are shown.
  /// - Returns: The rows; none where no breakdown was declared.
  public func breakdownRows(_ analysis: GapAnalysis, plan: SuppressionPlan) -> Set<BreakdownRow> {
    guard let sizes = analysis.breakdownSizes else { return [] }
    return breakdownPlan(sizes, analysis: analysis, plan: plan)?.shown ?? Set(sizes.rows)
  }

  /// The breakdowns that a wave declared, as far as they may be shown.
  func breakdowns(_ analysis: GapAnalysis, plan: SuppressionPlan) -> [ScreenedBreakdown] {
    guard let sizes = analysis.breakdownSizes else { return [] }
    var rows = breakdownPlan(sizes, analysis: analysis, plan: plan)
    let shown = rows?.shown ?? Set(sizes.rows)
    let isFine = rows?.isFine ?? true
    let gaps = analysis.breakdownGaps(shown: shown, facets: rows?.facets ?? Set(sizes.facets))
    return gaps.map { breakdown in
      let known = Dictionary(
        breakdown.rows.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
      let all = sizes.rows.filter {
        $0.breakdown == breakdown.breakdown && $0.tier != .frontline
          && !analysis.lacks($0)
      }
      return ScreenedBreakdown(
        breakdown: breakdown.breakdown,
        rows: all.map { row in
          screened(row, known[row], plan: plan, wave: analysis.wave, rows: &rows)
        },
        spreads: breakdown.spreads.map { screened($0, isFine: isFine) })
    }
  }

  /// Which rows are shown; `nil` without disclosure control.
  ///
  /// Where a direction is told of departments with few leaders, it is counted from sums of leaders in
  /// which rows would be further equations; and where few leaders agreed to be shown, rows would hold them
  /// beside others. There no row is shown.
  private func breakdownPlan(
    _ sizes: BreakdownSizes, analysis: GapAnalysis, plan: SuppressionPlan
  ) -> BreakdownPlan? {
    guard let minimum else { return nil }
    let isAlone = settings.smallLeadership != .directionOnly && plan.openDepartments.isEmpty
    return BreakdownPlan(
      sizes, tree: analysis.tree, cells: isAlone ? plan.shown : [], minimum: minimum)
  }

  private func screened(
    _ row: BreakdownRow, _ found: BreakdownGaps.Row?, plan: SuppressionPlan, wave: String,
    rows: inout BreakdownPlan?
  ) -> ScreenedBreakdown.Row {
    guard let found else {
      var reason = Withheld(code: .smallGroup, minimumGroup: plan.minimumGroup)
      reason.nearest = .organisation
      return ScreenedBreakdown.Row(
        row: row, cells: [], below: nil, steps: [], withheld: reason)
    }
    let isTier = row.breakdown == .tier
    func screened(_ cell: GapCell, _ other: Role) -> ScreenedGap {
      let key = cell.key.at(nil)
      let most = plan.finestGroups(in: key)
      func finest(_ role: Role, _ people: Int, isAll: Bool) -> Int {
        let whole = min(people, most?[role] ?? people)
        if isAll { return whole }
        return rows?.finest(role, facet: key, people: whole) ?? whole
      }
      // Rows add up to the organisation: where its number is a range, so is theirs.
      let ranges = plan.ranges.tens(in: key)
      let ranged = [Role.leader: Role.leader, .frontline: other].compactMapValues { ranges[$0] }
      return GapScreen(
        cell, wave: wave, minimum: minimum,
        finest: GroupSizes.Pair(
          leader: finest(.leader, cell.leader.n, isAll: false),
          frontline: finest(
            other, cell.frontline.n, isAll: isTier && other == .frontline)),
        ranged: ranged
      ).screened(minimumGroup: plan.minimumGroup).ofOrganisation
    }
    return ScreenedBreakdown.Row(
      row: row, cells: found.cells.map { screened($0, .frontline) }, below: found.below,
      steps: found.steps.map { screened($0, .leader) }, withheld: nil)
  }

  private func screened(
    _ spread: BreakdownGaps.Spread, isFine: Bool
  ) -> ScreenedBreakdown.Spread {
    let precision = Precision(minimum: minimum, smallerGroup: 0)
    return ScreenedBreakdown.Spread(
      block: spread.cell.block, facet: spread.cell.facet,
      q: isFine ? precision.chance(spread.q) : precision.side(spread.q),
      isTold: spread.q < 0.05, lowest: spread.lowest, highest: spread.highest)
  }
}

extension ScreenedGap {
  /// The same gap, told of the organisation.
  fileprivate var ofOrganisation: ScreenedGap {
    ScreenedGap(
      place: Place(
        wave: place.wave, block: place.block, facet: place.facet, department: nil),
      verdict: verdict, pattern: pattern, numbers: numbers, withheld: withheld, sides: sides)
  }
}
