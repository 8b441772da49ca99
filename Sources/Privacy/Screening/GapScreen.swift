import Analysis
import Statistics
import SurveyModel

/// Turns one raw cell into what may be shown of it.
///
/// The verdict follows from the unrounded numbers.
struct GapScreen {
  let cell: GapCell
  let wave: String
  let precision: Precision

  /// How much of what the sizes allow is told: less where it would leave too few sets of answers.
  let detail: CellDetail

  let finest: GroupSizes.Pair

  /// Whether numbers are told as classes of half a point: exact ones would, together with the levels
  /// whose difference they are, tell single answers.
  let isCoarse: Bool

  /// The roles whose number of people is told as a range, with by how many tens it reaches.
  let ranged: [Role: Int]

  /// Of a gap that is put together from departments, what these tell of each role's number together.
  let parts: [Role: ClosedRange<Int>]

  /// What the table of answers tells of each role there.
  let lines: [Role: AnsweredLine]

  /// What of the leaders agreed to be shown although they are few.
  let openness: Openness

  /// Who of a cell's leaders agreed to be shown.
  enum Openness {
    /// Nobody.
    case none

    /// Some; the cell of the others alone must be safe too. None of it, none can be shown.
    case some(others: GapCell?)

    /// All of them: the frontline alone is to be protected.
    case all
  }

  /// Makes a screen of one cell.
  ///
  /// - Parameters:
  ///   - cell: The raw cell.
  ///   - wave: The wave's name.
  ///   - minimum: The smallest group; `nil` without disclosure control.
  ///   - finest: The smallest groups that can be set apart in the cell; `nil` for the cell's own.
  ///   - isCoarse: Whether numbers are told as classes only.
  ///   - ranged: The roles whose number of people is told as a range.
  ///   - parts: Of a gap that is put together from departments, what these tell of each role's number.
  ///   - lines: What the table of answers tells of each role there.
  ///   - detail: How much of what the sizes allow is told.
  ///   - openness: Who of the leaders agreed to be shown.
  init(
    _ cell: GapCell, wave: String, minimum: Int?, finest: GroupSizes.Pair? = nil,
    isCoarse: Bool = false, ranged: [Role: Int] = [:], parts: [Role: ClosedRange<Int>] = [:],
    lines: [Role: AnsweredLine] = [:], detail: CellDetail = .full, openness: Openness = .none
  ) {
    self.cell = cell
    self.ranged = ranged
    self.parts = parts
    self.lines = lines
    self.openness = openness
    self.detail = detail
    self.wave = wave
    self.finest =
      finest ?? GroupSizes.Pair(leader: cell.leader.n, frontline: cell.frontline.n)
    let isLinked =
      cell.hasRestAtEnd || cell.leader.isLinkedToEnd || cell.frontline.isLinkedToEnd
    self.isCoarse = minimum != nil && (isCoarse || isLinked || detail == .classes)
    let smaller = min(self.finest.leader, self.finest.frontline)
    // The digits of a mean tell of how many people it can be, where it is told as a range.
    let isGuessed = ranged.keys.contains { role in
      (role == .leader ? cell.leader : cell.frontline).n < Precision.peopleOfFineStep
    }
    precision = Precision(
      minimum: minimum,
      smallerGroup: detail == .full && !isGuessed
        ? smaller : min(smaller, Precision.fineFrom - 1))
  }

  /// The cell; one without a gap comes out as withheld for lack of answers.
  func screened(minimumGroup: Int) -> ScreenedGap {
    let place = ScreenedGap.Place(cell.key, wave: wave)
    guard let gap = cell.gap else {
      let code: Withheld.Code = cell.leader.n == 0 ? .noLeaders : .noFrontline
      return ScreenedGap(
        place: place, verdict: .withheld, pattern: nil, numbers: nil,
        withheld: Withheld(code: code, minimumGroup: minimumGroup),
        sides: precision.minimum == nil ? sides : nil)
    }
    guard let told = told() else {
      return ScreenedGap(
        place: place, verdict: .withheld, pattern: nil, numbers: nil,
        withheld: Withheld(code: .fewAnswerSets, minimumGroup: minimumGroup))
    }
    var screened = ScreenedGap(
      place: place, verdict: cell.judgement.verdict, pattern: told.pattern,
      numbers: told.numbers(gap), withheld: nil)
    if case .all = openness { screened.isOpen = true }
    return screened
  }

