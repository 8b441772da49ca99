import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

@Suite struct SheetLayoutTests {
  private let layout = SheetLayout(Harbour.survey)

  @Test func `every sheet of a survey has one size, and comes back as it was`() throws {
    var sheets = RandomSheets(seed: 11)
    for _ in 0..<200 {
      let sheet = sheets.sheet()
      let bytes = try #require(layout.ballot(sheet))
      #expect(bytes.count == layout.ballotSize)
      #expect(layout.sheet(bytes) == sheet)
    }
  }

  @Test func `the size is what the layout says`() {
    // Version, tier, length and room of the department; nine columns; two open questions with room
    // for 600 and 40 units of three bytes.
    #expect(layout.ballotSize == 1 + 1 + 1 + 191 + 9 + (2 + 1_800) + (2 + 120))
  }

  @Test func `the longest words of any script fit`() throws {
    for unit in ["a", "é", "漢", "👩‍👩‍👧‍👦", "नि"] {
      let count = 600 / unit.utf16.count
      let comment = Comment(question: "hinder", text: String(repeating: unit, count: count))
      let sheet = AnswerSheet(
        department: "ops", tier: .middle, answers: Array(repeating: .blank, count: 9),
        comments: [comment])
      let bytes = try #require(layout.ballot(sheet))
      #expect(layout.sheet(bytes) == sheet)
    }
  }

  @Test func `what does not fit is refused, not cut`() {
    let blank = [Answer](repeating: .blank, count: 9)
    let long = Comment(question: "help", text: String(repeating: "漢", count: 41))
    let department = Identifier<Department>(String(repeating: "d", count: 192))
    #expect(
      layout.ballot(
        AnswerSheet(department: "ops", tier: .middle, answers: blank, comments: [long])) == nil)
    #expect(
      layout.ballot(AnswerSheet(department: department, tier: .middle, answers: blank)) == nil)
    #expect(
      layout.ballot(AnswerSheet(department: "ops", tier: .middle, answers: [.blank])) == nil)
    #expect(
      layout.ballot(
        AnswerSheet(
          department: "ops", tier: .middle, answers: [.point(5)] + blank.dropFirst())) == nil)
  }

  @Test func `bytes of another size or version are no sheet`() throws {
    var sheets = RandomSheets(seed: 12)
    let bytes = try #require(layout.ballot(sheets.sheet()))
    #expect(layout.sheet(bytes.dropLast()) == nil)
    #expect(layout.sheet(bytes + [0]) == nil)
    #expect(layout.sheet(Data()) == nil)
    var other = bytes
    other[0] = 2
    #expect(layout.sheet(other) == nil)
  }
}
