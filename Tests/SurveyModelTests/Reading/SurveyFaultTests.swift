import SurveyModel
import Testing

/// A survey with one slip or several, and the faults that must be found: exactly these.
struct FaultCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let expected: [String]

  init(_ name: String, _ edits: Edit..., expect: String...) {
    testDescription = name
    text = SmallSurvey.text(edits)
    expected = expect
  }
}

/// The faults of a text, as `line:column code`.
func faults(of text: String) -> [String] {
  do throws(SurveyFaults) {
    _ = try SurveyReader.read(text, file: "x.yaml")
    return []
  } catch {
    return error.faults.map { "\($0.line):\($0.column) \($0.code.rawValue)" }
  }
}

struct SurveyFaultTests {
  @Test func `the unspoilt survey has no faults`() {
    #expect(faults(of: SmallSurvey.text) == [])
  }

  @Test(arguments: FaultCase.values + FaultCase.keys)
  func `a slip in a value or key is found at its place`(_ slip: FaultCase) {
    #expect(faults(of: slip.text) == slip.expected)
  }

  @Test(arguments: FaultCase.wordings + FaultCase.parts)
  func `a slip between parts is found at its place`(_ slip: FaultCase) {
    #expect(faults(of: slip.text) == slip.expected)
  }

  @Test func `all faults of a file are reported at once and in order`() {
    let text = SmallSurvey.text([
      .line(2, "version: one"), .line(5, nil), .line(34, "        scale: agre5"),
      .line(36, "      - id: T-1"), .line(41, "        frontline: \"\""), .line(48, nil),
      .line(64, "  order: random"), .line(68, "  items: [T-9, L-1]"),
    ])
    #expect(
      faults(of: text)
        == [
          "1:1 survey.missing-key", "2:10 survey.bad-value", "33:16 survey.unknown-scale",
          "35:13 survey.duplicate-id", "40:9 survey.role-drift", "45:5 survey.missing-key",
          "62:10 survey.bad-value", "66:11 survey.unknown-item",
        ])
  }

  @Test func `a fault prints as file, line, column, code and message`() throws {
    let text = SmallSurvey.text([.line(34, "        scale: agre5")])
    let error = try #require(throws: SurveyFaults.self) {
      try SurveyReader.read(text, file: "mine.yaml")
    }
    #expect(
      error.description
        == "mine.yaml:34:16: survey.unknown-scale: there is no scale 'agre5'; "
        + "did you mean 'agree5'?")
  }

  @Test func `every code is kebab-case and every fault case has a message`() {
    for code in SurveyFault.Code.allCases {
      #expect(code.rawValue.wholeMatch(of: /survey\.[a-z]+(-[a-z]+)*/) != nil)
    }
    let all = FaultCase.values + FaultCase.keys + FaultCase.wordings + FaultCase.parts
    for slip in all {
      let error = #expect(throws: SurveyFaults.self) {
        try SurveyReader.read(slip.text, file: "x.yaml")
      }
      for fault in error?.faults ?? [] {
        #expect(!fault.message.isEmpty && !fault.message.contains("\n"))
      }
    }
  }
}
