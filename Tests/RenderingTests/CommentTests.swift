import Privacy
import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct CommentTests {
  /// Comments of all kinds; `more` is written by many.
  static func report(_ more: String = "Words") throws -> Report {
    let tree = try DepartmentTree([
      Department(id: "A", name: "Front desk"), Department(id: "B", name: "Kitchen"),
    ])
    func wording(_ words: String) -> Wording {
      let text = LocalizedText(["en": words])
      return Wording(leader: text, frontline: text)
    }
    let questions = ["help", "hinder", "wish"].map { id in
      OpenQuestion(id: Identifier(id), wording: wording("What would \(id)?"), maximumLength: 600)
    }
    let text = LocalizedText(["en": "Comments"])
    let survey = Survey(
      id: "words", version: 1, title: text, languages: ["en"], minutes: 1,
      instructions: wording("Write."), scales: [], blocks: [], openQuestions: questions,
      presentation: Survey.Presentation(order: .blocks, statementsPerPage: 3))
    let words = [
      "=HYPERLINK(\"http://x.example\")", "-1", "More time,\nplease", "\u{1B}[31mred\u{202E}der",
      "Say \"no\" more often",
    ]
    func written(_ count: Int, on question: String, isReviewed: Bool = true) -> [WrittenComment] {
      (0..<count).map { index in
        WrittenComment(
          department: index < 11 ? "A" : "B", question: Identifier(question),
          text: index < words.count ? words[index] : "\(more) \(index)", isReviewed: isReviewed)
      }
    }
    let screen = CommentScreen(minimum: 10, tree: tree)
    let all =
      written(22, on: "help") + written(9, on: "hinder")
      + written(12, on: "wish", isReviewed: false)
    return .comments(
      CommentReport(
        wave: "spring", survey: survey, language: "en", tree: tree,
        questions: questions.map { screen.comments(all, on: $0.id) }))
  }

  @Test(arguments: [Format.text, .json, .csv])
  func `comments are as recorded`(_ format: Format) throws {
    let text = try Renderer.render(try Self.report(), as: format)
    let endings: [Format: String] = [.text: "txt", .json: "json", .csv: "csv"]
    try GoldenFile.expect(text, equals: "comments.\(endings[format] ?? "")")
  }

  @Test(arguments: [Format.text, .json, .csv])
  func `no comment steers a terminal or a spreadsheet`(_ format: Format) throws {
    let text = try Renderer.render(try Self.report(), as: format)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(!text.contains(",=HYPERLINK") && !text.contains(",\"=HYPERLINK"))
    #expect(!text.contains(",-1,"))
  }

  @Test func `comments have no page`() throws {
    let report = try Self.report()
    #expect(throws: RenderingError.unavailable(.html)) {
      try Renderer.render(report, as: .html)
    }
  }
}
