public import Analysis
public import SurveyModel

/// The one door from raw numbers to reports: it decides what is shown, has only that computed, and
/// hands it out in the precision that it may have.
public struct Screen: Hashable, Sendable {
  /// What reports are made with.
  public let settings: ReportSettings

  /// Makes a screen.
  ///
  /// - Parameter settings: In a protected report, a minimum group below 3 counts as 3.
  public init(settings: ReportSettings) {
    self.settings = settings.isProtected ? settings.safe : settings
  }

  /// The minimum group where disclosure control is on.
  var minimum: Int? { settings.isProtected ? settings.minimumGroup : nil }

  /// Which cells of a wave are shown.
  public func plan(_ sizes: GroupSizes) -> SuppressionPlan {
    settings.isProtected
      ? SuppressionPlan(
        sizes: counted(sizes), minimumGroup: settings.minimumGroup,
        asksForConsent: settings.smallLeadership == .openLeaders)
      : SuppressionPlan.unprotected(sizes: sizes, minimumGroup: settings.minimumGroup)
  }

  /// Sizes as the wave's mode takes them: agreements count only where they were asked for.
  private func counted(_ sizes: GroupSizes) -> GroupSizes {
    settings.isProtected && settings.smallLeadership == .openLeaders ? sizes : sizes.closed
  }

  /// All gaps of a wave with what goes with an outcome, as far as they may be shown.
  ///
  /// - Parameters:
  ///   - analysis: The wave.
  ///   - outcome: The figures of departments; `nil` where there are none.
  ///   - block: The block that is looked at as an outcome; `nil` for none.
  /// - Returns: The wave.
  public func wave(
    _ analysis: GapAnalysis, outcome: Outcome?, drivesOf block: Identifier<Block>? = nil
  ) -> ScreenedWave {
    var wave = wave(analysis)
    wave.outcome = outcome.map { self.outcome($0, in: wave, of: analysis) }
    let others = OthersOnly(of: analysis, plan: plan(analysis.groupSizes))
    wave.blockDrivers = block.flatMap { drivers(of: $0, in: wave, of: others.analysis) }
    return wave
  }

  /// All gaps of a wave, as far as they may be shown.
  public func wave(_ analysis: GapAnalysis) -> ScreenedWave {
    let sizes = counted(analysis.groupSizes)
    let plan = plan(sizes)
    let gaps = analysis.gaps(shown: plan.shown.subtracting(plan.open), open: plan.open)
    let others = OthersOnly(of: analysis, plan: plan)
    let (keys, departments) = departmentCells(sizes, of: gaps, plan: plan, others: others)
    let directions = directions(analysis, sizes: sizes, plan: plan)
    let finest = analysis.finestDepartments(shown: plan.shown.subtracting(plan.open))
    let cells = zip(keys, departments).map { key, cell in
      var cell = cell
      cell.direction = directions[key]
      return cell
    }
    var organisation: [Pooling: [ScreenedGap]] = [:]
    for pooling in Pooling.allCases {
      let pooled = gaps.organisation[pooling] ?? []
      if pooling == .weighted, pooled.isEmpty { continue }
      let facets = pooling == .weighted ? pooled.map(\.key.rated) : sizes.facets
      organisation[pooling] = facets.compactMap { facet in
        let key = CellKey(department: nil, rated: facet)
        // Only what is asked is weighted.
        if pooling == .weighted, key.facet.isDerived { return nil }
        let parts = pooling == .matched ? finest[key, default: []].map { key.at($0) } : nil
        return screened(
          key, cell: pooled.first { $0.key == key }, plan: plan, wave: gaps.wave,
          finest: parts.map { heaviest($0, sizes: sizes, plan: plan) }
            ?? plan.finestGroups(in: key),
          parts: parts.map { told($0, sizes: sizes, plan: plan) } ?? [:], pooling: pooling,
          others: others)
      }
    }
    var wave = ScreenedWave(
      wave: gaps.wave, settings: settings, organisation: organisation,
      cells: pointing(cells, in: sizes.tree, beside: organisation[.raw] ?? []),
      responses: responses(sizes, decided: plan.responses),
      inside: inside(
        analysis, sizes: sizes, plan: plan, raw: gaps.organisation[.raw] ?? [],
        told: organisation[.raw] ?? [], others: others))
    wave.careless = careless(analysis, plan: plan)
    wave.breakdowns = breakdowns(analysis, plan: plan)
    wave.priors = gaps.screenedPriors(minimum: minimum)
    return wave
  }

