import Analysis
import Statistics
import SurveyModel

/// Whether the figures of a cell leave enough sets of answers possible.
extension GapScreen {
  /// Whether at least the minimum group's number of sets of answers fit the cell, in either group.
  ///
  /// The attacker is supposed to know the other group's answers, what other departments lend and the
  /// family's cut. In full detail only sets with the true sum and sum of squares count: whatever is made
  /// of means and variances, here or in a total, is then the same; rank statistics are made anew. In less
  /// detail each figure that is told is made anew.
  func leavesEnoughOpen(_ minimum: Int) -> Bool {
    guard let variation = cell.variation else { return true }
    var roles = Role.allCases
    if case .all = openness { roles = [.frontline] }
    return roles.allSatisfy { role in
      count(role, minimum: minimum, variation: variation).isEnough
    }
  }

  /// The sets of answers that were found to fit.
  func count(_ role: Role, minimum: Int, variation: GapVariation) -> FittingAnswers {
    let scores = (role == .leader ? variation.leader : variation.frontline).scores
    var fitting = FittingAnswers(scores, score: variation.score, minimum: minimum)
    if detail == .full, !isCoarse {
      fitting.findTwins { fitsRanks($0, for: scores, role: role, in: variation) }
      return fitting
    }
    let known = told(scores, role: role, in: variation)
    let level = level(scores, role: role)
    let reach = isCoarse || !ends.isNone ? Self.wideReach : Self.reach
    fitting.find(
      people: people(scores.n, minimum: minimum), reach: reach,
      near: { $0.n >= minimum && self.level($0, role: role) == level },
      where: { told($0, role: role, in: variation) == known })
    return fitting
  }

  private static let reach = 0.06
  private static let wideReach = 0.55

  /// How many people the group can have, as far as the cell tells.
  private func people(_ n: Int, minimum: Int) -> ClosedRange<Int> {
    if case .range(let low, let high) = precision.count(n).form { return low...high }
    return n...n
  }

  /// Whether the share of favourable scores and the rank statistics stay the same.
  private func fitsRanks(
    _ other: Histogram, for scores: Histogram, role: Role, in variation: GapVariation
  ) -> Bool {
    if let threshold = variation.favorableFrom,
      other.count(atOrAbove: threshold) != scores.count(atOrAbove: threshold)
    {
      return false
    }
    guard tellsTests else { return true }
    let pair =
      role == .leader ? (other, variation.frontline.scores) : (variation.leader.scores, other)
    let made = Superiority(leader: pair.0, frontline: pair.1)
    return made.map { digits($0.estimate) } == cell.superiority.map { digits($0.value) }
  }

  private func digits(_ value: Double) -> Double { Rounding.twoDigits(value) }

  /// What the cell tells of a role with so many people and such a mean.
  private func level(_ scores: Histogram, role: Role) -> ToldLevel? {
    let other = role == .leader ? cell.frontline : cell.leader
    guard let mean = scores.mean, let otherMean = other.mean else { return nil }
    let end = ScaleEnd(mean: mean, n: scores.n, range: cell.range)
    let ends = EndsOfScale(
      leader: role == .leader ? end : self.ends.leader,
      frontline: role == .frontline ? end : self.ends.frontline)
    let sides = [
      EndsOfScale.Side(n: scores.n, mean: mean), EndsOfScale.Side(n: other.n, mean: otherMean),
    ]
    let (leader, frontline) = role == .leader ? (sides[0], sides[1]) : (sides[1], sides[0])
    // At an end of the scale the bound says it all.
    let place = end == nil ? 2 * mean : 0
    return ToldLevel(
      n: precision.count(scores.n), mean: meanShown(mean, end: end, n: scores.n),
      gap: gapShown(
        leader: leader, frontline: frontline, gap: leader.mean - frontline.mean, ends: ends),
      half: place.rounded(.down),
      upperHalf: place.rounded(.up))
  }

  /// What the cell tells of a role that answered so, beside what follows from its mean.
  private func told(_ scores: Histogram, role: Role, in variation: GapVariation) -> Told {
    var told = Told()
    if detail.tellsShares, let threshold = variation.favorableFrom {
      told.favorable = scores.share(atOrAbove: threshold).map(precision.share)
    }
    let outcome = variation.outcome(role, answering: scores, cut: cell.judgement.cut)
    told.words = outcome?.words
    guard detail.tellsSpread, !isCoarse, let outcome else { return told }
    let estimate = outcome.estimate
    if detail.tellsInterval {
      told.noise = precision.noise(
        estimate.margin(level: 1 - cell.judgement.cut), gap: estimate.value,
        isTold: outcome.isTold)
      if isExact { told.interval = shown(estimate, level: variation.level) }
    }
    if tellsSpread(of: finest[role]) {
      told.sd = scores.standardDeviation.map(precision.spread)
      if ScaleEnd(mean: outcome.mean.mean, n: scores.n, range: cell.range) == nil {
        told.groupInterval = Estimate([(outcome.mean, 1)]).map { shown($0, level: variation.level) }
      }
    }
    return told
  }

  private func shown(_ estimate: Estimate, level: Double) -> [Disclosed<Double>] {
    let interval = estimate.interval(level: level)
    return [precision.pointsDown(interval.low), precision.pointsUp(interval.high)]
  }
}

/// What a cell tells that depends on one group's number and mean.
private struct ToldLevel: Equatable {
  let n: Disclosed<Int>
  let mean: Disclosed<Double>
  let gap: Disclosed<Double>

  /// Between which half points the mean lies: the names of cases tell no more.
  let half: Double
  let upperHalf: Double
}

/// What else a cell tells that depends on one group's answers.
private struct Told: Equatable {
  var favorable: Disclosed<Double>?
  var words: [Bool]?
  var noise: Disclosed<Double>?
  var interval: [Disclosed<Double>]?
  var sd: Disclosed<Double>?
  var groupInterval: [Disclosed<Double>]?
}
