import Exchange
import SurveyModel
import Testing

/// LimeSurvey's structure with tabs.
@Suite struct LimeSurveyTests {
  @Test func `groups, arrays and texts are joined over the languages`() throws {
    let result = try Fixture.survey("harbour-limesurvey.txt")
    #expect(result.form == .limesurvey)
    #expect(result.survey.languages == ["en", "de"])
    #expect(result.survey.title["de"] == "Hafenumfrage")
    #expect(result.survey.blocks.map(\.id) == ["quay", "crane"])
    #expect(result.survey.blocks[0].meaning["de"] == "Wie der Kai gepflegt wird.")
    #expect(result.survey.items.map(\.id) == ["QUAY_SQ001", "QUAY_SQ002", "CRANE"])
    #expect(result.survey.items[1].wording[.leader]["en"] == "Ships wait & nobody says why.")
    #expect(result.survey.openQuestions.map(\.id) == ["WORDS"])
    #expect(result.survey.profile.first?.options.map { $0.label["de"] } == ["Nord", "Süd"])
  }

  @Test func `a scale that begins with strongly agree is turned round, and the codes are told`()
    throws
  {
    let result = try Fixture.survey("harbour-limesurvey.txt")
    let scale = try #require(result.survey.scale("QUAY"))
    #expect(scale.points.last?.label["en"] == "Strongly agree")
    #expect(result.notes(.changed, "QUAY", "A5 → 1, A4 → 2, A3 → 3, A2 → 4, A1 → 5"))
  }

  @Test func `tags and scripts go, entities are resolved once`() throws {
    let result = try Fixture.survey("harbour-limesurvey.txt")
    #expect(result.survey.instructions[.leader]["en"] == "Answer for your quay.")
    #expect(result.survey.instructions[.leader]["de"] == "Antworten Sie für Ihren Kai.")
    #expect(result.notes(.changed, "instructions", "formatting"))
  }

  @Test func `conditions, duties, other answers and settings are listed as lost`() throws {
    let result = try Fixture.survey("harbour-limesurvey.txt")
    #expect(result.notes(.lost, "QUAY", "mandatory"))
    #expect(result.notes(.lost, "QUAY", "words above the rows"))
    #expect(result.notes(.lost, "CRANE", "condition"))
    #expect(result.notes(.lost, "CRANE", "hidden"))
    #expect(result.notes(.lost, "WORDS", "help"))
    #expect(result.notes(.lost, "WHERE", "other"))
    #expect(result.notes(.lost, "MANY", "several choices"))
    #expect(result.notes(.lost, "admin"))
  }

  @Test(arguments: [
    ("A", 5), ("B", 10), ("C", 3), ("E", 3),
  ])
  func `arrays whose answers LimeSurvey knows itself become scales`(_ type: String, _ points: Int)
    throws
  {
    let file =
      "class\ttype/scale\tname\ttext\tlanguage\nQ\t\(type)\tQ1\t\ten\nSQ\t0\tr\tThe quay is clean.\ten\n"
    let result = try Fixture.survey(of: file)
    #expect(result.survey.items.map(\.id) == ["Q1_r"])
    #expect(result.survey.scales[0].points.count == points)
  }

  @Test func `a file without the column class is no structure of LimeSurvey`() {
    let faults = Fixture.faults(of: Array("name\ttext\n".utf8), form: .limesurvey)
    #expect(faults.map(\.code) == [.missingColumn])
  }
}