  /// The same screen with as much detail as leaves enough sets of answers possible in both groups.
  ///
  /// - Nil: when no detail does.
  private func told() -> GapScreen? {
    guard let minimum = precision.minimum, cell.variation != nil else { return self }
    return details.lazy.map { with($0, of: cell, openness: openness) }.first { screen in
      screen.leavesEnoughOpen(minimum) && isSafeForOthers(at: screen.detail, minimum)
    }
  }

  /// With how much detail it is tried: of few leaders no more than means.
  private var details: [CellDetail] {
    if case .all = openness { return [.means, .classes] }
    return CellDetail.allCases
  }

  private func with(_ detail: CellDetail, of cell: GapCell, openness: Openness) -> GapScreen {
    GapScreen(
      cell, wave: wave, minimum: precision.minimum, finest: finest, isCoarse: isCoarse,
      ranged: ranged, parts: parts, lines: lines, detail: detail, openness: openness)
  }

  /// Whether what is told is safe for the leaders who did not agree, for somebody who knows the answers of
  /// those who did: enough sets of answers remain, and no end of the scale is uncovered.
  private func isSafeForOthers(at detail: CellDetail, _ minimum: Int) -> Bool {
    guard case .some(let others) = openness else { return true }
    guard let others, others.leader.end == nil || cell.leader.end != nil else { return false }
    return with(detail, of: others, openness: .none).leavesEnoughOpen(minimum)
  }

  private var sides: ScreenedGap.Sides {
    ScreenedGap.Sides(
      leader: group(.leader),
      frontline: group(.frontline))
  }

  /// That leaders are divided tells of their spread, and is told only where the spread is.
  private var pattern: Pattern? {
    cell.patterns.first {
      $0 != .leadersDivided || tellsSpread(of: finest.leader)
    }
  }

  private func numbers(_ gap: Double) -> ScreenedGap.Numbers {
    ScreenedGap.Numbers(
      leader: group(.leader),
      frontline: group(.frontline),
      gap: gapShown(gap),
      interval: isExact
        ? cell.interval.map { estimate(gap, interval: $0, p: cell.estimate?.p) } : nil,
      method: cell.method, welch: tellsTests ? welch : nil,
      hedgesG: tellsTests ? cell.hedgesG.map(effect) : nil,
      superiority: tellsTests ? cell.superiority.map(effect) : nil,
      cliffsDelta: tellsTests ? cell.cliffsDelta.map(effect) : nil,
      favorableGap: tellsTests ? favorableGap : nil,
      bootstrap: tellsTests ? cell.bootstrap.map(bootstrap) : nil,
      equivalence: cell.equivalence.map {
        ScreenedEquivalence(bound: $0.bound, p: chance($0.p), aligned: $0.isAligned)
      },
      shrunken: isExact && detail == .full ? cell.shrunken.map(steadied) : nil,
      q: cell.judgement.q.map(chance),
      smallestDetectable: tellsTests ? cell.smallestDetectable.map(precision.pointsUp) : nil,
      noise: isCoarse || !detail.tellsInterval
        ? nil : cell.judgement.noise.map { precision.noise($0, gap: gap, isTold: isTold) },
      isKnown: cell.estimate?.isKnown ?? false,
      smallButReal: cell.judgement.smallButReal,
      furtherAnswers: isCoarse || tellsRange || detail != .full
        ? nil : cell.judgement.furtherAnswers.map(precision.expectation),
      test: tellsTests ? test : nil, untested: untested,
      weighting: cell.weighting.map {
        WeightingScreen(weighting: $0, minimum: precision.minimum).screened(precision)
      }, departments: cell.departments,
      areLeadersDivided: cell.areLeadersDivided && tellsSpread(of: finest.leader)
        && !isCoarse,
      isUnseen: cell.isUnseen && cell.leader.dontKnow.map(precision.tellsShare) == true)
  }

