import Foundation
import SurveyModel
import Tallies
import Testing

@testable import Analysis
@testable import Privacy

/// Waves that are compared by what their own reports told: the same as by screening them again.
@Suite struct ComparedReportTests {
  @Test(arguments: 0..<16)
  func `a frozen report tells of each cell what screening it again tells`(seed: Int) throws {
    for analysis in try Self.waves(seed: seed) {
      let fresh = ToldWave(analysis, by: Self.screen)
      let read = ToldWave(analysis, by: Self.screen, report: try Self.report(of: analysis))
      #expect(read.told == fresh.told && read.bare == fresh.bare)
      for key in analysis.groupSizes.cells {
        #expect(read.hidden(key) == fresh.hidden(key))
        #expect(read.finest(in: key) == fresh.finest(in: key))
      }
    }
  }

  @Test(arguments: 0..<16)
  func `a comparison of frozen reports is the same to the last byte`(seed: Int) throws {
    let waves = try Self.waves(seed: seed)
    let reports = try waves.map(Self.report)
    for count in 2...waves.count {
      let series = try #require(
        WaveSeries(waves: Array(waves.suffix(count)), times: (0..<count).map(Double.init)))
      let fresh = FrozenSeries(Self.screen.series(series, unit: .year))
      let read = FrozenSeries(
        Self.screen.series(series, unit: .year, reports: reports.suffix(count)))
      #expect(try read.part(named: "since").content == fresh.part(named: "since").content)
    }
  }

  @Test func `the made-up waves hold what is told, told without an interval, and hidden`() throws {
    let waves = try (0..<16).flatMap { try Self.waves(seed: $0) }
    let told = waves.map { ToldWave($0, by: Self.screen) }
    #expect(told.contains { $0.told.contains { $0.department != nil } })
    #expect(told.contains { !$0.bare.isEmpty })
    for code in [Withheld.Code.nearlyUnanimous, .fewAnswerSets] {
      #expect(
        zip(waves, told).contains { wave, told in
          wave.groupSizes.cells.contains { told.hidden($0) == code }
        })
    }
  }

  @Test func `what a report withholds is not compared`() throws {
    let wave = try Self.waves(seed: 2)[0]
    let report = try Self.report(of: wave)
    let silent = ScreenedWave(
      wave: report.wave, settings: report.settings, organisation: report.organisation, cells: [],
      responses: report.responses)
    #expect(ToldWave(wave, by: Self.screen).told.contains { $0.department != nil })
    let told = ToldWave(wave, by: Self.screen, report: silent).told
    #expect(!told.isEmpty && told.allSatisfy { $0.department == nil })
  }

  @Test func `a report with other settings, or of another wave, is not taken`() throws {
    let waves = try Self.waves(seed: 2)
    let reports = try waves.map(Self.report)
    let strict = Screen(settings: Self.settings(minimum: 12))
    #expect(ToldWave(waves[0], by: strict).told != ToldWave(waves[0], by: Self.screen).told)
    #expect(
      ToldWave(waves[0], by: strict, report: reports[0]).told
        == ToldWave(waves[0], by: strict).told)
    #expect(
      ToldWave(waves[0], by: Self.screen, report: reports[1]).told
        == ToldWave(waves[0], by: Self.screen).told)
  }

  private static let screen = Screen(settings: settings(minimum: 5))

  private static func settings(minimum: Int) -> ReportSettings {
    ReportSettings(
      minimumGroup: minimum, bound: nil, level: 0.95, isProtected: true, interval: nil)
  }

  /// The wave's report, as it is read after it was frozen.
  private static func report(of analysis: GapAnalysis) throws -> ScreenedWave {
    let frozen = FrozenWave(
      heading: FrozenWave.Heading(
        organisation: "Shop", opens: Date(timeIntervalSince1970: 1_741_000_000),
        closes: Date(timeIntervalSince1970: 1_742_000_000), surveySource: "id: shop"),
      tree: analysis.tree, result: screen.wave(analysis))
    return try FrozenWave(parts: frozen.parts()).result
  }

  /// Three waves of departments of all sizes, in some of which nearly everybody says the same.
  private static func waves(seed: Int) throws -> [GapAnalysis] {
    var generator = SplitMix(seed: UInt64(seed))
    let places: [Identifier<Department>] = ["a", "b", "c", "d", "e"]
    let tree = try DepartmentTree(
      [Department(id: "top", name: "Top")]
        + places.map { Department(id: $0, name: $0.rawValue, parent: $0 < "c" ? "top" : nil) })
    return try ["spring", "summer", "autumn"].map { wave in
      let people = places.flatMap { place in
        let spread = generator.next() % 4 + 1
        func some(_ most: UInt64, _ role: Role) -> [Shop.Person] {
          Shop.people(
            Int(generator.next() % most) + 3, role, in: place,
            values: (0..<9).map { _ in 5 - Int(generator.next() % spread) })
        }
        return some(24, .leader) + some(60, .frontline)
      }
      return try GapAnalysis(
        book: try Shop.book(people, parts: .patterns, wave: wave), tree: tree, headcount: nil,
        settings: AnalysisSettings())
    }
  }
}
