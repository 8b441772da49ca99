import Analysis
import Simulation
import Statistics
import SurveyModel
import Tallies
import Testing

/// Laws of the whole analysis, over random waves: what must hold whatever was answered.
@Suite struct LawTests {
  /// A wave of several departments with both roles, of random sizes and levels.
  private static func wave(_ seed: UInt64, shift: Int = 0) -> [Village.Person] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...7, using: &random)).flatMap { department in
      Role.allCases.flatMap { role in
        let level = Int.random(in: 1...2, using: &random)
        return (0..<Int.random(in: 2...14, using: &random)).map { _ in
          // Between 1 and 4, so that a point can be added on either scale.
          let values = (0..<4).map { _ in
            min(4, level + Int.random(in: 0...2, using: &random)) + shift
          }
          return Village.Person(Identifier("d\(department)"), role, values)
        }
      }
    }
  }

  private static func gaps(
    _ people: [Village.Person], order: ([String]) -> [String] = { $0 }
  ) throws -> [CellKey: GapCell] {
    let names = order(Set(people.map(\.department.rawValue)).sorted())
    let tree = try DepartmentTree(names.map { Department(id: Identifier($0), name: $0) })
    let analysis = try GapAnalysis(
      book: Village.book(people), tree: tree, settings: AnalysisSettings(hasBootstrap: true))
    let all = analysis.allGaps
    let organisation = all.organisation[.raw, default: []]
    return Dictionary(
      (all.cells + organisation).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func isClose(_ one: Double?, _ two: Double?) -> Bool {
    guard let one, let two else { return one == nil && two == nil }
    return abs(one - two) <= 1e-9 * max(1, abs(one))
  }

  @Test(arguments: 1...12)
  func `swapping the roles flips every sign and every interval`(_ seed: Int) throws {
    let people = Self.wave(UInt64(seed))
    let plain = try Self.gaps(people)
    let swapped = try Self.gaps(people.map(\.swapped))
    #expect(plain.count == swapped.count)
    for (key, cell) in plain {
      let other = try #require(swapped[key])
      #expect(isClose(cell.gap, other.gap.map { -$0 }))
      #expect(isClose(cell.estimate?.p, other.estimate?.p))
      #expect(isClose(cell.interval?.low, other.interval.map { -$0.high }))
      #expect(isClose(cell.welchInterval?.high, other.welchInterval.map { -$0.low }))
      #expect(isClose(cell.hedgesG?.value, other.hedgesG.map { -$0.value }))
      #expect(isClose(cell.hedgesG?.interval?.low, other.hedgesG?.interval.map { -$0.high }))
      #expect(isClose(cell.superiority?.value, other.superiority.map { 1 - $0.value }))
      #expect(
        isClose(cell.cliffsDelta?.interval?.low, other.cliffsDelta?.interval.map { -$0.high }))
      #expect(
        isClose(cell.favorableGap?.interval?.low, other.favorableGap?.interval.map { -$0.high }))
      #expect(isClose(cell.equivalence?.p, other.equivalence?.p))
      #expect(isClose(cell.judgement.q, other.judgement.q))
      #expect(isClose(cell.shrunken?.value, other.shrunken.map { -$0.value }))
      let turned: [Verdict: Verdict] = [
        .leadersRosier: .frontlineRosier, .frontlineRosier: .leadersRosier,
      ]
      #expect(
        turned[cell.judgement.verdict, default: cell.judgement.verdict] == other.judgement.verdict)
    }
  }

  @Test(arguments: 1...12)
  func `merging tallies equals tallying the union`(_ seed: Int) throws {
    let (one, two) = (Self.wave(UInt64(seed)), Self.wave(UInt64(100 + seed)))
    let merged = try Village.book(one).merging(try Village.book(two))
    #expect(try merged == Village.book(one + two))
    #expect(try merged == Village.book((two + one).reversed()))
  }

  @Test(arguments: 1...12)
  func `adding a constant to every answer moves no gap, no interval and no verdict`(_ seed: Int)
    throws
  {
    let plain = try Self.gaps(Self.wave(UInt64(seed)))
    let shifted = try Self.gaps(Self.wave(UInt64(seed), shift: 1))
    for (key, cell) in plain {
      let other = try #require(shifted[key])
      #expect(isClose(cell.gap, other.gap))
      #expect(isClose(cell.interval?.low, other.interval?.low))
      #expect(isClose(cell.welchInterval?.high, other.welchInterval?.high))
      #expect(isClose(cell.hedgesG?.interval?.high, other.hedgesG?.interval?.high))
      #expect(isClose(cell.cliffsDelta?.value, other.cliffsDelta?.value))
      #expect(isClose(cell.shrunken?.value, other.shrunken?.value))
      #expect(cell.judgement.verdict == other.judgement.verdict)
    }
  }

  @Test(arguments: 1...12)
  func `the order of departments and of people changes nothing`(_ seed: Int) throws {
    let people = Self.wave(UInt64(seed))
    let plain = try Self.gaps(people)
    let turned = try Self.gaps(people.reversed(), order: { $0.reversed() })
    #expect(plain.count == turned.count)
    for (key, cell) in plain {
      let other = try #require(turned[key])
      #expect(cell.gap == other.gap)
      #expect(isClose(cell.interval?.low, other.interval?.low))
      #expect(isClose(cell.judgement.q, other.judgement.q))
      #expect(isClose(cell.shrunken?.value, other.shrunken?.value))
      #expect(cell.bootstrap == other.bootstrap)
      #expect(cell.judgement.verdict == other.judgement.verdict)
      #expect(cell.pattern == other.pattern)
    }
  }

  @Test(arguments: 1...12)
  func `every interval holds its estimate`(_ seed: Int) throws {
    for cell in try Self.gaps(Self.wave(UInt64(seed))).values {
      let gap = try #require(cell.gap)
      if let interval = cell.interval { #expect(interval.contains(gap)) }
      if let interval = cell.welchInterval { #expect(interval.contains(gap)) }
      for effect in [cell.hedgesG, cell.superiority, cell.cliffsDelta, cell.favorableGap] {
        guard let effect, let interval = effect.interval else { continue }
        #expect(interval.low <= effect.value + 1e-12 && effect.value - 1e-12 <= interval.high)
      }
      if let bootstrap = cell.bootstrap {
        #expect(bootstrap.interval.low <= bootstrap.interval.high)
      }
    }
  }

  @Test(arguments: 1...12)
  func `everybody counted twice does not widen the plain Welch interval`(_ seed: Int) throws {
    let people = Self.wave(UInt64(seed))
    let once = try Self.gaps(people)
    let twice = try Self.gaps(people + people)
    for (key, cell) in once {
      guard let narrow = twice[key]?.welchInterval, let wide = cell.welchInterval else { continue }
      #expect(narrow.high - narrow.low <= wide.high - wide.low + 1e-12)
    }
  }
}