  private func gapShown(_ gap: Double) -> Disclosed<Double> {
    guard let leader = cell.leader.mean, let frontline = cell.frontline.mean else {
      return precision.points(gap)
    }
    return gapShown(
      leader: EndsOfScale.Side(n: cell.leader.n, mean: leader),
      frontline: EndsOfScale.Side(n: cell.frontline.n, mean: frontline), gap: gap, ends: ends)
  }

  /// A gap as it is told where roles stand at ends of the scale.
  func gapShown(
    leader: EndsOfScale.Side, frontline: EndsOfScale.Side, gap: Double, ends: EndsOfScale
  ) -> Disclosed<Double> {
    if !ends.isNone {
      return ends.gap(
        leader: leader, frontline: frontline, of: cell.range, precision: precision,
        isCoarse: isCoarse)
    }
    return isCoarse
      ? precision.halfPoints(gap, n: min(leader.n, frontline.n)) : precision.points(gap)
  }

  /// Whether the gap is told as a number: neither role stands at an end, and no class is told instead.
  var isExact: Bool { ends.isNone && !isCoarse && detail.tellsInterval }

  /// Whether the spread of a group is told.
  func tellsSpread(of n: Int) -> Bool {
    precision.tellsSpread(of: n) && !isCoarse && detail.tellsSpread
  }

  /// Whether test statistics and effect sizes are told: together with mean and share they give a small
  /// group's spread away, and so every answer in it.
  ///
  /// From a standard error, and from how many further answers would settle it, a number of people follows
  /// that is told as a range.
  var tellsTests: Bool { precision.isFine && isExact && !tellsRange }

  /// Whether a number of people is told as a range, for the sake of others.
  private var tellsRange: Bool {
    precision.minimum != nil && cell.departments == nil
      && (!ranged.isEmpty || cell.key.facet.isDerived)
  }

  /// A p-value; of a small group only on which side of the level it lies.
  private func chance(_ value: Double) -> Disclosed<Double> {
    tellsTests ? precision.chance(value) : precision.side(value)
  }

  /// The ends of the scale at which a role stands; only a protected report has to mind them.
  var ends: EndsOfScale {
    let isMinded = precision.minimum != nil
    return EndsOfScale(
      leader: isMinded ? cell.leader.end : nil, frontline: isMinded ? cell.frontline.end : nil)
  }

  private var isTold: Bool {
    switch cell.judgement.verdict {
    case .leadersRosier, .frontlineRosier: true
    case .aligned: cell.judgement.smallButReal
    case .cannotTell, .withheld: false
    }
  }

  private var welch: ScreenedTest? {
    guard let welch = cell.welch else { return nil }
    let df = welch.degreesOfFreedom
    return ScreenedTest(
      se: precision.digits(welch.standardError),
      df: df.isFinite ? precision.digits(df) : nil, t: welch.t.map(precision.digits),
      p: precision.chance(welch.p), low: cell.welchInterval.map { precision.pointsDown($0.low) },
      high: cell.welchInterval.map { precision.pointsUp($0.high) })
  }

  /// The test by the report's own method; its interval stands elsewhere.
  private var test: ScreenedTest? {
    guard let estimate = cell.estimate else { return nil }
    let df = estimate.degreesOfFreedom
    return ScreenedTest(
      se: precision.digits(estimate.standardError), df: df.isFinite ? precision.digits(df) : nil,
      t: estimate.t.map(precision.digits), p: precision.chance(estimate.p), low: nil, high: nil)
  }

  /// Why there is no test; that a group is constant or complete is nothing to tell of a protected one.
  private var untested: Untested? {
    guard precision.minimum == nil else { return nil }
    if let estimate = cell.estimate { return estimate.isKnown ? .census : nil }
    return min(cell.leader.n, cell.frontline.n) < 2 ? .oneAnswer : .constant
  }

