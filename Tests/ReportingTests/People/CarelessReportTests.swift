import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct CarelessReportTests {
  private func report(_ pooling: Pooling, isTurned: Bool = true) throws -> CarelessReport {
    var wave = Sample.wave()
    wave.careless = ScreenedCareless(
      leader: Disclosed(.exact(12)), frontline: Disclosed(.exact(31)), pooling: pooling,
      pairs: [
        ScreenedCareless.Pair(
          block: "vision", facet: .items, with: Screened.rounded(0.3),
          without: Screened.rounded(0.2), isTurned: isTurned)
      ])
    let report = GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings)
    return try #require(report.waves.first?.careless)
  }

  @Test func `the gap of the headline is told as that`() throws {
    let report = try report(.matched)
    #expect(
      report.summary.text == """
        The answers of 12 leaders and 31 of the frontline look careless. Without them the verdict of \
        the headline changes on vision.
        """)
    #expect(report.scope.text == "departments matched" && report.pooling.text == "matched")
  }

  @Test func `another gap than the headline's is said to be another`() throws {
    #expect(
      try report(.raw).summary.text.hasSuffix(
        "the verdict on all leaders against all of the frontline changes on vision."))
    let same = try report(.raw, isTurned: false)
    #expect(
      same.summary.text.hasSuffix(
        "Without them no verdict on all leaders against all of the frontline changes."))
    #expect(same.scope.text == "all leaders against all frontline")
  }
}
