import Analysis
import SurveyModel
import Testing

@testable import Privacy
@testable import Tallies

/// Results with and without some people, on which subtraction would work.
@Suite struct CarelessScreenTests {
  private func screened(
    careless: [Role: Int], isProtected: Bool = true
  ) throws -> ScreenedCareless? {
    var people = Shop.people(40, .leader, in: "mill", values: [2, 3, 4, 5])
    people += Shop.people(60, .frontline, in: "mill", values: [1, 2, 3, 4])
    var without = try Shop.book(people)
    let (leaders, frontline) = (careless[.leader] ?? 0, careless[.frontline] ?? 0)
    without.careless = CarelessTally(leader: leaders, frontline: frontline, without: [])
    people += Shop.people(leaders, .leader, in: "mill", values: [5])
    people += Shop.people(frontline, .frontline, in: "mill", values: [5])
    var book = try Shop.book(people)
    book.careless = CarelessTally(leader: leaders, frontline: frontline, without: [without])
    let analysis = try GapAnalysis(
      book: book, tree: try Shop.tree(of: people), settings: AnalysisSettings())
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: nil,
      careless: .report)
    return Screen(settings: settings).wave(analysis).careless
  }

  @Test(arguments: [(1, 0), (4, 9), (7, 2), (3, 3)])
  func `a few are not told, nor how many`(_ leaders: Int, _ frontline: Int) throws {
    let found = try #require(try screened(careless: [.leader: leaders, .frontline: frontline]))
    #expect(found == ScreenedCareless(leader: nil, frontline: nil, pairs: []))
  }

  @Test func `nobody, or a whole minimum group of each role, is told`() throws {
    let found = try #require(try screened(careless: [.leader: 0, .frontline: 7]))
    #expect(found.leader?.form == .exact(0))
    #expect(found.frontline?.form == .range(5, 9))
    let pair = try #require(found.pairs.first)
    // Leaders at 3.5; frontline at 2.5, and with seven fives at 185/67; told to 0.05.
    #expect(pair.without?.form == .exact(1))
    #expect(pair.with?.form == .exact(0.75))
  }

  @Test func `without disclosure control everything is told`() throws {
    let found = try #require(try screened(careless: [.leader: 1], isProtected: false))
    #expect(found.leader?.form == .exact(1))
    #expect(found.pairs.count == 1)
  }
}
