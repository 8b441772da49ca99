import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

@Suite struct OpenedSheetsTests {
  private let layout = SheetLayout(Harbour.survey)

  /// The sheets of forty people, whose answers and comments tell their numbers.
  private func opened() -> OpenedSheets {
    var opened = OpenedSheets(layout: layout)
    for number in 0..<40 {
      let digits = [number / 16, number / 4 % 4, number % 4].map(Answer.point)
      let sheet = AnswerSheet(
        department: "ops", tier: .middle,
        answers: digits + Array(repeating: .blank, count: 6),
        comments: [Comment(question: "help", text: "\(number)")])
      opened.add(layout.ballot(sheet))
    }
    return opened
  }

  private func numbers(_ responses: [StoredResponse]) -> [Int] {
    responses.map { $0.answers.prefix(3).compactMap(\.wholeNumberValue).reduce(0) { $0 * 4 + $1 } }
  }

  @Test func `responses and comments are shuffled, each on its own`() {
    var opened = opened()
    #expect(numbers(opened.responses) == Array(0..<40))
    #expect(opened.comments.compactMap { Int($0.text) } == Array(0..<40))
    var generator = SeededGenerator(seed: 71)
    opened.shuffle(using: &generator)
    let byResponse = numbers(opened.responses)
    let byComment = opened.comments.compactMap { Int($0.text) }
    #expect(byResponse.sorted() == Array(0..<40) && byComment.sorted() == Array(0..<40))
    #expect(byResponse != Array(0..<40))
    #expect(byComment != Array(0..<40))
    #expect(byResponse != byComment)
  }

  @Test func `every place is as likely after the shuffle`() {
    let three = threeSheets()
    var generator = SeededGenerator(seed: 72)
    var firsts = [0, 0, 0]
    for _ in 0..<4_000 {
      var opened = three
      opened.shuffle(using: &generator)
      firsts[numbers(opened.responses)[0]] += 1
    }
    // Three sheets, 4000 shuffles: 1333 each, with a standard deviation of 30.
    for count in firsts { #expect((1_180...1_490).contains(count)) }
  }

  private func threeSheets() -> OpenedSheets {
    var opened = OpenedSheets(layout: layout)
    for number in 0..<3 {
      let sheet = AnswerSheet(
        department: "ops", tier: .middle,
        answers: [.point(0), .point(0), .point(number)] + Array(repeating: .blank, count: 6))
      opened.add(layout.ballot(sheet))
    }
    return opened
  }

  @Test func `what is no sheet is not counted`() {
    var opened = OpenedSheets(layout: layout)
    opened.add(nil)
    opened.add(Data(count: layout.ballotSize))
    opened.add(Data())
    #expect(opened.count == 0 && opened.responses.isEmpty)
  }
}
