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
}
