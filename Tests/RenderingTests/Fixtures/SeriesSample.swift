import SurveyModel

@testable import Privacy

/// Three waves of the sample survey, some people followed.
enum SeriesSample {
  static func series() -> ScreenedSeries {
    var whole = Sample.comparison()
    whole.linked = [linked("vision"), withheld("recognition")]
    let moved = ScreenedMovement(
      leaders: part(-0.05), frontline: part(-0.12), mix: part(0.02), isByRoster: true,
      remainder: part(0.01),
      total: Screened.rounded(-0.14))
    var organisation = whole.organisation
    organisation[1].movement = moved
    var cells = whole.cells
    cells[0].steadiedBefore = Screened.rounded(0.4)
    var step = ScreenedComparison(
      earlier: "2016", later: "2017", settings: whole.settings, organisation: organisation,
      cells: cells)
    step.linked = whole.linked
    let first = ScreenedComparison(
      earlier: "2016", later: "2018", settings: whole.settings, organisation: organisation,
      cells: cells, linked: whole.linked)
    return ScreenedSeries(
      waves: ["2016", "2017", "2018"], times: [0, 1, 2.5], unit: .year, whole: first,
      steps: [step, whole],
      trends: [
        trend("vision", [0.4, 0.3, 0.1], .narrowing),
        trend("recognition", [0.2, 0.5, 0.3], .noClearTrend, isBent: true),
        trend("fairness", [0.2, 0.5, 0.6], .wordingChanged, brokenAt: 2),
        trend("resources", [0.3, 0.2, -0.2], .crossing, isBent: true, brokenAt: 0),
        withheldTrend("support"),
      ], trendCells: [withheldTrend("vision", department: "north")],
      link: ScreenedLink(
        people: Disclosed(.exact(412)), changedRole: Disclosed(.range(5, 9)),
        changedDepartment: Disclosed(.exact(0)),
        trends: [
          trend("vision", [0.4, 0.3, 0.1], .narrowing, method: .panel), withheldTrend("fairness"),
        ]))
  }

  private static func part(_ value: Double) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: Screened.rounded(value), low: Screened.rounded(value - 0.06),
      high: Screened.rounded(value + 0.06), p: Screened.exact(0.02))
  }

  private static func linked(_ block: String) -> ScreenedLinkedChange {
    func side(_ both: Int) -> ScreenedLinkedChange.Side {
      ScreenedLinkedChange.Side(
        left: Disclosed(.range(5, 9)), joined: Disclosed(.exact(0)), both: Disclosed(.exact(both)),
        change: part(-0.1))
    }
    return ScreenedLinkedChange(
      block: Identifier(block), facet: .items, verdict: .narrower,
      numbers: ScreenedLinkedChange.Numbers(
        leader: side(40), frontline: side(120), before: part(0.4), after: part(0.2),
        change: part(-0.2), panel: part(-0.18), independent: part(-0.2),
        q: Screened.exact(0.03)), withheld: nil)
  }

  private static func withheld(_ block: String) -> ScreenedLinkedChange {
    ScreenedLinkedChange(
      block: Identifier(block), facet: .items, verdict: .withheld, numbers: nil,
      withheld: Withheld(code: .fewLinked, minimumGroup: 5))
  }

  private static func trend(
    _ block: String, _ gaps: [Double], _ verdict: TrendVerdict, isBent: Bool = false,
    brokenAt: Int? = nil, method: TrendMethod = .independent
  ) -> ScreenedTrend {
    let line = ScreenedTrend.Line(
      from: "2016", slope: part(-0.12), method: method,
      lackOfFit: Screened.exact(isBent ? 5.2 : 0.3),
      degrees: 1, lackOfFitP: Screened.exact(isBent ? 0.02 : 0.58), isBent: isBent)
    return ScreenedTrend(
      block: Identifier(block), facet: .items, department: nil, verdict: verdict,
      points: zip(["2016", "2017", "2018"], gaps).enumerated().map { index, point in
        ScreenedTrend.Point(
          wave: point.0, gap: part(point.1),
          leader: method == .panel ? nil : Screened.rounded(3.5 + point.1),
          frontline: method == .panel ? nil : Screened.rounded(3.5), isBroken: index == brokenAt)
      }, line: brokenAt == 2 ? nil : line, q: Screened.exact(0.03), withheld: nil)
  }

  private static func withheldTrend(_ block: String, department: String? = nil) -> ScreenedTrend {
    ScreenedTrend(
      block: Identifier(block), facet: .items, department: department.map { Identifier($0) },
      verdict: .withheld, points: [], line: nil, q: nil,
      withheld: Withheld(code: .notInAll, minimumGroup: 5))
  }
}
