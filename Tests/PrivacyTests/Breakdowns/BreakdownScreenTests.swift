import Analysis
import SurveyModel
import Testing

@testable import Privacy
@testable import Tallies

/// What rows of tiers tell of their number of people.
@Suite struct BreakdownScreenTests {
  /// The rows of a department of so many senior, middle and first-line leaders and 90 frontline.
  private static func rows(
    _ leaders: [Tier: Int], isProtected: Bool = true
  ) throws -> [ScreenedBreakdown.Row] {
    let layout = try TallyLayout(Shop.survey, parts: [])
      .with(breakdowns: DeclaredBreakdowns(isByTier: true, questions: []))
    var counter = TallyCounter(layout)
    for (tier, count) in leaders.merging([.frontline: 90], uniquingKeysWith: { $1 }) {
      for place in 0..<count {
        try counter.add(answers: "\(1 + place % 4)", department: "mill", tier: tier)
      }
    }
    let tree = try DepartmentTree([Department(id: "mill", name: "mill")])
    let analysis = try GapAnalysis(
      book: counter.book(wave: "spring"), tree: tree, settings: AnalysisSettings())
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: nil)
    return try #require(Screen(settings: settings).wave(analysis).breakdowns.first).rows
  }

  /// What the rows that are shown tell of their leaders' number.
  private static func leaders(_ rows: [ScreenedBreakdown.Row]) -> [Disclosed<Int>.Form] {
    rows.compactMap { $0.cells.first?.numbers?.leader.n.form }
  }

  @Test func `a row beside few others tells its number as a range`() throws {
    // The organisation less the 32 are the eight: no row is safer than they are. A range ends at the
    // forty who answered, as the table of answers tells them.
    let rows = try Self.rows([.middle: 8, .firstLine: 32])
    #expect(Self.leaders(rows) == [.range(5, 19), .range(20, 40)])
    let frontline = rows.compactMap { $0.cells.first?.numbers?.frontline.n.form }
    #expect(frontline == [.exact(90), .exact(90)])
  }

  @Test func `a row tells its number where large groups alone could be set apart`() throws {
    let rows = try Self.rows([.middle: 25, .firstLine: 32])
    #expect(Self.leaders(rows) == [.exact(25), .exact(32)])
  }

  @Test func `without disclosure control every number is told`() throws {
    let rows = try Self.rows([.middle: 8, .firstLine: 32], isProtected: false)
    #expect(Self.leaders(rows) == [.exact(8), .exact(32)])
  }
}
