import Analysis
import Foundation
import Statistics
import SurveyModel
import Tallies
import Testing

/// The verdict, in its fixed order, and what goes with it.
@Suite struct VerdictTests {
  /// A department in which `spread` of `count` people on each side answer a point apart.
  private static func cell(
    leader: (low: Int, high: Int), frontline: (low: Int, high: Int), bound: Double = 0.3
  ) throws -> GapCell {
    func people(_ role: Role, _ counts: (low: Int, high: Int)) -> [Village.Person] {
      Array(repeating: Village.Person("a", role, [3, 3, 3, 3]), count: counts.low)
        + Array(repeating: Village.Person("a", role, [4, 4, 4, 4]), count: counts.high)
    }
    let analysis = try GapAnalysis(
      book: Village.book(people(.leader, leader) + people(.frontline, frontline)),
      tree: Village.tree(["a": nil]), settings: AnalysisSettings(bound: bound))
    return try #require(analysis.cell("a", Village.care))
  }

  @Test func `a small gap that is surely small is aligned`() throws {
    let cell = try Self.cell(leader: (100, 100), frontline: (200, 200))
    #expect(cell.judgement.verdict == .aligned)
    #expect(!cell.judgement.smallButReal)
    #expect(cell.judgement.furtherAnswers == nil)
  }

  @Test func `a small gap that is surely there is aligned all the same, and said to be real`()
    throws
  {
    let cell = try Self.cell(leader: (800, 1_200), frontline: (1_000, 1_000))
    #expect(cell.judgement.verdict == .aligned)
    #expect(cell.judgement.smallButReal)
  }

  @Test func `a gap beyond the bound is told from chance on either side`() throws {
    #expect(
      try Self.cell(leader: (10, 90), frontline: (90, 10)).judgement.verdict == .leadersRosier)
    #expect(
      try Self.cell(leader: (90, 10), frontline: (10, 90)).judgement.verdict == .frontlineRosier)
  }

  @Test func `no difference found is not agreement`() throws {
    let cell = try Self.cell(leader: (4, 4), frontline: (5, 5))
    #expect(cell.gap == 0)
    #expect(cell.judgement.verdict == .cannotTell)
  }

  @Test(arguments: [
    (3, 4, 9, 6), (4, 3, 20, 30), (2, 5, 8, 8), (9, 12, 30, 28), (10, 20, 50, 50), (14, 28, 45, 45),
  ])
  func `the further answers settle it with a chance of 80 %, and one fewer does not`(
    _ leaderLow: Int, _ leaderHigh: Int, _ frontlineLow: Int, _ frontlineHigh: Int
  ) throws {
    let cell = try Self.cell(
      leader: (leaderLow, leaderHigh), frontline: (frontlineLow, frontlineHigh))
    let further = try #require(cell.judgement.furtherAnswers)
    let leader = (variance: square(cell.leader.sd), n: cell.leader.n)
    let frontline = (variance: square(cell.frontline.sd), n: cell.frontline.n)
    let estimate = try #require(cell.estimate)
    let critical = (
      estimate.margin(level: 1 - 0.05 / 3) / estimate.standardError,
      estimate.margin(level: 0.9) / estimate.standardError
    )
    /// The two rules on each of many estimates, weighed by how likely they are: each is settled once.
    func isSettled(_ extra: Int) -> Bool {
      let error =
        (leader.variance / Double(leader.n + extra)
        + frontline.variance / Double(frontline.n + extra)).squareRoot()
      var (settled, all) = (0.0, 0.0)
      for step in -40_000...40_000 {
        let z = (Double(step) + 0.5) / 5_000
        let estimate = estimate.value + z * error
        let weight = exp(-z * z / 2)
        let isTold = abs(estimate) > critical.0 * error
        let isSmall = abs(estimate) + critical.1 * error < 0.3
        settled += isTold || isSmall ? weight : 0
        all += weight
      }
      return settled / all >= 0.8
    }
    // Three blocks and facets are tested; the cut is that of the family when none is told.
    #expect(isSettled(further))
    #expect(!isSettled(further - 1))
  }

  @Test func `outside the noise band and told from chance are the same thing`() throws {
    let names = (0..<30).map { "d\($0)" }
    let people = names.enumerated().flatMap { index, name in
      Village.people(4 + index, in: Identifier(name), role: .leader, seed: UInt64(index))
        + Village.people(30, in: Identifier(name), role: .frontline, seed: UInt64(100 + index))
    }
    let tree = try DepartmentTree(names.map { Department(id: Identifier($0), name: $0) })
    let cells = try GapAnalysis(
      book: Village.book(people), tree: tree, settings: AnalysisSettings(bound: 0.01)
    ).allGaps.cells
    var told = 0
    for cell in cells {
      let (q, noise) = (try #require(cell.judgement.q), try #require(cell.judgement.noise))
      #expect((q < 0.05) == (abs(try #require(cell.gap)) > noise))
      told += q < 0.05 ? 1 : 0
    }
    #expect(told > 5 && told < cells.count - 5)
  }

  private func square(_ number: Double?) -> Double { (number ?? .nan) * (number ?? .nan) }
}
