import Extracts
import Rendering
import SurveyModel
import Testing

@Suite struct RowLinesTests {
  /// Two items: five points with "I don't know", and a scale from −1 to 1 without.
  static let survey: Survey = {
    let text = LocalizedText(["en": "…"])
    func scale(_ id: String, _ values: ClosedRange<Int>, dontKnow: Bool) -> Scale {
      Scale(
        id: Identifier(id), points: values.map { Scale.Point(value: $0, label: text) },
        dontKnow: dontKnow ? text : nil, favorableFrom: 1, bound: 0.3, reversible: true)
    }
    func item(_ id: String, _ scale: String) -> Item {
      Item(
        id: Identifier(id), block: "care", facet: .items, scale: Identifier(scale), key: .positive,
        referent: .shared, wording: Wording(leader: text, frontline: text))
    }
    return Survey(
      id: "tiny", version: 1, title: text, languages: ["en"], minutes: 1,
      instructions: Wording(leader: text, frontline: text),
      scales: [scale("agree5", 1...5, dontKnow: true), scale("turn", -1...1, dontKnow: false)],
      blocks: [
        Block(
          id: "care", label: text, meaning: text, items: [item("a-1", "agree5"), item("b", "turn")])
      ],
      profile: [
        ProfileQuestion(
          id: "years", text: text,
          options: ["new", "old"].map { ProfileQuestion.Option(id: $0, label: text) })
      ],
      presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }()

  private func text(_ style: RowLines.Style, _ rows: [(Role, String)]) throws -> String {
    let sink = MemorySink()
    let lines = RowLines(RowTable(Self.survey, notes: []), style: style, into: sink)
    for (role, answers) in rows {
      let isTaken = Array(answers.utf8).withUnsafeBufferPointer {
        lines.add(role: role, answers: $0)
      }
      #expect(isTaken)
    }
    try lines.finish()
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private static let rows: [(Role, String)] = [(.leader, "401"), (.frontline, "?-0")]

  @Test func `CSV has the item codes as its head and tells blank from unknown`() throws {
    #expect(
      try text(.csv(hasByteOrderMark: false), Self.rows)
        == "role,a-1,b\r\nleader,5,-1\r\nfrontline,?,\r\n")
    #expect(try text(.csv(hasByteOrderMark: true), []) == "\u{FEFF}role,a-1,b\r\n")
  }

  @Test func `JSON Lines has an object a line`() throws {
    #expect(
      try text(.json, Self.rows)
        == """
        {"role":"leader","a-1":5,"b":-1}
        {"role":"frontline","a-1":"dont-know","b":null}

        """)
  }

  @Test func `columns of fixed places hold the codes of the codebook`() throws {
    #expect(RowTable(Self.survey, notes: []).widths == [1, 3, 3])
    #expect(try text(.fixed, Self.rows) == "1  5 -1\n2-98-99\n")
  }

  @Test func `answers about the respondent are no column`() throws {
    let table = RowTable(Self.survey, notes: [])
    #expect(table.dictionary.variables.map(\.name) == ["role", "a_1", "b"])
    #expect(try !text(.json, Self.rows).contains("years"))
  }

  @Test(arguments: ["5", "9-0", "4", "ü00"])
  func `an answer string that does not fit is refused`(_ answers: String) throws {
    let lines = RowLines(
      RowTable(Self.survey, notes: []), style: .json, into: MemorySink())
    let isTaken = Array(answers.utf8).withUnsafeBufferPointer {
      lines.add(role: .leader, answers: $0)
    }
    #expect(!isTaken)
    #expect(throws: ExtractError.answers) { try lines.finish() }
  }
}
