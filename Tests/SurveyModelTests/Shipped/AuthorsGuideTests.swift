import SurveyModel
import Testing

struct AuthorsGuideTests {
  /// The blocks of YAML in the guide.
  private func examples() throws -> [String] {
    try Project.text("Surveys/README.md").split(separator: "```yaml\n").dropFirst()
      .compactMap { $0.split(separator: "```").first.map(String.init) }
  }

  @Test func `the example of the guide is a survey without faults`() throws {
    let example = try #require(try examples().first)
    let survey = try SurveyReader.read(example, file: "README.md")
    #expect(survey.blocks.count == 2)
    #expect(survey.items.count == 6)
  }

  @Test func `the fault shown in the guide is what the check prints`() throws {
    let example = try #require(try examples().first)
    var lines = example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasSuffix("scale: agree5") })
    lines[first] = lines[first].replacing("agree5", with: "agre5")
    let error = try #require(throws: SurveyFaults.self) {
      try SurveyReader.read(lines.joined(separator: "\n"), file: "my-survey.yaml")
    }
    let guide = try Project.text("Surveys/README.md")
    #expect(guide.contains(error.description + "\n"), "\(error.description)")
  }

  @Test func `the limits told in the guide are those of the reader`() throws {
    for (line, label) in [(53, "        text: "), (29, "    label: "), (12, "      - [2, ")] {
      let limit = [53: 200, 29: 60, 12: 40][line] ?? 0
      let close = line == 12 ? "]" : ""
      for (length, isFine) in [(limit, true), (limit + 1, false)] {
        let word = String(repeating: "x", count: length)
        let text = SmallSurvey.text([.line(line, label + word + close)])
        #expect(faults(of: text).isEmpty == isFine, "\(line) \(length)")
      }
    }
  }
}
