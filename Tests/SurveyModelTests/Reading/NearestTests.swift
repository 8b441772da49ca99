import Testing

@testable import SurveyModel

struct NearestTests {
  @Test(arguments: [
    ("abc", "abc", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abd", 1), ("abc", "acb", 1),
    ("kitten", "sitting", 3), ("a", "b", 1), ("ca", "abc", 3),
  ])
  func `the distance counts edits of one letter`(left: String, right: String, distance: Int) {
    #expect(Nearest.distance(left, right) == distance)
    #expect(Nearest.distance(right, left) == distance)
  }

  @Test func `the nearest word is found in either case, and none where nothing is near`() {
    let known = ["id", "version", "languages", "title"]
    #expect(Nearest.word(to: "Verison", among: known) == "version")
    #expect(Nearest.word(to: "language", among: known) == "languages")
    #expect(Nearest.word(to: "colour", among: known) == nil)
    #expect(Nearest.word(to: "x", among: []) == nil)
  }

  @Test func `a quotation is cut and carries no control character`() {
    #expect(Quote.short("plain") == "plain")
    #expect(
      Quote.short(String(repeating: "a", count: 41)) == String(repeating: "a", count: 40) + "…")
    #expect(Quote.short("a\u{1B}[2J\u{202E}b") == "a�[2J�b")
  }
}
