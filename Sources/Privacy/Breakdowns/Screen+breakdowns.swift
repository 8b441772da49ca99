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
    func screened(_ cell: GapCell, _ other: Role) -> ScreenedGap {
      // Beside a tier stands the whole frontline, as the organisation's own cell tells it.
      let whole: Role? = row.breakdown == .tier && other == .frontline ? .frontline : nil
      let key = cell.key.at(nil)
      let most = plan.finestGroups(in: key)
      func finest(_ group: Role, _ people: Int) -> Int {
        let people = min(people, most?[group] ?? people)
        if group == whole { return people }
        return rows?.finest(group, facet: key, people: people) ?? people
      }
      let groups = GroupSizes.Pair(
        leader: finest(.leader, cell.leader.n),
        frontline: finest(other, cell.frontline.n))
      return GapScreen(
        cell, wave: wave, minimum: minimum, finest: groups,
        ranged: ranged([.leader: .leader, .frontline: other], whole: whole, groups, of: key, plan),
        lines: [Role.leader: Role.leader, .frontline: other].compactMapValues {
          plan.line(of: $0, in: nil)
        }
      ).screened(minimumGroup: plan.minimumGroup).ofOrganisation
    }
    return ScreenedBreakdown.Row(
      row: row, cells: found.cells.map { screened($0, .frontline) }, below: found.below,
      steps: found.steps.map { screened($0, .leader) }, withheld: nil)
  }

  /// The sides of a row whose number of people is told as a range, with by how many tens it reaches.
  ///
  /// Rows add up to the organisation: where its number is a range, so is theirs. And where a row is not as
  /// safe as many people are, its exact number, beside sums, would narrow down who of it sits where.
  private func ranged(
    _ groups: [Role: Role], whole: Role?, _ finest: GroupSizes.Pair, of key: CellKey,
    _ plan: SuppressionPlan
  ) -> [Role: Int] {
    guard minimum != nil else { return [:] }
    let ranges = plan.ranges.tens(in: key)
    return groups.reduce(into: [:]) { tens, side in
      let isNarrow = side.value != whole && finest[side.key] < Precision.fineFrom
      tens[side.key] = ranges[side.value] ?? (isNarrow ? 1 : nil)
    }
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
