import Analysis
import Statistics
import SurveyModel

extension Screen {
  /// The fewest people of a role of whom statements and scales are shown, whatever the minimum group.
  private static let fewestOfScales = 20

  /// From how many people of each role on the numbers of a statement are fine.
  static let fineStatementsFrom = 100

  /// The fewest people of a role of whom statements and scales are shown.
  var fewestInside: Int { minimum.map { max(2 * $0, Self.fewestOfScales) } ?? 0 }

  /// What is inside groups and blocks over the whole organisation.
  ///
  /// Statements and scales are told of the organisation alone, so that nothing can be subtracted from
  /// them. They need twice the minimum group and at least twenty people of a role, and a block whose
  /// own gap over the whole organisation is shown. Leaders who agreed to be shown do not count for that. How a
  /// role agrees is told with no more detail than the organisation's own cell has, where everybody whose spread is not told elsewhere
  /// is nobody, or at least twice the minimum group.
  func inside(
    _ analysis: GapAnalysis, sizes: GroupSizes, plan: SuppressionPlan, raw: [GapCell],
    told: [ScreenedGap], others: OthersOnly
  ) -> ScreenedInside {
    let keys = sizes.facets.map { CellKey(department: nil, rated: $0) }
      .filter { !$0.facet.isDerived }
    let likeness = LikenessScreen(
      analysis: analysis, sizes: sizes.guarded, plan: plan, minimum: minimum,
      finest: analysis.finestDepartments(shown: plan.shown.subtracting(plan.open)))
    let agreement = keys.flatMap { key in
      Role.allCases.map { role in
        self.agreement(
          role, on: key, cell: raw.first { $0.key == key },
          told: told.first { $0.place.block == key.block && $0.place.facet == key.facet },
          plan: plan, likeness: likeness,
          others: role == .leader ? others.leaders(of: key) : nil)
      }
    }
    let statements = keys.filter { $0.facet == .items }
    let shown = Set(statements.filter(plan.shown.contains))
    let blocks = analysis.inside(shown)
    let others = others.isNeeded ? others.analysis.inside(shown) : []
    return ScreenedInside(
      agreement: agreement,
      blocks: statements.map { key in
        BlockScreen(
          key: key, block: blocks.first { $0.key == key }, screen: self, plan: plan,
          others: others.first { $0.key == key },
          agreement: self.told(
            agreement.filter { $0.block == key.block && $0.facet == .items },
            of: raw.first { $0.key == key })
        ).screened
      }, fewest: fewestInside)
  }

  /// How fine a role's agreement and the consistency of its answers are: as the statements that they are made of.
  func insidePrecision(_ people: Int) -> Precision {
    Precision(minimum: minimum, smallerGroup: people).ofStatements(people)
  }

  /// How each role's agreement on a block is told.
  private func told(
    _ rows: [ScreenedAgreement], of cell: GapCell?
  ) -> [Role: DistributionScreen.Beside.Agreement] {
    rows.reduce(into: [:]) { told, row in
      guard let cell, let numbers = row.numbers, numbers.rwgj != nil else { return }
      let people = row.role == .leader ? cell.leader.n : cell.frontline.n
      told[row.role] =
        numbers.averageDeviation == nil ? .side : .numbers(insidePrecision(people))
    }
  }

  private func agreement(
    _ role: Role, on key: CellKey, cell: GapCell?, told: ScreenedGap?, plan: SuppressionPlan,
    likeness: LikenessScreen, others: GroupSummary?
  ) -> ScreenedAgreement {
    func withheld(_ code: Withheld.Code, minimum: Int) -> ScreenedAgreement {
      ScreenedAgreement(
        block: key.block, facet: key.facet, role: role, numbers: nil, likeness: nil,
        withheld: Withheld(code: code, minimumGroup: minimum))
    }
    if let reason = plan.withheld(key) {
      return withheld(reason.code, minimum: reason.minimumGroup)
    }
    guard let cell else { return withheld(.smallGroup, minimum: plan.minimumGroup) }
    let group = role == .leader ? cell.leader : cell.frontline
    if let minimum {
      if min(group.n, others?.n ?? group.n) < 2 * minimum {
        return withheld(role == .leader ? .fewLeaders : .fewFrontline, minimum: 2 * minimum)
      }
      guard likeness.tellsSpread(of: role, on: key), group.end == nil, others?.end == nil
      else {
        return withheld(.guardsAnother, minimum: minimum)
      }
    }
    guard let numbers = numbers(role, cell: cell, told: told) else {
      return withheld(.guardsAnother, minimum: plan.minimumGroup)
    }
    return ScreenedAgreement(
      block: key.block, facet: key.facet, role: role, numbers: numbers,
      likeness: likeness.screened(role, on: key), withheld: nil)
  }

  /// How a role agrees, with no more detail than the organisation's own cell has.
  ///
  /// A cell in full detail tells agreement of a role whose smallest departments tell theirs. Where it does so of none, it is
  /// taken to have less, because too few sets of answers would stay possible: then only the spread that it tells is told,
  /// and of leaders' statements on which side of the limit they stand, as is in any case.
  ///
  /// - Returns: `nil` where nothing of it is told.
  private func numbers(
    _ role: Role, cell: GapCell, told: ScreenedGap?
  ) -> ScreenedAgreement.Numbers? {
    guard let told = told?.numbers else { return nil }
    let group = role == .leader ? cell.leader : cell.frontline
    let precision = insidePrecision(group.n)
    let isDivided = role == .leader && cell.areLeadersDivided
    if minimum == nil || told.leader.rwgj != nil || told.frontline.rwgj != nil {
      return ScreenedAgreement.Numbers(
        sd: group.sd.map(precision.spread), rwgj: group.rwgj.map(precision.agreement),
        rwgjSkewed: group.rwgjSkewed.map(precision.agreement),
        averageDeviation: group.averageDeviation.map(precision.spread),
        dontKnow: group.dontKnow.map(precision.share), isDivided: isDivided)
    }
    let own = role == .leader ? told.leader : told.frontline
    let limit = GapCell.leastAgreement
    let side: Disclosed<Double>? =
      role == .leader && cell.key.facet == .items && group.rwgj != nil
      ? Disclosed(isDivided ? .below(limit) : .above(limit), decimals: 2) : nil
    guard own.sd != nil || side != nil else { return nil }
    return ScreenedAgreement.Numbers(
      sd: own.sd, rwgj: side, rwgjSkewed: nil, averageDeviation: nil, dontKnow: own.dontKnow,
      isDivided: isDivided)
  }
}
