import Analysis
import Privacy
public import Reporting
public import SurveyModel

/// What a wave will be able to show, asked before it begins: roster → plan → report.
public struct PlanRequest: Sendable {
  private let supposition: WavePlan.Supposition

  /// Asks for a plan.
  ///
  /// - Parameters:
  ///   - response: The share of each role that will answer, 0 to 1.
  ///   - scale: The scale on which blocks are rated; `nil` for one of five points.
  ///   - deviation: The standard deviation inside a role; `nil` for the usual one.
  ///   - bound: The smallest gap that matters; `nil` for the scale's.
  ///   - power: The chance with which a gap should show.
  ///   - minimumGroup: The fewest people of a role whose result is shown.
  public init(
    response: Double, scale: Scale?, deviation: Double?, bound: Double?, power: Double,
    minimumGroup: Int
  ) {
    supposition = WavePlan.Supposition(
      response: response,
      deviation: deviation ?? WavePlan.Supposition.deviation(on: scale),
      bound: bound ?? scale?.bound ?? 0.3, power: power, minimumGroup: minimumGroup)
  }

  /// The plan over a roster.
  public func report(over roster: Roster) -> Report {
    .plan(
      PlanReport(
        ScreenedPlan(WavePlan(roster: roster, supposing: supposition)), tree: roster.tree))
  }

  /// The spread inside roles that an earlier wave found: the median over blocks and roles of what its
  /// report tells, in points.
  ///
  /// - Nil: when it tells none, since too few answered.
  public static func deviation(in earlier: Report) -> Double? {
    guard case .gaps(let report) = earlier, let rows = report.waves.first?.raw else { return nil }
    let facet = rows.first?.facetCode
    let found = rows.filter { $0.facetCode == facet }.flatMap { row in
      [row.numbers?.leader.sd, row.numbers?.frontline.sd].compactMap { figure -> Double? in
        guard case .decimal(let value) = figure?.number else { return nil }
        return value
      }
    }.sorted()
    guard let lower = found.dropLast(found.count / 2).last else { return nil }
    return (lower + found[found.count / 2]) / 2
  }
}
