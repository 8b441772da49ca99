import Testing

@testable import SurveyWeb

@Suite struct StepTests {
  @Test(arguments: [
    ("", 0, "/answer/2"), ("", 2, "/answer/check"), ("_go=back", 1, "/answer/1"),
    ("_go=back", 0, "/answer/1"), ("_go=later", 1, "/answer/saved"),
    ("_from=check", 1, "/answer/check"), ("_from=check&_go=back", 1, "/answer/check"),
    ("_from=check&_go=later", 1, "/answer/saved"), ("_go=elsewhere", 0, "/answer/2"),
    ("_from=https%3A%2F%2Fevil.example", 0, "/answer/2"),
  ])
  func `the button that was pressed says where to go`(
    _ body: String, _ page: Int, _ path: String
  ) throws {
    let form = try #require(FormBody(Array(body.utf8)))
    #expect(Step(form).path(from: page, of: 3) == path)
  }
}
