import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct ComparisonReportTests {
  private func report(_ organisation: [ScreenedChange], focus: Focus = .everything) throws
    -> ComparisonReport
  {
    ComparisonReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(),
      comparison: ScreenedComparison(
        earlier: "2017", later: "2018", settings: Screened.settings(),
        organisation: organisation,
        cells: [
          Screened.change("vision", from: 0, to: 0, verdict: .withheld, department: "north")
        ]),
      focus: focus)
  }

  private static let withheld = ScreenedChange(
    block: "vision", facet: .items, department: nil, verdict: .withheld, numbers: nil,
    withheld: Withheld(code: .guardsAnother, minimumGroup: 5), isBroken: false)

  @Test func `nothing shown is not called no change`() throws {
    let report = try report([Self.withheld])
    #expect(
      report.headline.text == "Nothing can be compared: no department is shown in both waves.")
    #expect(
      report.organisation.first?.withheld?.reason.text == "no department is shown in both waves")
    #expect(report.organisation.first?.withheld?.code.text == "guards-another")
  }

  @Test func `a department that is withheld is not called unchanged`() throws {
    let shown = Screened.change("vision", from: 0.2, to: 0.2, verdict: .noClearChange)
    #expect(
      try report([shown], focus: Focus(department: "north")).headline.text
        == "Nothing can be compared: the department is not shown in both waves.")
    #expect(try report([shown]).headline.text == "No gap has clearly changed.")
  }

  @Test func `each sentence says which level moved, and each table what plus means`() throws {
    func change(_ facet: Facet) -> ScreenedChange {
      var change = Screened.change(
        "vision", from: 0.9, to: 0.2, verdict: .narrower, facet: facet)
      func part(_ value: Double) -> ScreenedEstimate {
        ScreenedEstimate(
          estimate: Screened.rounded(value), low: nil, high: nil, p: nil)
      }
      change.movement = ScreenedMovement(
        leaders: part(-0.6), frontline: part(-0.1), mix: part(0), isByRoster: true,
        remainder: nil, total: Screened.rounded(-0.7))
      return change
    }
    let facets: [Facet] = [.items, .now, .needed]
    let report = ComparisonReport(
      survey: Sample.survey(facets: facets), language: "en", tree: try Sample.tree(),
      comparison: ScreenedComparison(
        earlier: "2017", later: "2018", settings: Screened.settings(),
        organisation: facets.map(change), cells: []))
    #expect(
      report.movements.map { $0.text.prefix { $0 != ":" } } == [
        "The gap on vision narrowed by 0.70",
        "The gap on today’s level of vision narrowed by 0.70",
        "The gap on the needed level of vision narrowed by 0.70",
      ])
    #expect(
      report.parts.map { $0.direction.text.hasSuffix("Plus: leaders aim higher.") }
        == [false, false, true])
  }

  @Test(arguments: [
    "shown in both waves", "No finite population correction", "false-discovery adjustment",
    "rounded after computing",
  ])
  func `a comparison says how it is made`(_ words: String) throws {
    let notes = try report([Self.withheld]).notes
    #expect(notes.contains { $0.text.contains(words) })
  }
}
