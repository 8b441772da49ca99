import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The questionnaire on paper.
@Suite struct PaperQuestionnaireTests {
  private func questionnaire(
    _ role: Role = .frontline, language: Language = "en", survey: Survey = Harbour.survey,
    paper: PaperQuestionnaire.Paper = .a4, tier: Tier? = nil, isOfWave: Bool = true
  ) throws -> PaperQuestionnaire {
    let promise = Promises(survey: survey, roster: try Harbour.roster())
      .promise(
        of: Harbour.wave(settings: WaveSettings(breakdowns: ["shift"])), in: "ops-north",
        at: role == .leader ? .firstLine : .frontline)
    let zone = try #require(TimeZone(identifier: "UTC"))
    return PaperQuestionnaire(
      survey: survey, role: role, language: language,
      occasion: isOfWave
        ? PaperQuestionnaire.Occasion(
          department: "ops-north", promise: promise, tier: tier, timeZone: zone) : nil,
      paper: paper, returnTo: "the gate")
  }

  private func view(_ questionnaire: PaperQuestionnaire) -> PaperView {
    PaperComposer(questionnaire: questionnaire).view()
  }

  private func statements(_ view: PaperView) -> [PaperView.Statement] {
    view.sections.flatMap(\.groups).flatMap(\.statements)
  }

  @Test func `the page is as it was looked at`() throws {
    try GoldenPage.expect(try questionnaire().html(), named: "paper")
  }

  @Test(arguments: Role.allCases)
  func `it asks all that is asked on pages, in their order and a role's words`(
    _ role: Role
  ) throws {
    let asked = SurveyPages.pages(of: Harbour.mixed, shortForm: false).flatMap(\.questions)
      .filter { if case .open = $0 { false } else { true } }
    let found = statements(view(try questionnaire(role, survey: Harbour.mixed, isOfWave: false)))
    // Of the levels, each block's stand together, as on a page.
    #expect(Set(found.map(\.name)) == Set(asked.map(\.id)))
    #expect(found.map(\.number) == Array(1...asked.count))
    for question in asked {
      let statement = try #require(found.first { $0.name == question.id })
      #expect(statement.wording == question.text(for: role, in: "en"))
    }
  }

  @Test func `the choices are the points of the scale, and not knowing where it is offered`() throws
  {
    let found = statements(view(try questionnaire()))
    let statement = try #require(found.first { $0.name == "welcome-1" })
    #expect(statement.choices.map(\.value) == ["1", "2", "3", "4", "5", "?"])
    #expect(statement.choices.map(\.apart) == [false, false, false, false, false, true])
    let level = try #require(found.first { $0.name == "welcome-now" })
    #expect(level.choices.map(\.value) == ["1", "2", "3", "4", "5", "6"])
    let shift = try #require(found.first { $0.name == "shift" })
    #expect(shift.choices.map(\.value) == ["day", "night"])
  }

  @Test func `nothing is asked in one's own words`() throws {
    let names = statements(view(try questionnaire())).map(\.name)
    #expect(!names.contains("hinder") && !names.contains("help"))
  }

  @Test func `the form says which it is, by role or by tier, and never who`() throws {
    #expect(view(try questionnaire()).form == "harbour · v1 · frontline · en · ops-north")
    let byTier = try questionnaire(.leader, tier: .firstLine)
    #expect(view(byTier).form == "harbour · v1 · first-line · en · ops-north")
    let html = try questionnaire().html()
    for person in try Harbour.roster().participants where person.id != "boss" {
      #expect(!html.contains(person.id.rawValue))
    }
  }

  @Test func `its promise leaves out what holds of links`() throws {
    let promise = try #require(view(try questionnaire()).promise)
    let lines = promise.sections.flatMap(\.lines).map { $0.before + ($0.strong ?? "") + $0.after }
    #expect(!lines.contains { $0.contains("encrypted with your link") })
    #expect(!lines.contains { $0.contains("who has answered") })
    #expect(!lines.contains { $0.contains("Comments") })
    #expect(lines.contains { $0.contains("lie unopened") })
    #expect(lines.contains { $0.contains("Handwriting") })
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `every language has its own words`(_ language: InterfaceLanguage) {
    let words = PaperTexts(language)
    let texts = [
      words.minutes(14), words.department, words.until("x"), words.how, words.mark, words.mend,
      words.leave, words.noName, words.end, words.fold, words.returnTo("x"), words.office,
    ]
    #expect(Set(texts).count == texts.count)
    for other in InterfaceLanguage.allCases where other != language {
      #expect(PaperTexts(other).fold != words.fold)
    }
    #expect(words.until("the end").contains("the end"))
    #expect(words.returnTo("the gate").contains("the gate"))
  }

  @Test func `the foot of a page cannot leave its string`() {
    #expect(PaperStyle.quoted("a-1 b") == "a-1 b")
    #expect(PaperStyle.quoted("\"}</style>") == "\\22 \\7d \\3c \\2f style\\3e ")
    #expect(PaperStyle.quoted("é") == "\\e9 ")
  }

  @Test func `the paper is the one that was asked for`() throws {
    #expect(try questionnaire(paper: .a4).html().contains("size: A4;"))
    #expect(try questionnaire(paper: .letter).html().contains("size: 8.5in 11in;"))
  }

  @Test func `every name in the template is in its view`() throws {
    let source = String(decoding: PackageResources.paper_mustache, as: UTF8.self)
    let choice = PaperView.Choice(value: "?", label: "No idea", apart: true)
    let statement = PaperView.Statement(
      number: 1, name: "a", wording: "Good?", look: "across", choices: [choice])
    let section = PaperView.Section(
      heading: "Now", introduction: "Choose.",
      meanings: [PaperView.Point(label: "Low", meaning: "Bad")],
      groups: [
        PaperView.Group(
          block: PaperView.Block(label: "Care", meaning: "To care"), statements: [statement])
      ])
    let line = PromiseView.Line(before: "At least ", strong: "five", after: " of you")
    let full = PaperView(
      language: "en", direction: "ltr", style: "", title: "T", eyebrow: "E", lede: "L",
      facts: [PaperView.Fact(term: "You", value: "me")], office: "O", form: "F", how: "H",
      howLines: ["one"],
      promise: PromiseView(
        heading: "P", lede: "L", sections: [PromiseView.Section(heading: "S", lines: [line])]),
      sections: [section], end: "E", endLines: ["fold"])
    // The stylesheet alone is put in as it is.
    #expect(TemplateTags.faults(in: source, with: full) == ["{style"])
  }
}
