import SurveyModel
import Testing

struct SurveyReaderTests {
  @Test func `every part of a file comes into the survey`() throws {
    let survey = try SurveyReader.read(SmallSurvey.text, file: "x.yaml")
    #expect(survey.id == "small")
    #expect(survey.version == 1)
    #expect(survey.languages == ["en"])
    #expect(survey.title["en"] == "Small survey")
    #expect(survey.minutes == 5)
    #expect(survey.instructions.leader["en"] == "Say what you see.")
    #expect(survey.instructions.frontline == survey.instructions.leader)
    #expect(survey.scales.map(\.id) == ["agree5", "level3"])
    #expect(survey.presentation == .init(order: .mixed, statementsPerPage: 4))
    #expect(survey.shortForm == .init(items: ["T-1", "L-1"], minutes: 2))
    #expect(survey.openQuestions.map(\.id) == ["OPEN-1"])
    #expect(survey.openQuestions.first?.maximumLength == 600)
    let tenure = try #require(survey.profile.first)
    #expect(tenure.id == "tenure")
    #expect(tenure.options.map(\.id) == ["short", "long"])
    #expect(tenure.options.map { $0.label["en"] } == ["Up to 3 years", "More than 3 years"])
  }

  @Test func `a scale is read whether its points are lists or mappings`() throws {
    let survey = try SurveyReader.read(SmallSurvey.text, file: "x.yaml")
    let agree = try #require(survey.scale("agree5"))
    #expect(agree.points.map(\.value) == [1, 2, 3, 4, 5])
    #expect(agree.points.last?.label["en"] == "Strongly agree")
    #expect(agree.dontKnow?["en"] == "I don't know")
    #expect(agree.favorableFrom == 4 && agree.bound == 0.3 && agree.reversible)
    let level = try #require(survey.scale("level3"))
    #expect(level.points.map { $0.label["en"] } == ["Low", "Middle", "High"])
    #expect(level.points.map { $0.meaning?["en"] } == ["It falls short.", nil, nil])
    #expect(level.dontKnow == nil && !level.reversible)
  }

  @Test func `items keep the order statements, now, needed, and their facets`() throws {
    let text = SmallSurvey.text([
      .after(41, "    needed: {id: T-NEED, scale: level3, text: What will we need?}")
    ])
    let survey = try SurveyReader.read(text, file: "x.yaml")
    #expect(survey.items.map(\.id) == ["T-1", "T-2", "T-NOW", "T-NEED", "L-1"])
    #expect(survey.items.map(\.facet) == [.items, .items, .now, .needed, .items])
    #expect(survey.items.map(\.key) == [.positive, .negative, .positive, .positive, .positive])
    let mirrored = try #require(survey.items.first { $0.id == "T-2" })
    #expect(mirrored.referent == .mirror)
    #expect(mirrored.wording[.leader]["en"] == "My people hear of service late.")
    #expect(mirrored.wording[.frontline]["en"] == "I hear of service late.")
  }

  @Test func `values below zero and eleven points are a scale`() throws {
    let points = (-5...5).map { "      - [\($0), Point \($0 + 6)]" }.joined(separator: "\n")
    let text = SmallSurvey.text([
      .line(22, points), .line(23, nil), .line(24, nil), .line(25, "    favorable_from: 1"),
    ])
    let scale = try #require(try SurveyReader.read(text, file: "x.yaml").scale("level3"))
    #expect(scale.points.map(\.value) == Array(-5...5))
    #expect(scale.minimum == -5 && scale.maximum == 5)
  }

  @Test func `a folded text comes without the white space around it`() throws {
    let text = SmallSurvey.text([.line(4, "title: >\n  Small\n  survey\n\n")])
    #expect(try SurveyReader.read(text, file: "x.yaml").title["en"] == "Small survey")
  }

  @Test(arguments: ["Yes", "no", "1", "2.50", "true", "'null'"])
  func `words that YAML could take for something else stay words`(word: String) throws {
    let text = SmallSurvey.text([.line(61, "      - [short, \(word)]")])
    let survey = try SurveyReader.read(text, file: "x.yaml")
    let label = survey.profile.first?.options.first?.label["en"]
    #expect(label == word.replacing("'", with: ""))
  }
}
