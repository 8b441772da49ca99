import Statistics
import SurveyModel
import Tallies

/// Draws the gaps of departments towards each other, block by block: the values that order departments.
struct Steadying {
  let measure: GapMeasure

  /// The steadied gap of each department, by node.
  ///
  /// The variances borrow from the other departments wherever a side is small, whatever method the
  /// report's intervals follow: a department of two leaders who happen to agree is not a sure one.
  ///
  /// - Parameters:
  ///   - index: The block and facet.
  ///   - nodes: Departments that do not overlap.
  ///   - priors: What the departments say about the variances.
  /// - Returns: Nothing for fewer than five departments, or where everybody on the roster answered.
  func steadied(
    facet index: Int, over nodes: [Int], priors: GapMeasure.Priors
  ) -> [Int: IntervalEstimate] {
    var used: [Int] = []
    var estimates: [Estimate] = []
    for node in nodes {
      guard let estimate = estimate(at: node, facet: index, priors: priors),
        estimate.standardError > 0
      else { continue }
      used.append(node)
      estimates.append(estimate)
    }
    guard
      let data = DepartmentGaps(
        gaps: estimates.map(\.value),
        variances: estimates.map { $0.standardError * $0.standardError }),
      let steadied = SteadiedGaps(data)
    else { return [:] }
    var result: [Int: IntervalEstimate] = [:]
    for (place, node) in used.enumerated() {
      result[node] = IntervalEstimate(
        value: steadied.gaps[place],
        interval: steadied.interval(department: place, level: measure.settings.level))
    }
    return result
  }

  private func estimate(
    at node: Int, facet: Int, priors: GapMeasure.Priors
  ) -> Estimate? {
    let isSmall = Role.allCases.contains {
      measure.subtrees.scores($0, at: node, facet: facet).n < AnalysisSettings.smallGroup
    }
    return Estimate.gap(
      leader: measure.mean(
        .leader, at: node, facet: facet, prior: isSmall ? priors.leader : nil),
      frontline: measure.mean(
        .frontline, at: node, facet: facet, prior: isSmall ? priors.frontline : nil))
  }
}
