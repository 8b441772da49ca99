import SurveyModel
import Testing

struct CodebookTests {
  private func codebook() throws -> Codebook {
    Codebook(try SurveyReader.read(SmallSurvey.text, file: "x.yaml"))
  }

  @Test func `columns are the items in codebook order, then the profile questions`() throws {
    let columns = try codebook().columns
    #expect(
      columns.map(\.question) == [
        .item("T-1"), .item("T-2"), .item("T-NOW"), .item("L-1"), .profile("tenure"),
      ])
    #expect(columns.map(\.choices) == [5, 5, 3, 5, 2])
    #expect(columns.map(\.allowsDontKnow) == [true, true, false, true, false])
  }

  @Test func `answers become one character each`() throws {
    let answers: [Answer] = [.point(0), .dontKnow, .blank, .point(4), .point(1)]
    #expect(try codebook().encode(answers) == "0?-41")
    #expect(try codebook().decode("0?-41") == answers)
  }

  @Test func `decoding undoes encoding for every answer of every column`() throws {
    let codebook = try codebook()
    for column in codebook.columns.indices {
      let points = (0..<codebook.columns[column].choices).map(Answer.point)
      for answer in points + [.blank, .dontKnow] where codebook.allows(answer, at: column) {
        var answers = [Answer](repeating: .blank, count: codebook.columns.count)
        answers[column] = answer
        #expect(try codebook.decode(codebook.encode(answers)) == answers)
      }
    }
  }

  @Test(arguments: [
    "", "0", "00000", "5----", "x----", "----?", "--?--", "é----", "-----0", "----2",
  ])
  func `a string that fits no sheet is refused`(string: String) throws {
    let codebook = try codebook()
    guard string != "00000" else {
      #expect(try codebook.decode(string) == [Answer](repeating: .point(0), count: 5))
      return
    }
    #expect(throws: AnswerStringFault.self) { try codebook.decode(string) }
  }

  @Test func `a refused answer is told by its column and not by what it says`() throws {
    let codebook = try codebook()
    #expect(throws: AnswerStringFault.character(column: 2)) { try codebook.decode("--9--") }
    #expect(throws: AnswerStringFault.length(expected: 5, found: 6)) {
      try codebook.decode("------")
    }
    #expect(throws: AnswerStringFault.character(column: 4)) {
      try codebook.encode([.blank, .blank, .blank, .blank, .dontKnow])
    }
    #expect(throws: AnswerStringFault.length(expected: 5, found: 1)) {
      try codebook.encode([.blank])
    }
  }

  @Test func `positions up to 35 have a character and the others none`() {
    for position in 0..<36 {
      let byte = Codebook.byte(of: .point(position))
      #expect(byte.flatMap(Codebook.answer(of:)) == .point(position))
    }
    #expect(Codebook.byte(of: .point(36)) == nil && Codebook.byte(of: .point(-1)) == nil)
    let known = (UInt8.min...UInt8.max).filter { Codebook.answer(of: $0) != nil }
    #expect(known.count == 38)
  }
}
