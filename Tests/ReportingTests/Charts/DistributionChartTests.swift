import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

/// How answers spread over the points: made of what statements tell, and of nothing else.
@Suite struct DistributionChartTests {
  private func side(_ parts: [Int]?, of whole: Int = 20) -> ScreenedStatementSide {
    ScreenedStatementSide(
      mean: Screened.rounded(3.4), favorable: Screened.rounded(0.5), dontKnow: nil,
      distribution: parts.map { parts in
        parts.map {
          Disclosed(.range(Double($0) / Double(whole), Double($0 + 1) / Double(whole)), decimals: 2)
        }
      }, itemRest: nil)
  }

  private func chart(
    _ statements: [(leader: [Int]?, frontline: [Int]?)], focus: Focus = Focus(block: "recognition")
  ) throws -> DistributionChart? {
    let items = ["recognition-items", "teamwork-items"]
    let block = ScreenedBlock(
      block: "recognition",
      statements: zip(items, statements).map { item, sides in
        ScreenedStatement(
          item: Identifier(item), leader: side(sides.leader), frontline: side(sides.frontline),
          gap: Screened.rounded(0.2), reading: nil)
      }, withheld: nil, remainder: nil, scales: [])
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [.matched: [Screened.gap(Screened.Cell(block: "recognition", gap: 0.5))]],
      cells: [], responses: [],
      inside: ScreenedInside(agreement: [], blocks: [block], fewest: 10))
    return GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings, focus: focus
    ).waves.first?.distribution
  }

  @Test func `the mean of two statements lies as open as they do`() throws {
    let chart = try #require(
      try chart([([1, 2, 4, 8, 3], [3, 5, 6, 3, 2]), ([0, 1, 6, 9, 2], [2, 6, 6, 4, 1])]))
    #expect(chart.rows.map { $0.point.text.prefix(1) } == ["5", "4", "3", "2", "1"])
    // 15–20 % and 10–15 % of five; 40–45 % and 45–50 % of four: their means to whole per cents.
    #expect(chart.rows[0].leader?.share.text == "12–18\u{A0}%")
    #expect(chart.rows[1].leader?.share.text == "42–48\u{A0}%")
    #expect(chart.rows[4].frontline?.share.text == "12–18\u{A0}%")
    #expect(
      chart.finding.text
        == "On average over the statements, leaders most often answered 4, the frontline 2 or 3.")
    #expect(chart.about.text.hasPrefix("The mean of the shares of the block’s two statements, all"))
    #expect(!chart.about.text.contains("Not told"))
  }

  @Test func `bars are sure as far as the least, and open as far as the most`() throws {
    let chart = try #require(try chart([([1, 2, 4, 8, 3], nil), ([0, 1, 6, 9, 2], nil)]))
    let bar = try #require(chart.rows[1].leader)
    #expect(bar.sure.start.fraction == 0 && bar.sure.end.fraction < bar.open?.end.fraction ?? 0)
    #expect(bar.sure.end == bar.open?.start)
    #expect(chart.rows.allSatisfy { $0.frontline == nil })
    #expect(
      chart.finding.text
        == "On average over the statements, leaders most often answered 4; the frontline’s answers are not told point by point."
    )
  }

  @Test func `only statements that both tell are compared`() throws {
    let chart = try #require(
      try chart([([1, 2, 4, 8, 3], nil), ([0, 1, 6, 9, 2], [2, 6, 6, 4, 1])]))
    #expect(chart.finding.text.hasPrefix("On the one statement that tells it, leaders most"))
    #expect(chart.rows[1].leader?.share.text == "45–50\u{A0}%")
    #expect(chart.about.text.hasPrefix("The mean of the shares of one of the block’s two"))
    #expect(chart.statements.count == 2)
  }

  @Test func `two questions are not compared`() throws {
    let chart = try #require(try chart([([1, 2, 4, 8, 3], nil), (nil, [2, 6, 6, 4, 1])]))
    #expect(chart.rows.isEmpty && chart.axis == nil && chart.statements.count == 2)
  }

  @Test func `where no statement tells its points it says so, and when it would`() throws {
    let chart = try #require(try chart([(nil, nil), (nil, nil)]))
    #expect(chart.rows.isEmpty && chart.axis == nil && chart.statements.isEmpty)
    #expect(
      chart.finding.text
        == "How many chose which point is not told of any statement that could be compared.")
    #expect(chart.about.text.hasPrefix("Not told point by point: a statement with fewer than 50 "))
  }

  @Test func `several blocks, and one department, have none`() throws {
    let told: [(leader: [Int]?, frontline: [Int]?)] = [([1, 2, 4, 8, 3], [2, 6, 6, 4, 1])]
    #expect(try chart(told, focus: .everything) == nil)
    #expect(try chart(told, focus: Focus(block: "recognition", department: "north")) == nil)
  }
}
