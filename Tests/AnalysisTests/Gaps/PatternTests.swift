import Analysis
import Foundation
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
    let ahead: Pattern?

    init(
      _ leader: (Int, Int), _ frontline: (Int, Int), now: Pattern?, needed: Pattern?,
      ahead: Pattern? = nil
    ) {
      (self.leader, self.frontline) = (leader, frontline)
      (self.now, self.needed, self.ahead) = (now, needed, ahead)
    }

    var testDescription: String {
      "leaders \(leader.now) to \(leader.needed), frontline \(frontline.now) to \(frontline.needed)"
    }
  }

  static let cases = [
    Case((5, 5), (5, 5), now: .sharedStrength, needed: nil),
    Case((4, 4), (4, 4), now: .sharedStrength, needed: nil, ahead: .standingStill),
    Case((3, 4), (3, 4), now: .sharedWorry, needed: nil, ahead: .sharedClimb),
    Case((5, 5), (3, 4), now: .blindSpot, needed: .none),
    Case((5, 5), (4, 5), now: .rosierBothFine, needed: nil),
    Case((3, 5), (5, 6), now: .hiddenStrength, needed: .unheardCall),
    Case((3, 5), (5, 5), now: nil, needed: nil),
    Case((4, 6), (4, 4), now: .sharedStrength, needed: .goodEnough),
    Case((3, 6), (3, 4), now: .sharedWorry, needed: nil),
    Case((3, 4), (3, 6), now: .sharedWorry, needed: .unheardCall),
    Case((3, 5), (3, 5), now: .sharedWorry, needed: nil, ahead: .sharedClimb),
    Case((4, 4), (3, 3), now: .blindSpot, needed: .goodEnough),
  ]

  @Test(arguments: cases)
  func `levels and directions have their names`(_ example: Case) throws {
    let people =
      Self.people(.leader, example.leader) + Self.people(.frontline, example.frontline)
    let analysis = try GapAnalysis(
      book: Village.book(people), tree: Village.tree(["a": nil]), settings: AnalysisSettings())
    #expect(analysis.cell("a", Village.now)?.pattern == example.now)
    #expect(analysis.cell("a", Village.needed)?.pattern == example.needed)
    #expect(analysis.cell("a", AheadTests.ahead)?.pattern == example.ahead)
  }

  /// Twenty leaders, half at either end of statements and levels.
  private static let torn = (0..<20).map {
    let (statement, level) = ($0 % 2 * 4 + 1, $0 % 2 * 5 + 1)
    return Village.Person("a", .leader, [statement, statement, level, level])
  }

  @Test(arguments: [(2, 2), (3, 3), (5, 5)])
  func `leaders who disagree among themselves are named before anything else`(
    _ frontline: (Int, Int)
  ) throws {
    let analysis = try GapAnalysis(
      book: Village.book(Self.torn + Self.people(.frontline, frontline)),
      tree: Village.tree(["a": nil]), settings: AnalysisSettings())
    #expect(analysis.cell("a", Village.care)?.pattern == .leadersDivided)
    #expect(analysis.cell("a", Village.now)?.pattern == .leadersDivided)
    #expect(analysis.cell("a", Village.needed)?.pattern == .leadersDivided)
    #expect(analysis.cell("a", AheadTests.ahead)?.pattern != .leadersDivided)
  }

  @Test func `what cannot be told yet has that name, and the verdict stays`() throws {
    let few = [1, 4, 6].map { Village.Person("a", .leader, [3, 3, 4, $0]) }
    let others = [1, 3, 4].map { Village.Person("a", .frontline, [3, 3, 4, $0]) }
    let analysis = try GapAnalysis(
      book: Village.book(few + others), tree: Village.tree(["a": nil]),
      settings: AnalysisSettings())
    let cell = try #require(analysis.cell("a", Village.needed))
    #expect(cell.judgement.verdict == .cannotTell)
    #expect(cell.patterns == [.cannotTellYet])
  }

  @Test func `without levels there is no name that needs them`() throws {
    let statements = (0..<60).map { index in
      Village.Person("a", index % 2 == 0 ? .leader : .frontline, [4, index % 3 + 3, nil, nil])
    }
    let analysis = try GapAnalysis(
      book: Village.book(statements), tree: Village.tree(["a": nil]),
      settings: AnalysisSettings())
    for facet in [Village.now, Village.needed, AheadTests.ahead] {
      #expect(analysis.cell("a", facet)?.patterns == [])
    }
  }

  @Test func `the table names each pattern once, and the page repeats it`() throws {
    #expect(PatternRule.all.map(\.pattern) == Pattern.allCases)
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("` | ") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
      .filter { $0.count == 4 && Pattern(rawValue: $0[1].filter { $0 != "`" }) != nil }
    let table = PatternRule.all.map { rule in
      let facets = rule.facets.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      return ["`\(rule.pattern.rawValue)`", facets, rule.words]
    }
    #expect(rows.map { Array($0.dropFirst()) } == table)
  }

  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/statistics/facets.md")

  /// Two hundred people at a level, of whom single ones stand a point above or below.
  private static func people(_ role: Role, _ level: (now: Int, needed: Int)) -> [Village.Person] {
    (0..<200).map { person in
      let beside = person == 0 ? 1 : person == 1 ? -1 : 0
      let later = person == 2 ? 1 : person == 3 ? -1 : beside
      return Village.Person(
        "a", role,
        [3 - person % 2, 3 + person % 2, level.now + beside, min(6, level.needed + later)])
    }
  }
}
