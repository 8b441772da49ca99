import Exchange
import SurveyModel
import Testing

/// XLSForm as CSV.
@Suite struct XLSFormTests {
  @Test func `a form of two groups becomes two blocks in both languages`() throws {
    let result = try Fixture.survey("bakery-pyxform.csv")
    #expect(result.form == .xlsform)
    #expect(result.survey.id == "bakery-check")
    #expect(result.survey.version == 3)
    #expect(result.survey.languages == ["en", "de"])
    #expect(result.survey.blocks.map(\.id) == ["bread", "cake"])
    #expect(result.survey.items.map(\.id) == ["bread_fresh", "bread_late", "item-1cake"])
    #expect(result.survey.items[2].wording[.leader]["en"] == "We hear \"well done\" about cake.")
    #expect(
      result.survey.items[2].wording[.frontline]["de"] == "Wir hören \"gut gemacht\" über Kuchen.")
    #expect(result.survey.openQuestions.map(\.id) == ["better"])
    #expect(result.survey.profile.map(\.id) == ["shift"])
  }

  @Test func `points are sorted by their codes, and code 99 stands for not knowing`() throws {
    let scale = try #require(Fixture.survey("bakery-pyxform.csv").survey.scales.first)
    #expect(scale.points.map(\.value) == [1, 2, 3, 4, 5])
    #expect(scale.points.first?.label["en"] == "Strongly disagree")
    #expect(scale.dontKnow?["de"] == "Ich weiß nicht")
    #expect(scale.favorableFrom == 4)
  }

  @Test func `everything that a survey of ours has no place for is listed with its line`() throws {
    let result = try Fixture.survey("bakery-pyxform.csv")
    #expect(result.notes(.lost, "bread_fresh", "required"))
    #expect(result.notes(.lost, "bread_late", "condition"))
    #expect(result.notes(.lost, "all_shifts", "several choices"))
    #expect(result.notes(.lost, "style"))
    #expect(result.notes(.changed, "1cake", "item-1cake"))
    #expect(result.notes(.changed, "shift", "question about the person"))
    #expect(result.notes(.changed, "title", "de"))
    let late = result.notes.first { $0.subject == "bread_late" }
    #expect(late?.place == "line 6")
  }

  @Test func `sheets in files of their own are read alike`() throws {
    let survey = "type,name,label\nselect_one a,one,The light is on.\n"
    let choices = "list_name,name,label\na,1,Never\na,2,Sometimes\na,3,Always\n"
    let settings = "form_title,form_id\nLamp,lamp\n"
    let result = try SurveyImport.read(
      SurveyImport.Files(
        name: "lamp.csv", survey: Array(survey.utf8), choices: Array(choices.utf8),
        settings: Array(settings.utf8)))
    #expect(result.survey.id == "lamp")
    #expect(
      result.survey.scales[0].points.map { $0.label["en"] } == ["Never", "Sometimes", "Always"])
  }

  @Test func `a language in which one text is missing is left out, and the text is named`() throws {
    let form = """
      survey,,,
      ,type,name,label::English (en),label::French (fr)
      ,select_one a,one,The light is on.,La lampe est allumée.
      ,select_one a,two,The light is warm.,
      choices,,,
      ,list_name,name,label::English (en),label::French (fr)
      ,a,1,Never,Jamais
      ,a,2,Sometimes,Parfois
      ,a,3,Always,Toujours
      """
    let result = try Fixture.survey(of: form)
    #expect(result.survey.languages == ["en"])
    #expect(result.notes(.lost, "two", "missing in fr"))
    #expect(result.notes(.lost, "fr"))
    #expect(!result.notes(.lost, "one", "missing in fr"))
  }

  @Test func `what follows an inner group belongs to the outer one again`() throws {
    let form = """
      survey,,,
      ,type,name,label
      ,begin_group,outer,Outer
      ,begin_group,inner,Inner
      ,range,one,The light is on.
      ,end_group,,
      ,range,two,The light is warm.
      ,end_group,,
      """
    let result = try Fixture.survey(of: form)
    #expect(result.survey.blocks.map { $0.label["en"] } == ["Inner", "Outer"])
    #expect(result.survey.scales[0].points.map(\.value) == Array(0...10))
  }

  @Test func `old spellings, capitals and blanks around cells are read too`() throws {
    let form = """
      SURVEY ,
       , TYPE , NAME , LABEL::EN
       , select one from mood , one , How bright is it here?
       , begin loop over mood , again , Again
       , string , two , What would you change?
       , select all that apply from mood , three , Which?
       , end loop ,
      CHOICES ,
       , LIST NAME , NAME , LABEL::EN
       , mood , 1 , Poor
       , mood , 2 , Fair
       , mood , 3 , Excellent
      OSM ,
       , LIST_NAME , NAME
       , mood , x
      """
    let result = try Fixture.survey(of: form, form: .xlsform)
    #expect(result.survey.languages == ["en"])
    #expect(result.survey.items.map(\.id) == ["one"])
    #expect(result.survey.openQuestions.map(\.id) == ["two"])
    #expect(result.notes(.lost, "three", "several choices"))
    #expect(result.notes(.lost, "again", "repetition"))
    #expect(result.notes(.lost, "osm", "sheet"))
  }

  @Test(arguments: [
    ("Yes", "No", true), ("No", "Yes", true), ("North", "Yesterday", false),
    ("Never", "Always", true),
    ("Disagree", "Agree", true), ("Early", "Late", false),
  ])
  func `two choices are a scale where their words say which is the better`(
    _ first: String, _ second: String, _ isScale: Bool
  ) throws {
    let form = """
      survey,,
      ,type,name,label
      ,range,lit,Lit.
      ,select_one a,one,Warm.
      choices,,
      ,list_name,name,label
      ,a,x,\(first)
      ,a,y,\(second)
      """
    let survey = try Fixture.survey(of: form).survey
    #expect(survey.items.contains { $0.id == "one" } == isScale)
    #expect(survey.profile.contains { $0.id == "one" } == !isScale)
    let scale = survey.scales.first { $0.id == "a" }
    #expect(scale.map { ["Yes", "Always", "Agree"].contains($0.points[1].label["en"]) } ?? true)
  }

  @Test func `a code for a refused answer is no point of the scale`() throws {
    let form = """
      survey,,
      ,type,name,label
      ,select_one a,one,Lit.
      ,select_one a,two,Warm.
      choices,,
      ,list_name,name,label
      ,a,1,Dark
      ,a,2,Dim
      ,a,3,Bright
      ,a,99,Refused
      """
    let result = try Fixture.survey(of: form)
    #expect(result.survey.scales[0].points.map(\.value) == [1, 2, 3])
    #expect(result.survey.scales[0].dontKnow == nil)
    #expect(result.notes(.lost, "a", "Refused"))
  }

  @Test func `codes that count by 25 become points that count by one`() throws {
    let form = """
      survey,,
      ,type,name,label
      ,select_one a,one,Lit.
      ,select_one a,two,Warm.
      choices,,
      ,list_name,name,label
      ,a,100,Bright
      ,a,0,Dark
      ,a,50,Dim
      """
    let result = try Fixture.survey(of: form)
    #expect(result.survey.scales[0].points.map { $0.label["en"] } == ["Dark", "Dim", "Bright"])
    #expect(result.notes(.changed, "a", "0 → 1, 50 → 2, 100 → 3"))
  }

  @Test func `a list of choices that is not there loses its question, and says which`() throws {
    let form = "type,name,label\nselect_one a,one,Lit.\nrange,two,Warm.\n"
    let result = try Fixture.survey(of: form)
    #expect(result.survey.items.map(\.id) == ["two"])
    #expect(result.notes(.lost, "one", "list of choices a"))
  }
}
