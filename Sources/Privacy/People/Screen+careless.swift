import Analysis
import SurveyModel

extension Screen {
  /// Who answered carelessly, as far as it may be shown.
  ///
  /// A result with and without some people tells of them by subtraction: so it is shown only where they
  /// are none or a minimum group of each role, and numbers of them only where that holds for all. In a
  /// protected report it is about all leaders and all of the frontline: a matched gap would weigh each
  /// flagged person by a department, and so could be carried by one of them.
  func careless(_ analysis: GapAnalysis, plan: SuppressionPlan) -> ScreenedCareless? {
    guard
      let gaps = analysis.carelessGaps(
        shown: plan.shown, pooling: minimum == nil ? .matched : .raw)
    else { return nil }
    // Nor is it counted who of the flagged agreed to be shown; and beside rows of breakdowns, results without
    // some people would be further equations.
    guard isSafe(gaps.flagged), plan.openDepartments.isEmpty,
      minimum == nil || analysis.breakdownSizes == nil
    else {
      return ScreenedCareless(leader: nil, frontline: nil, pooling: gaps.pooling, pairs: [])
    }
    let precision = Precision(minimum: minimum, smallerGroup: 0)
    func count(_ n: Int) -> Disclosed<Int> { n == 0 ? Disclosed(.exact(0)) : precision.count(n) }
    return ScreenedCareless(
      leader: count(gaps.flagged.leader), frontline: count(gaps.flagged.frontline),
      pooling: gaps.pooling, pairs: gaps.pairs.map(pair))
  }

  private func pair(_ pair: CarelessGaps.Pair) -> ScreenedCareless.Pair {
    let rest = GroupSizes.Pair(leader: pair.without.leader.n, frontline: pair.without.frontline.n)
    let isShown = isSafe(pair.difference) && isSafe(rest)
    // As coarse as the gap of the smallest group that the pair sets apart.
    let smallest = [
      pair.difference.leader, pair.difference.frontline, rest.leader, rest.frontline,
    ].filter { $0 > 0 }.min()
    let precision = Precision(minimum: minimum, smallerGroup: smallest ?? 0)
    let hasEnd = [pair.with, pair.without].contains {
      $0.leader.end != nil || $0.frontline.end != nil
    }
    func gap(_ cell: GapCell) -> Disclosed<Double>? {
      guard isShown, minimum == nil || !hasEnd else { return nil }
      return cell.gap.map(precision.points)
    }
    return ScreenedCareless.Pair(
      block: pair.with.key.block, facet: pair.with.key.facet, with: gap(pair.with),
      without: gap(pair.without),
      isTurned: isShown && pair.with.judgement.verdict != pair.without.judgement.verdict)
  }

  private func isSafe(_ sizes: GroupSizes.Pair) -> Bool {
    guard let minimum else { return true }
    return [sizes.leader, sizes.frontline].allSatisfy { $0 == 0 || $0 >= minimum }
  }
}

extension WaveGaps {
  /// The priors of a report without disclosure control; none in a protected one.
  func screenedPriors(minimum: Int?) -> [ScreenedPrior] {
    guard minimum == nil else { return [] }
    return priors.map { prior in
      ScreenedPrior(
        block: prior.block, facet: prior.facet, role: prior.role,
        degreesOfFreedom: prior.degreesOfFreedom.isFinite
          ? Disclosed(.exact(prior.degreesOfFreedom)) : nil,
        variance: Disclosed(.exact(prior.variance)))
    }
  }
}
