import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

/// The statements of a block: both wordings always, answers only as far as the screen tells them.
@Suite struct StatementChartTests {
  private func chart(_ focus: Focus, withheld: Withheld.Code? = nil) throws -> StatementChart? {
    let words = LocalizedText(["en": "They hear us."])
    let own = LocalizedText(["en": "We hear them."])
    let plain = Sample.survey()
    let survey = Survey(
      id: plain.id, version: 1, title: plain.title, languages: ["en"], minutes: 1,
      instructions: plain.instructions, scales: plain.scales,
      blocks: plain.blocks.map { block in
        Block(
          id: block.id, label: block.label, meaning: block.meaning,
          items: [
            Item(
              id: Identifier("\(block.id.rawValue)-a"), block: block.id, facet: .items,
              scale: "agree5",
              key: .positive, referent: .shared, wording: Wording(leader: own, frontline: words)),
            Item(
              id: Identifier("\(block.id.rawValue)-b"), block: block.id, facet: .items,
              scale: "agree5",
              key: .positive, referent: .shared, wording: Wording(leader: words, frontline: words)),
          ])
      },
      presentation: plain.presentation)
    func side(_ share: Double) -> ScreenedStatementSide {
      ScreenedStatementSide(
        mean: Screened.rounded(3.4), favorable: Screened.rounded(share), dontKnow: nil,
        distribution: nil, itemRest: nil)
    }
    let told = ["vision-a", "vision-b"].map { item in
      ScreenedStatement(
        item: Identifier(item), leader: side(0.8), frontline: side(0.45),
        gap: Screened.rounded(0.5),
        reading: nil)
    }
    let block = ScreenedBlock(
      block: "vision", statements: withheld == nil ? told : [],
      withheld: withheld.map { Withheld(code: $0, minimumGroup: 5) }, remainder: nil, scales: [])
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [.matched: [Screened.gap(Screened.Cell(block: "vision", gap: 0.5))]], cells: [],
      responses: [], inside: ScreenedInside(agreement: [], blocks: [block], fewest: 10))
    return GapReport(
      survey: survey, language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings, focus: focus
    ).waves.first?.statements
  }

  @Test func `both wordings stand there, the leaders' where it is another`() throws {
    let chart = try #require(try chart(Focus(block: "vision")))
    #expect(chart.rows.map(\.frontlineWords.text) == ["They hear us.", "They hear us."])
    #expect(chart.rows.map { $0.leaderWords?.text } == ["We hear them.", nil])
  }

  @Test func `bars go from zero as far as the share that is told`() throws {
    let row = try #require(try chart(Focus(block: "vision"))?.rows.first)
    let (leader, frontline) = (try #require(row.leader), try #require(row.frontline))
    #expect(leader.well.text == "80\u{A0}%" && leader.lower.text == "20\u{A0}%")
    #expect(leader.right.start == leader.left.end)
    #expect(leader.right.end.fraction > frontline.right.end.fraction)
    #expect(leader.left.start.fraction > frontline.left.start.fraction)
  }

  @Test func `statements that are withheld have wordings, a reason, and no bar`() throws {
    let chart = try #require(try chart(Focus(block: "vision"), withheld: .fewLeaders))
    #expect(chart.axis == nil)
    #expect(chart.rows.count == 2)
    #expect(
      chart.rows.allSatisfy { $0.leader == nil && $0.frontline == nil && $0.statement == nil })
    #expect(
      chart.finding.text
        == "How each statement was answered is withheld: fewer than 5 leaders answered.")
  }

  @Test func `several blocks, and one department, have none`() throws {
    #expect(try chart(.everything) == nil)
    #expect(try chart(Focus(block: "vision", department: "north")) == nil)
  }
}