  /// The cells of a wave's departments as its own report tells them.
  func departmentCells(
    of analysis: GapAnalysis, plan: SuppressionPlan
  ) -> ([CellKey], [ScreenedGap]) {
    departmentCells(
      counted(analysis.groupSizes),
      of: analysis.gaps(shown: plan.shown.subtracting(plan.open), open: plan.open), plan: plan,
      others: OthersOnly(of: analysis, plan: plan))
  }

  private func departmentCells(
    _ sizes: GroupSizes, of gaps: WaveGaps, plan: SuppressionPlan, others: OthersOnly
  ) -> ([CellKey], [ScreenedGap]) {
    let shown = Dictionary(gaps.cells.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = sizes.cells.filter { $0.department != nil }
    let cells = keys.map { key in
      screened(
        key, cell: shown[key], plan: plan, wave: gaps.wave, finest: plan.finestGroups(in: key),
        pooling: .raw, others: others)
    }
    return (keys, cells)
  }

  /// The groups whose sizes decide how finely a matched gap is told: those of a department that weighs
  /// more than all others together, as of it the gap would tell more than its own cell does.
  ///
  /// - Nil: where no department does: whole departments are weighed, nothing can be subtracted.
  private func heaviest(
    _ parts: [CellKey], sizes: GroupSizes, plan: SuppressionPlan
  ) -> GroupSizes.Pair? {
    let all = parts.reduce(0) { $0 + sizes.scored($1).frontline }
    return parts.first { sizes.scored($0).frontline * 2 > all }.flatMap(plan.finestGroups)
  }

  /// What the departments behind a matched gap tell of each role's number together.
  private func told(
    _ parts: [CellKey], sizes: GroupSizes, plan: SuppressionPlan
  ) -> [Role: ClosedRange<Int>] {
    Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        let told = parts.map { plan.told(sizes.scored($0)[role], of: role, in: $0) }
        return (role, told.reduce(0) { $0 + $1.lowerBound }...told.reduce(0) { $0 + $1.upperBound })
      })
  }

  /// The cells, the withheld ones with the nearest view that is shown.
  private func pointing(
    _ cells: [ScreenedGap], in tree: DepartmentTree, beside organisation: [ScreenedGap]
  ) -> [ScreenedGap] {
    let shown = Set((organisation + cells).filter { $0.numbers != nil }.map(\.place))
    return cells.map { cell in
      var cell = cell
      let place = cell.place
      cell.withheld = cell.withheld?.nearest(to: place.department, in: tree) {
        shown.contains(
          ScreenedGap.Place(
            wave: place.wave, block: place.block, facet: place.facet, department: $0))
      }
      return cell
    }
  }

  /// A cell that was computed, or the reason why it was not.
  private func screened(
    _ key: CellKey, cell: GapCell?, plan: SuppressionPlan, wave: String,
    finest: GroupSizes.Pair?, parts: [Role: ClosedRange<Int>] = [:], pooling: Pooling,
    others: OthersOnly
  ) -> ScreenedGap {
    if let weighting = cell?.weighting,
      // Weights would tell leaders who agreed to be shown apart from the others.
      // Beside them an effective number of answers tells a number that is told as a range.
      !plan.openDepartments.isEmpty || !plan.ranges.tens(in: key).isEmpty
        || !WeightingScreen(weighting: weighting, minimum: minimum).isSafe
    {
      return ScreenedGap(
        place: ScreenedGap.Place(key, wave: wave), verdict: .withheld, pattern: nil, numbers: nil,
        withheld: Withheld(code: .fewWeights, minimumGroup: plan.minimumGroup))
    }
    if let cell {
      return GapScreen(
        cell, wave: wave, minimum: minimum, finest: finest,
        isCoarse: plan.isCoarse(key, pooling: pooling),
        ranged: plan.ranges.tens(in: key), parts: parts, lines: plan.lines(in: key.department),
        openness: pooling == .raw ? others.openness(of: key) : .none
      ).screened(minimumGroup: plan.minimumGroup)
    }
    // A matched gap of departments none of which is shown has no reason of its own.
    let code: Withheld.Code = key.facet.isDerived ? .fewDepartments : .smallGroup
    let reason = plan.withheld(key) ?? Withheld(code: code, minimumGroup: plan.minimumGroup)
    return ScreenedGap(
      place: ScreenedGap.Place(key, wave: wave), verdict: .withheld, pattern: nil, numbers: nil,
      withheld: reason)
  }
}
