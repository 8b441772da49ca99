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
    #expect(found == ScreenedCareless(leader: nil, frontline: nil, pooling: .raw, pairs: []))
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

  /// A mill of mostly leaders and a farm of mostly frontline, so that matching departments matters.
  @Test func `the gaps are the headline's, or said to be of all people`() throws {
    let rest =
      Shop.people(40, .leader, in: "mill", values: [4, 5])
      + Shop.people(10, .frontline, in: "mill", values: [3, 4])
      + Shop.people(10, .leader, in: "farm", values: [2, 3])
      + Shop.people(80, .frontline, in: "farm", values: [1, 2])
    let flagged = Shop.people(20, .frontline, in: "mill", values: [5])
    var without = try Shop.book(rest)
    without.careless = CarelessTally(leader: 0, frontline: flagged.count, without: [])
    var book = try Shop.book(rest + flagged)
    book.careless = CarelessTally(leader: 0, frontline: flagged.count, without: [without])
    func found(isProtected: Bool) throws -> ScreenedCareless {
      let analysis = try GapAnalysis(
        book: book, tree: try Shop.tree(of: rest), settings: AnalysisSettings())
      let settings = ReportSettings(
        minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: nil,
        careless: .report)
      return try #require(Screen(settings: settings).wave(analysis).careless)
    }
    func exact(_ value: Disclosed<Double>?) -> Double? {
      if case .exact(let number) = value?.form { number } else { nil }
    }
    let open = try found(isProtected: false)
    #expect(open.pooling == .matched)
    // Mill 4.5 − 3.5 and farm 2.5 − 1.5: a point in either, whatever the departments weigh.
    #expect(abs(try #require(exact(open.pairs.first?.without)) - 1) < 1e-12)
    // With them the mill’s frontline is at (35 + 100)/30 = 4.5: (30 · 0 + 80 · 1)/110.
    #expect(abs(try #require(exact(open.pairs.first?.with)) - 80.0 / 110) < 1e-12)
    // All leaders at 4.1, all frontline at 155/90: more than twice the gap of either department.
    let closed = try found(isProtected: true)
    #expect(closed.pooling == .raw)
    #expect(abs(try #require(exact(closed.pairs.first?.without)) - (4.1 - 155.0 / 90)) < 0.051)
  }

  @Test func `without disclosure control everything is told`() throws {
    let found = try #require(try screened(careless: [.leader: 1], isProtected: false))
    #expect(found.leader?.form == .exact(1))
    #expect(found.pairs.count == 1)
  }
}
