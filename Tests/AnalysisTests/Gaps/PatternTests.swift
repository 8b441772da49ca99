import Analysis
import SurveyModel
import Tallies
import Testing

/// The names of cases: direction crossed with level.
@Suite struct PatternTests {
  /// Levels of leaders and frontline, today and needed, each answered by many with hardly any spread.
  struct Case: CustomTestStringConvertible {
    let leader: (now: Int, needed: Int)
    let frontline: (now: Int, needed: Int)
    let now: Pattern?
    let needed: Pattern?

    init(
      _ leader: (Int, Int), _ frontline: (Int, Int), now: Pattern?, needed: Pattern?
    ) {
      (self.leader, self.frontline) = (leader, frontline)
      (self.now, self.needed) = (now, needed)
    }

    var testDescription: String {
      "leaders \(leader.now) to \(leader.needed), frontline \(frontline.now) to \(frontline.needed)"
    }
  }

  static let cases = [
    Case((5, 5), (5, 5), now: .sharedStrength, needed: nil),
    Case((3, 4), (3, 4), now: .sharedWorry, needed: nil),
    Case((5, 5), (3, 4), now: .blindSpot, needed: nil),
    Case((5, 5), (4, 5), now: .rosierBothFine, needed: nil),
    Case((3, 5), (5, 6), now: .hiddenStrength, needed: .unheardCall),
    Case((3, 5), (5, 5), now: nil, needed: nil),
    Case((4, 6), (4, 4), now: .sharedStrength, needed: .goodEnough),
    Case((3, 6), (3, 4), now: .sharedWorry, needed: nil),
    Case((3, 4), (3, 6), now: .sharedWorry, needed: .unheardCall),
  ]

  @Test(arguments: cases)
  func `levels and directions have their names`(_ example: Case) throws {
    let people =
      Self.people(.leader, example.leader) + Self.people(.frontline, example.frontline)
    let analysis = try GapAnalysis(
      book: Village.book(people), tree: Village.tree(["a": nil]), settings: AnalysisSettings())
    #expect(analysis.cell("a", Village.now)?.pattern == example.now)
    #expect(analysis.cell("a", Village.needed)?.pattern == example.needed)
  }

  @Test func `leaders who disagree among themselves are named where no other name applies`() throws
  {
    let leaders = (0..<20).map {
      Village.Person("a", .leader, [$0 % 2 * 4 + 1, $0 % 2 * 4 + 1, 3, 3])
    }
    let analysis = try GapAnalysis(
      book: Village.book(leaders + Self.people(.frontline, (3, 3))),
      tree: Village.tree(["a": nil]), settings: AnalysisSettings())
    #expect(analysis.cell("a", Village.care)?.pattern == .leadersDivided)
  }

  /// Two hundred people at a level, of whom one stands a point above and one a point below.
  private static func people(_ role: Role, _ level: (now: Int, needed: Int)) -> [Village.Person] {
    (0..<200).map { person in
      let beside = person == 0 ? 1 : person == 1 ? -1 : 0
      return Village.Person(
        "a", role,
        [3 - person % 2, 3 + person % 2, level.now + beside, min(6, level.needed + beside)])
    }
  }
}
