import Analysis
import SurveyModel
import Testing

@testable import Privacy
@testable import Tallies

/// What raw and weighted mean give to an attacker who holds the report and knows everybody's weight.
@Suite struct WeightingScreenTests {
  private func weighted(_ weights: [Role: [Double]]) throws -> ScreenedGap? {
    let layout = try TallyLayout(Shop.survey)
    var people: [Shop.Person] = []
    var counter = WeightedCounter(layout, plan: AnswerPlan(layout), isTrimming: false)
    for (role, weights) in weights {
      for (number, weight) in weights.enumerated() {
        let value = [2, 3, 4, 5, 3][number % 5]
        people.append(Shop.Person(department: "mill", role: role, value: value))
        let answers: [UInt8] = Array("\(value - 1)".utf8)
        answers.withUnsafeBufferPointer { counter.add($0, role: role, weight: weight) }
      }
    }
    var book = try Shop.book(people)
    book.weighted = counter.tally()
    let analysis = try GapAnalysis(
      book: book, tree: try Shop.tree(of: people), settings: AnalysisSettings())
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: true, interval: nil)
    return Screen(settings: settings).wave(analysis).organisation[.weighted]?.first
  }

  private let many = Array(repeating: 1.0, count: 30)

  @Test func `one heavy person's answer is not told by the difference`() throws {
    let cell = try #require(try weighted([.leader: many + [50], .frontline: many]))
    #expect(cell.numbers == nil)
    #expect(cell.withheld?.code == .fewWeights)
  }

  @Test(arguments: [1, 4]) func `a few unlike people are not told`(_ few: Int) throws {
    let unlike = Array(repeating: 2.0, count: few)
    let cell = try #require(try weighted([.leader: many + unlike, .frontline: many]))
    #expect(cell.withheld?.code == .fewWeights)
  }

  @Test func `a whole minimum group with another weight may be told`() throws {
    let unlike = Array(repeating: 2.0, count: 5)
    let cell = try #require(try weighted([.leader: many + unlike, .frontline: many]))
    #expect(cell.numbers?.weighting != nil)
  }

  @Test func `weights that are all alike hide nothing`() throws {
    #expect(try weighted([.leader: many, .frontline: many])?.numbers != nil)
  }
}
