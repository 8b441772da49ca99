import Statistics
import SurveyModel
import Tallies

/// Measures single cells: everything about a gap that needs no other cell.
struct GapMeasure {
  /// What the other departments say about the variances of a block and facet.
  struct Priors {
    var leader: VariancePrior?
    var frontline: VariancePrior?
  }

  let subtrees: SubtreeTallies
  let settings: AnalysisSettings

  /// The mean of one role, its variance steadied by a prior where there is one.
  func mean(
    _ role: Role, at node: Int, facet: Int, prior: VariancePrior?, isCorrected: Bool = true
  ) -> GroupMean? {
    GroupMean(
      subtrees.scores(role, at: node, facet: facet),
      population: isCorrected && settings.correctsForRoster
        ? subtrees.population(role, at: node, facet: facet) : .infinite,
      prior: prior)
  }

  /// By which method a cell is judged.
  ///
  /// The organisation's own spread holds the differences between departments, of which the prior
  /// knows nothing: there the method is Welch's.
  func method(at node: Int, facet: Int, priors: Priors) -> IntervalMethod {
    guard node > 0, priors.leader != nil || priors.frontline != nil else { return .welch }
    if let chosen = settings.interval { return chosen }
    let smaller = min(
      subtrees.scores(.leader, at: node, facet: facet).n,
      subtrees.scores(.frontline, at: node, facet: facet).n)
    return smaller < AnalysisSettings.smallGroup ? .moderated : .welch
  }

  /// Both roles' means, by the cell's method.
  func means(
    at node: Int, facet: Int, priors: Priors, isCorrected: Bool = true
  ) -> (leader: GroupMean?, frontline: GroupMean?) {
    let isModerated = method(at: node, facet: facet, priors: priors) == .moderated
    return (
      mean(
        .leader, at: node, facet: facet, prior: isModerated ? priors.leader : nil,
        isCorrected: isCorrected),
      mean(
        .frontline, at: node, facet: facet, prior: isModerated ? priors.frontline : nil,
        isCorrected: isCorrected)
    )
  }

  /// Measures a cell.
  func cell(at node: Int, facet index: Int, priors: Priors) -> GapCell {
    let facet = subtrees.layout.facets[index]
    let leader = subtrees.scores(.leader, at: node, facet: index)
    let frontline = subtrees.scores(.frontline, at: node, facet: index)
    let means = means(at: node, facet: index, priors: priors)
    let welch = Estimate.gap(
      leader: mean(.leader, at: node, facet: index, prior: nil),
      frontline: mean(.frontline, at: node, facet: index, prior: nil))
    let method = method(at: node, facet: index, priors: priors)
    let estimate =
      method == .welch ? welch : Estimate.gap(leader: means.leader, frontline: means.frontline)
    let bound = settings.bound ?? facet.scale.bound
    var cell = GapCell(
      key: CellKey(department: subtrees.departments[node], rated: facet.key),
      leader: summary(.leader, at: node, facet: index, mean: means.leader),
      frontline: summary(.frontline, at: node, facet: index, mean: means.frontline),
      gap: Self.difference(leader.mean, frontline.mean), method: method, estimate: estimate,
      interval: estimate?.interval(level: settings.level), welch: welch,
      welchInterval: welch?.interval(level: settings.level),
      hedgesG: hedgesG(leader, frontline), superiority: superiority(leader, frontline),
      cliffsDelta: cliffsDelta(leader, frontline),
      favorableGap: facet.sources.isEmpty
        ? favorableGap(leader, frontline, from: facet.scale.favorableScore) : nil,
      equivalence: estimate.flatMap { Equivalence($0, bound: bound, alpha: settings.alpha) },
      bound: bound, range: facet.range,
      smallestDetectable: estimate?.smallestDetectable(level: settings.level),
      judgement: Judgement(), patterns: [])
    cell.variation = GapVariation(
      leader: side(.leader, at: node, facet: index, prior: method == .welch ? nil : priors.leader),
      frontline: side(
        .frontline, at: node, facet: index, prior: method == .welch ? nil : priors.frontline),
      score: facet.score, level: settings.level, bound: bound, alpha: settings.alpha,
      favorableFrom: facet.sources.isEmpty ? facet.scale.favorableScore : nil)
    cell.isUnseen = cell.isUnseen(on: facet.scale)
    if settings.hasBootstrap {
      cell.bootstrap = BootstrapInterval(
        leader: leader, frontline: frontline, level: settings.level)
    }
    return cell
  }

  private func side(
    _ role: Role, at node: Int, facet: Int, prior: VariancePrior?
  ) -> GapVariation.Side {
    GapVariation.Side(
      scores: subtrees.scores(role, at: node, facet: facet), prior: prior,
      roster: settings.correctsForRoster ? subtrees.side(role, at: node).headcount : nil)
  }

  /// Leaders minus frontline, where both exist.
  static func difference(_ leader: Double?, _ frontline: Double?) -> Double? {
    guard let leader, let frontline else { return nil }
    return leader - frontline
  }

  private func summary(
    _ role: Role, at node: Int, facet index: Int, mean: GroupMean?
  ) -> GroupSummary {
    GroupSummary(
      scores: subtrees.scores(role, at: node, facet: index),
      tally: subtrees.side(role, at: node).tally, facet: subtrees.layout.facets[index],
      mean: mean, level: settings.level,
      isLinkedToEnd: isLinkedToEnd(role, at: node, facet: index))
  }

  /// Whether one of the levels whose difference a facet is stands at an end of its scale.
  func isLinkedToEnd(_ role: Role, at node: Int, facet index: Int) -> Bool {
    subtrees.layout.facets[index].sources.contains { source in
      let scores = subtrees.scores(role, at: node, facet: source)
      let range = subtrees.layout.facets[source].range
      return ScaleEnd(mean: scores.mean, n: scores.n, range: range) != nil
    }
  }

  private func hedgesG(_ leader: Histogram, _ frontline: Histogram) -> IntervalEstimate? {
    HedgesG(leader: leader, frontline: frontline).map {
      IntervalEstimate(value: $0.estimate, interval: $0.interval(level: settings.level))
    }
  }

  private func superiority(_ leader: Histogram, _ frontline: Histogram) -> IntervalEstimate? {
    Superiority(leader: leader, frontline: frontline).map {
      IntervalEstimate(
        value: $0.estimate, interval: $0.interval(level: settings.level), p: $0.test?.p)
    }
  }

  private func cliffsDelta(_ leader: Histogram, _ frontline: Histogram) -> IntervalEstimate? {
    CliffsDelta(leader: leader, frontline: frontline).map {
      IntervalEstimate(value: $0.estimate, interval: $0.interval(level: settings.level))
    }
  }

  private func favorableGap(
    _ leader: Histogram, _ frontline: Histogram, from threshold: Double
  ) -> IntervalEstimate? {
    FavorableGap(leader: leader, frontline: frontline, threshold: threshold).map {
      IntervalEstimate(value: $0.estimate, interval: $0.interval(level: settings.level))
    }
  }
}
