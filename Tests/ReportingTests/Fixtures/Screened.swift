import SurveyModel

@testable import Privacy

/// Screened values for tests, made by the one door that only tests and `Privacy` have.
enum Screened {
  /// A number in full precision.
  static func exact(_ number: Double) -> Disclosed<Double> { Disclosed(.exact(number)) }

  /// A number with two decimals.
  static func rounded(_ number: Double) -> Disclosed<Double> {
    Disclosed(.exact((number * 100).rounded() / 100), decimals: 2)
  }

  /// People, exact from 10.
  static func people(_ number: Int, isProtected: Bool) -> Disclosed<Int> {
    guard isProtected, number < 10 else { return Disclosed(.exact(number)) }
    return number < 5 ? Disclosed(.below(5)) : Disclosed(.range(5, 9))
  }

  /// One cell, described by what it should say.
  struct Cell {
    var block: String
    var facet = Facet.items
    var department: String?
    var gap = 0.0
    var se = 0.05
    var level = 3.5
    var leaders = 40
    var frontline = 120
    var verdict: Verdict?
    var withheld: Withheld.Code?
    var isProtected = true
    var isSmallButReal = false
    var isTested = true
    var wave = "2018"
    var departments: Int?
  }

  private static func group(_ cell: Cell, n: Int, mean: Double) -> ScreenedGroup {
    let round = cell.isProtected ? rounded : exact
    return ScreenedGroup(
      n: people(n, isProtected: cell.isProtected), mean: round(mean), sd: round(0.7),
      favorable: round(mean / 6), dontKnow: round(0.04), rwgj: round(0.81),
      interval: estimate(round, mean, se: cell.se))
  }

  private static func estimate(
    _ round: (Double) -> Disclosed<Double>, _ value: Double, se: Double,
    p: Disclosed<Double>? = nil
  ) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: round(value), low: round(value - 2 * se), high: round(value + 2 * se), p: p)
  }

  private static func verdict(of cell: Cell) -> Verdict {
    if cell.withheld != nil { return .withheld }
    if abs(cell.gap) + 1.65 * cell.se < 0.3 { return .aligned }
    if abs(cell.gap) < 2.5 * cell.se { return .cannotTell }
    return cell.gap > 0 ? .leadersRosier : .frontlineRosier
  }

  private static func numbers(of cell: Cell, verdict: Verdict) -> ScreenedGap.Numbers {
    let round = cell.isProtected ? rounded : exact
    func around(_ value: Double, p: Disclosed<Double>? = nil) -> ScreenedEstimate {
      estimate(round, value, se: cell.se, p: p)
    }
    return ScreenedGap.Numbers(
      leader: group(cell, n: cell.leaders, mean: cell.level + cell.gap / 2),
      frontline: group(cell, n: cell.frontline, mean: cell.level - cell.gap / 2),
      gap: round(cell.gap), interval: around(cell.gap), method: .moderated,
      welch: ScreenedTest(
        se: round(cell.se), df: round(61.5), t: round(cell.gap / cell.se), p: exact(0.012),
        low: round(cell.gap - 2 * cell.se), high: round(cell.gap + 2 * cell.se)),
      hedgesG: around(cell.gap / 0.7),
      superiority: around(0.5 + cell.gap / 4, p: exact(0.034)),
      cliffsDelta: around(cell.gap / 2), favorableGap: around(cell.gap / 6),
      equivalence: cell.isTested
        ? ScreenedEquivalence(
          bound: cell.facet == .items ? 0.3 : 0.4, p: exact(0.2), aligned: verdict == .aligned)
        : nil,
      shrunken: around(cell.gap * 0.8), q: exact(0.015), smallestDetectable: round(2.8 * cell.se),
      noise: round(2.5 * cell.se), smallButReal: cell.isSmallButReal,
      furtherAnswers: verdict == .cannotTell ? Disclosed(.exact(25)) : nil,
      departments: cell.departments)
  }

  /// A screened gap of a cell.
  static func gap(_ cell: Cell) -> ScreenedGap {
    let verdict = cell.verdict ?? Screened.verdict(of: cell)
    return ScreenedGap(
      place: ScreenedGap.Place(
        wave: cell.wave, block: Identifier(cell.block), facet: cell.facet,
        department: cell.department.map { Identifier($0) }),
      verdict: verdict, pattern: verdict == .leadersRosier ? .blindSpot : nil,
      numbers: cell.withheld == nil ? numbers(of: cell, verdict: verdict) : nil,
      withheld: cell.withheld.map {
        Withheld(
          code: $0, minimumGroup: 5, nearest: cell.department == nil ? nil : .organisation)
      })
  }

  /// A screened change of a gap.
  static func change(
    _ block: String, from before: Double, to after: Double, verdict: ChangeVerdict,
    department: String? = nil, isBroken: Bool = false, facet: Facet = .items
  ) -> ScreenedChange {
    let shown = verdict != .withheld
    return ScreenedChange(
      block: Identifier(block), facet: facet, department: department.map { Identifier($0) },
      verdict: verdict,
      numbers: shown
        ? ScreenedChange.Numbers(
          before: estimate(rounded, before, se: 0.05), after: estimate(rounded, after, se: 0.05),
          change: estimate(rounded, after - before, se: 0.07, p: exact(0.01)), q: exact(0.03),
          leader: rounded((after - before) / 2), frontline: rounded((before - after) / 2)) : nil,
      withheld: shown ? nil : Withheld(code: .fewLeaders, minimumGroup: 5), isBroken: isBroken)
  }

  /// How many answered in a department.
  static func response(
    _ department: String?, _ role: Role, invited: Int?, answered: Int, isProtected: Bool = true,
    withheld: Withheld.Code? = nil
  ) -> ScreenedResponse {
    let isGuard = withheld == .guardsAnother
    return ScreenedResponse(
      department: department.map { Identifier($0) }, role: role,
      invited: isGuard ? nil : invited.map { people($0, isProtected: isProtected) },
      answered: isGuard ? nil : people(answered, isProtected: isProtected),
      rate: withheld == nil ? invited.map { rounded(Double(answered) / Double($0)) } : nil,
      withheld: withheld.map { Withheld(code: $0, minimumGroup: 5) })
  }

  /// The settings of a report with the defaults.
  static func settings(isProtected: Bool = true) -> ReportSettings {
    ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: nil)
  }
}
