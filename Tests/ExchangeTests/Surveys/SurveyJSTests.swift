import Exchange
import SurveyModel
import Testing

/// SurveyJS definitions.
@Suite struct SurveyJSTests {
  @Test func `pages and panels become blocks, rows of a matrix become statements`() throws {
    let result = try Fixture.survey("kitchen-surveyjs.json")
    #expect(result.form == .surveyjs)
    #expect(result.survey.items.map(\.id).prefix(2) == ["oven_warm", "oven_The-oven-is-clean"])
    #expect(result.survey.blocks.map { $0.label["en"] }.contains("Team"))
    #expect(result.survey.openQuestions.map(\.maximumLength) == [300])
  }

  @Test func `a page with two scales is divided, since a block has one`() throws {
    let result = try Fixture.survey("kitchen-surveyjs.json")
    #expect(result.survey.blocks.prefix(2).map(\.id) == ["heat", "heat-2"])
    #expect(result.notes(.changed, "heat-2", "divided"))
    for block in result.survey.blocks { #expect(Set(block.items.map(\.scale)).count == 1) }
  }

  @Test func `a rating keeps its numbers, with the words at its ends`() throws {
    let result = try Fixture.survey("kitchen-surveyjs.json")
    let pride = try #require(result.survey.items.first { $0.id == "pride" })
    let scale = try #require(result.survey.scale(pride.scale))
    #expect(scale.points.map(\.value) == Array(0...10))
    #expect(scale.points.first?.label["en"] == "0 – not at all")
    #expect(scale.points.last?.label["en"] == "10 – very")
  }

  @Test func `a choice that says one does not know is no point`() throws {
    let result = try Fixture.survey("kitchen-surveyjs.json")
    let help = try #require(result.survey.items.first { $0.id == "help" })
    let scale = try #require(result.survey.scale(help.scale))
    #expect(scale.points.map { $0.label["en"] } == ["Disagree", "Neither", "Agree"])
    #expect(scale.dontKnow?["en"] == "Don't know")
  }

  @Test func `what is lost is named by its path`() throws {
    let result = try Fixture.survey("kitchen-surveyjs.json")
    #expect(result.notes(.lost, "tools", "several choices"))
    #expect(result.notes(.lost, "team", "visibleIf"))
    #expect(result.notes(.lost, "completedHtml"))
    #expect(result.notes.first { $0.subject == "tools" }?.place == "pages[1].elements[3]")
    #expect(result.survey.languages == ["en"])
    #expect(result.notes(.lost, "fr"))
  }

  @Test func `damaged JSON is told by its line`() throws {
    let fault = try #require(
      Fixture.faults(of: Array("{\n \"pages\": [\n {]\n}".utf8)).first)
    #expect(fault.code == .json)
    #expect(fault.line == 3)
    #expect(fault.column == 3)
  }

  @Test func `JSON that is no survey is told as such`() {
    #expect(Fixture.faults(of: Array("{\"a\": 1}".utf8)).map(\.code) == [.json])
  }
}
