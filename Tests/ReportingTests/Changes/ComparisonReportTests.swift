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

  @Test(arguments: [
    "shown in both waves", "No finite population correction", "false-discovery adjustment",
    "rounded after computing",
  ])
  func `a comparison says how it is made`(_ words: String) throws {
    let notes = try report([Self.withheld]).notes
    #expect(notes.contains { $0.text.contains(words) })
  }
}
