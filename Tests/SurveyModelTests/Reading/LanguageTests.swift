import SurveyModel
import Testing

struct LanguageTests {
  private static let text = """
    id: zwei
    version: 3
    languages: [de, en-GB]
    title: {de: Zwei Sprachen, en-GB: Two languages}
    minutes: 2
    instructions:
      leader: {de: Sie leiten., en-GB: You lead.}
      frontline: {de: Sie arbeiten., en-GB: You work.}
    scales:
      yes2:
        points:
          - [0, {de: Nein, en-GB: 'No'}]
          - [1, {de: Ja, en-GB: 'Yes'}, {de: Es stimmt., en-GB: It is so.}]
        favorable_from: 1
        bound: 0.1
    blocks:
      - id: only
        label: {de: Danken, en-GB: Thanking}
        meaning: {de: Wir danken., en-GB: We thank.}
        items:
          - id: A
            key: positive
            scale: yes2
            text:
              de: Wir danken einander.
              en-GB: We thank each other.
    presentation: {order: blocks, statements_per_page: 1}
    """

  @Test func `each text is read in each language and the first is the default`() throws {
    let survey = try SurveyReader.read(Self.text, file: "x.yaml")
    #expect(survey.languages == ["de", "en-GB"])
    #expect(survey.title["de"] == "Zwei Sprachen")
    #expect(survey.instructions.leader["en-GB"] == "You lead.")
    let points = try #require(survey.scale("yes2")).points
    #expect(points.map { $0.label["de"] } == ["Nein", "Ja"])
    #expect(points.last?.meaning?["en-GB"] == "It is so.")
    #expect(survey.items.first?.wording[.frontline]["en-GB"] == "We thank each other.")
  }

  @Test func `a text written once lacks its languages`() {
    let spoilt = Self.text.replacing(
      "title: {de: Zwei Sprachen, en-GB: Two languages}", with: "title: Zwei Sprachen")
    #expect(faults(of: spoilt) == ["4:8 survey.missing-language"])
  }

  @Test func `a text without one language is found wherever it stands`() {
    let spoilt = Self.text
      .replacing("{de: Nein, en-GB: 'No'}", with: "{de: Nein}")
      .replacing("          en-GB: We thank each other.\n", with: "")
    #expect(
      faults(of: spoilt) == ["12:13 survey.missing-language", "25:11 survey.missing-language"])
  }

  @Test func `a language that is misspelt gets the right one suggested`() throws {
    let spoilt = Self.text.replacing(
      "{de: Danken, en-GB: Thanking}", with: "{de: Danken, en-gb: T}")
    let error = try #require(throws: SurveyFaults.self) {
      try SurveyReader.read(spoilt, file: "x.yaml")
    }
    #expect(error.faults.map(\.code) == [.missingLanguage, .unknownKey])
    #expect(error.faults.last?.message.contains("did you mean 'en-GB'?") == true)
  }

  @Test func `roles that drift apart in one language only are found`() {
    let spoilt = Self.text.replacing(
      """
              text:
                de: Wir danken einander.
                en-GB: We thank each other.
      """,
      with: """
                leader: {de: Wir danken., en-GB: We thank.}
                frontline: {de: Wir danken., en-GB: They thank.}
        """)
    #expect(faults(of: spoilt) == ["25:9 survey.role-drift"])
  }

  @Test func `a translation that nobody has read is marked, and only one that is there`() throws {
    let marked = Self.text.replacing(
      "languages: [de, en-GB]", with: "languages: [de, en-GB]\nunreviewed: [en-GB]")
    let survey = try SurveyReader.read(marked, file: "x.yaml")
    #expect(survey.unreviewed == ["en-GB"])
    #expect(try SurveyReader.read(Self.text, file: "x.yaml").unreviewed == [])
    let other = marked.replacing("unreviewed: [en-GB]", with: "unreviewed: [en-GB, fr]")
    #expect(faults(of: other) == ["4:21 survey.unknown-key"])
    let twice = marked.replacing("unreviewed: [en-GB]", with: "unreviewed: [de, de]")
    #expect(faults(of: twice) == ["4:18 survey.duplicate-id"])
  }
}