  /// With a bound on either share, the exact difference would give the share away.
  private var favorableGap: ScreenedEstimate? {
    guard let raw = cell.favorableGap, let leader = cell.leader.favorable,
      let frontline = cell.frontline.favorable,
      precision.tellsShare(leader), precision.tellsShare(frontline)
    else { return nil }
    return ScreenedEstimate(
      estimate: precision.points(raw.value),
      low: raw.interval.map { precision.pointsDown($0.low) },
      high: raw.interval.map { precision.pointsUp($0.high) }, p: raw.p.map(precision.chance))
  }

  /// How many people are told.
  ///
  /// Of a gap that is put together from departments, and of a derived facet, the rest of the people who
  /// are told elsewhere would follow. Of leaders who all agreed to be shown nothing has to be kept back.
  private func people(_ n: Int, of role: Role) -> Disclosed<Int> {
    if cell.departments != nil { return precision.part(n, of: parts[role], line: lines[role]) }
    if case .all = openness, role == .leader { return precision.count(n) }
    return precision.count(
      n, tens: CountRanges.tens(of: cell.key, decided: ranged[role]), line: lines[role])
  }

  private func group(_ role: Role) -> ScreenedGroup {
    let summary = role == .leader ? cell.leader : cell.frontline
    let tellsSpread = tellsSpread(of: finest[role])
    let tellsAgreement = tellsSpread && (detail == .full || precision.minimum == nil)
    let end = precision.minimum == nil ? nil : summary.end
    let agreed = precision.ofStatements(summary.n)
    return ScreenedGroup(
      n: people(summary.n, of: role),
      mean: summary.mean.map { meanShown($0, end: end, n: summary.n) },
      sd: tellsSpread ? summary.sd.map(precision.spread) : nil,
      favorable: detail.tellsShares ? summary.favorable.map(precision.share) : nil,
      dontKnow: summary.dontKnow.map(precision.share),
      rwgj: tellsAgreement ? summary.rwgj.map(agreed.agreement) : nil,
      rwgjSkewed: tellsAgreement ? summary.rwgjSkewed.map(agreed.agreement) : nil,
      averageDeviation: tellsAgreement ? summary.averageDeviation.map(agreed.spread) : nil,
      interval: tellsSpread && end == nil ? interval(of: summary) : nil)
  }

  /// A mean as it is told.
  func meanShown(_ mean: Double, end: ScaleEnd?, n: Int) -> Disclosed<Double> {
    end.map { EndsOfScale.mean(at: $0, of: cell.range, n: n) }
      ?? (isCoarse ? precision.halfPoints(mean, n: n, of: cell.range) : precision.points(mean))
  }

  private func interval(of summary: GroupSummary) -> ScreenedEstimate? {
    guard let mean = summary.mean, let interval = summary.interval else { return nil }
    return estimate(mean, interval: interval, p: nil)
  }

  private func estimate(_ value: Double, interval: Interval, p: Double?) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: precision.points(value), low: precision.pointsDown(interval.low),
      high: precision.pointsUp(interval.high), p: p.map(chance))
  }

  /// With the gap it would tell how the answers are spread and skewed: as the other test statistics.
  private func bootstrap(_ bootstrap: BootstrapInterval) -> ScreenedBootstrap {
    ScreenedBootstrap(
      low: precision.pointsDown(bootstrap.interval.low),
      high: precision.pointsUp(bootstrap.interval.high),
      method: bootstrap.isExact ? .exactBCa : .abc)
  }

  private func steadied(_ gap: IntervalEstimate) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: precision.points(gap.value),
      low: gap.interval.map { precision.pointsDown($0.low) },
      high: gap.interval.map { precision.pointsUp($0.high) }, p: nil)
  }

  private func effect(_ effect: IntervalEstimate) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: precision.digits(effect.value),
      low: effect.interval.map { precision.digitsDown($0.low) },
      high: effect.interval.map { precision.digitsUp($0.high) }, p: effect.p.map(precision.chance))
  }
}

extension ScreenedGap.Place {
  init(_ key: CellKey, wave: String) {
    self.init(
      wave: wave, block: key.block, facet: key.facet, department: key.department)
  }
}
