import Foundation
import Reporting
import SurveyModel

@testable import Privacy

/// The sample reports that the renderers' tests print.
enum Reports {
  static func gaps(
    _ focus: Focus = .everything, isProtected: Bool = true, facets: [Facet] = [.items]
  ) throws -> GapReport {
    let wave = Sample.wave(isProtected: isProtected, facets: facets)
    return GapReport(
      survey: Sample.survey(facets: facets), language: "en", tree: try Sample.tree(),
      waves: [wave], settings: wave.settings, focus: focus)
  }

  /// A report with all parts that a wave of the database has: whose it was, inside, and comments.
  static func whole() throws -> GapReport {
    let wave = Sample.waveWithInside()
    guard case .comments(let comments) = try CommentTests.report() else { return try gaps() }
    return GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings,
      occasion: Occasion(
        organisation: "Harbour Services", opens: Date(timeIntervalSince1970: 1_772_496_000),
        closes: Date(timeIntervalSince1970: 1_774_137_600)), comments: comments)
  }

  static func inside(_ focus: Focus = .everything) throws -> GapReport {
    let wave = Sample.waveWithInside()
    return GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings, focus: focus)
  }

  static func gaps(departments count: Int, _ focus: Focus = .everything) throws -> GapReport {
    let wave = try BigSample.wave(departments: count)
    return GapReport(
      survey: Sample.survey(BigSample.blocks), language: "en",
      tree: try BigSample.tree(departments: count), waves: [wave], settings: wave.settings,
      focus: focus)
  }

  static func drivers(isTold: Bool = true, isFlat: Bool = false) throws -> GapReport {
    var wave = Sample.wave()
    wave.outcome =
      isFlat ? DriverSample.flat : isTold ? DriverSample.outcome : DriverSample.refused
    wave.blockDrivers = isTold ? DriverSample.block : nil
    return GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings)
  }

  static func comparison() throws -> ComparisonReport {
    ComparisonReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(),
      comparison: Sample.comparison())
  }

  static func series() throws -> ComparisonReport {
    ComparisonReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(),
      series: SeriesSample.series())
  }

  static func status(elapsed: Double? = nil) throws -> StatusReport {
    let lines = elapsed == nil ? Sample.wave().responses : Sample.wave().responses.map(running)
    return StatusReport(
      wave: "2018", tree: try Sample.tree(), settings: Screened.settings(), responses: lines,
      outlook: elapsed.map { Screen.outlook(of: lines, elapsed: $0) })
  }

  /// A line of a running wave: which departments guard others is not said while it runs.
  private static func running(_ line: ScreenedResponse) -> ScreenedResponse {
    guard line.withheld?.code == .guardsAnother else { return line }
    return ScreenedResponse(
      department: line.department, role: line.role, invited: nil, answered: nil, rate: nil,
      withheld: Withheld(code: .smallGroup, minimumGroup: 5))
  }
}
