import Analysis
import Privacy
import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct WaveComparisonTests {
  private static func people(_ seed: UInt64) -> [Village.Person] {
    ["a", "b"].enumerated().flatMap { index, name in
      Village.people(14, in: Identifier(name), role: .leader, seed: seed + UInt64(index))
        + Village.people(
          40, in: Identifier(name), role: .frontline, seed: seed + 10 + UInt64(index))
    }
  }

  private static func analysis(
    _ people: [Village.Person], wave: String, survey: Survey = Village.survey()
  ) throws -> GapAnalysis {
    try GapAnalysis(
      book: Village.book(people, wave: wave, survey: survey),
      tree: Village.tree(["a": nil, "b": nil]), settings: AnalysisSettings(interval: .welch))
  }

  @Test func `a change is later minus earlier, and its variance the sum of four`() throws {
    let earlier = try Self.analysis(Self.people(1), wave: "2017")
    let later = try Self.analysis(Self.people(100), wave: "2018")
    let comparison = WaveComparison(earlier: earlier, later: later)
    let changes = comparison.changes(shown: Set(comparison.cells))
    #expect(changes.cells.count == 6)
    for change in changes.cells {
      let before = try #require(earlier.cell(change.key.department ?? "", change.key.rated))
      let after = try #require(later.cell(change.key.department ?? "", change.key.rated))
      let (first, second) = (try #require(before.estimate), try #require(after.estimate))
      #expect(abs(change.change.value - (second.value - first.value)) < 1e-12)
      let variance =
        first.standardError * first.standardError + second.standardError * second.standardError
      #expect(abs(change.change.standardError - variance.squareRoot()) < 1e-12)
      #expect(abs(change.leader - change.frontline - change.change.value) < 1e-12)
      #expect(!change.isBroken)
    }
  }

  @Test func `comparing backwards flips the sign`() throws {
    let (first, second) = (
      try Self.analysis(Self.people(1), wave: "2017"),
      try Self.analysis(Self.people(100), wave: "2018")
    )
    let forth = WaveComparison(earlier: first, later: second)
    let back = WaveComparison(earlier: second, later: first)
    let pairs = zip(
      forth.changes(shown: Set(forth.cells)).organisation,
      back.changes(shown: Set(back.cells)).organisation)
    for (one, other) in pairs {
      #expect(abs(one.change.value + other.change.value) < 1e-12)
      #expect(one.q == other.q)
    }
  }

  @Test(arguments: [
    ((3, 1), (3, 3), ChangeVerdict.narrower), ((3, 3), (4, 2), .wider), ((4, 2), (2, 4), .crossed),
    ((4, 2), (4, 2), .noClearChange), ((2, 4), (1, 5), .wider),
  ])
  func `a clear change has a direction`(
    _ before: (Int, Int), _ after: (Int, Int), _ verdict: ChangeVerdict
  ) throws {
    let comparison = WaveComparison(
      earlier: try Self.analysis(Self.level(before), wave: "2017"),
      later: try Self.analysis(Self.level(after), wave: "2018"))
    let changes = comparison.changes(shown: Set(comparison.cells))
    let change = try #require(changes.cells.first { $0.key.rated == Village.care })
    #expect(change.verdict == verdict)
    #expect(changes.organisation.first?.verdict == verdict)
  }

  @Test func `a changed wording breaks the line of its block and facet alone`() throws {
    let changed = Village.survey(firstStatement: "We greet everybody.")
    let comparison = WaveComparison(
      earlier: try Self.analysis(Self.people(1), wave: "2017"),
      later: try Self.analysis(Self.people(2), wave: "2018", survey: changed))
    let broken = comparison.changes(shown: Set(comparison.cells)).organisation.map(\.isBroken)
    #expect(broken == [true, false, false])
  }

  @Test(arguments: [("We greet.", false), ("We greet everybody.", true)])
  func `a translation that is added breaks no line, a changed wording beside it does`(
    words: String, isBroken: Bool
  ) throws {
    let translated = Village.survey(firstStatement: words).translated(into: "de")
    let comparison = WaveComparison(
      earlier: try Self.analysis(Self.people(1), wave: "2017"),
      later: try Self.analysis(Self.people(2), wave: "2018", survey: translated))
    let broken = comparison.changes(shown: Set(comparison.cells)).organisation.map(\.isBroken)
    #expect(broken == [isBroken, false, false])
  }

  @Test func `waves without a language in common asked nothing in the same words`() throws {
    let german = Village.survey().translated(into: "de", keeping: false)
    let comparison = WaveComparison(
      earlier: try Self.analysis(Self.people(1), wave: "2017"),
      later: try Self.analysis(Self.people(2), wave: "2018", survey: german))
    let changes = comparison.changes(shown: Set(comparison.cells)).organisation
    #expect(!changes.isEmpty && changes.allSatisfy(\.isBroken))
  }

  @Test func `a protected comparison withholds what either wave withholds`() throws {
    let few =
      Self.people(2).filter { $0.department == "b" || $0.role == .frontline }
      + Village.people(4, in: "a", role: .leader, seed: 9)
    let comparison = WaveComparison(
      earlier: try Self.analysis(few, wave: "2017"),
      later: try Self.analysis(Self.people(1), wave: "2018"))
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: true, interval: .welch)
    let screened = Screen(settings: settings).comparison(comparison)
    #expect(screened.cells.allSatisfy { $0.verdict == .withheld && $0.numbers == nil })
    #expect(Set(screened.cells.map { $0.withheld?.code }) == [.smallGroup])
    #expect(screened.organisation.allSatisfy { $0.verdict == .withheld })
  }

  /// Leaders and frontline at two levels, a few of each a point beside it.
  private static func level(_ levels: (leader: Int, frontline: Int)) -> [Village.Person] {
    (0..<60).flatMap { person in
      let beside = person % 6 == 0 ? (person % 12 == 0 ? 1 : -1) : 0
      return [(Role.leader, levels.leader), (Role.frontline, levels.frontline)].map { role, level in
        let value = min(5, max(1, level + beside))
        return Village.Person("a", role, [value, value, 3, 4])
      }
    } + people(7).filter { $0.department == "b" }
  }
}
