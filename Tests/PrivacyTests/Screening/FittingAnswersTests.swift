import Analysis
import Statistics
import SurveyModel
import Tallies
import Testing

@testable import Privacy

/// How many sets of answers a shown cell leaves possible: against all sets, written out.
@Suite struct FittingAnswersTests {
  /// Answers of leaders and frontline of one department.
  struct Case: CustomTestStringConvertible {
    let leaders: [Int]
    let frontline: [Int]
    let minimum: Int

    var testDescription: String { "\(leaders) and \(frontline.count), at \(minimum)" }
  }

  /// Small groups: at random, near an end of the scale, and unanimous.
  static let cases: [Case] = {
    var random = SplitMix(seed: 41)
    var cases: [Case] = []
    for minimum in [3, 4, 5, 8, 10] {
      for shape in 0..<5 {
        let n = Int.random(in: minimum...max(9, minimum + 2), using: &random)
        let leaders = (0..<n).map { _ in
          switch shape {
          case 0: 3
          case 1: min(5, 4 + Int.random(in: 0...1, using: &random))
          case 2: max(1, 2 - Int.random(in: 0...1, using: &random))
          default: Int.random(in: 1...5, using: &random)
          }
        }
        let others = (0..<Int.random(in: minimum...30, using: &random)).map { _ in
          Int.random(in: 1...5, using: &random)
        }
        cases.append(Case(leaders: leaders, frontline: others, minimum: minimum))
      }
    }
    return cases
  }()

  @Test(arguments: cases)
  func `every shown cell of small groups leaves the minimum of sets open`(_ item: Case) throws {
    let shown = try Self.cell(item.leaders, item.frontline, minimum: item.minimum)
    guard shown.numbers != nil else {
      #expect(shown.withheld?.code == .fewAnswerSets)
      return
    }
    let fitting = try Self.allSets(of: item.leaders.count, minimum: item.minimum)
      .sorted { Self.distance($0, item.leaders) < Self.distance($1, item.leaders) }
    var fits: [[Int]] = []
    for other in fitting where fits.count < item.minimum {
      if try Self.cell(other, item.frontline, minimum: item.minimum) == shown { fits.append(other) }
    }
    #expect(fits.count >= item.minimum)
  }

  @Test func `a mean and a share that leave one set of answers only are not told together`() throws
  {
    // Of ten none favourable and a mean of 3.00: all said 3.
    let cell = try Self.cell(
      Array(repeating: 3, count: 10), (0..<40).map { 1 + $0 % 5 }, minimum: 10)
    let leader = try #require(cell.numbers).leader
    #expect(leader.mean?.form == .exact(3) && leader.favorable == nil)
    #expect(cell.numbers?.interval == nil && cell.numbers?.noise == nil)
  }

  @Test func `answers found are others, with the same sum and sum of squares`() throws {
    let scores = try #require(
      Histogram(observations: [2.25, 2.5, 3, 3.25, 3.5, 3.5, 4, 4.25, 4.5, 5]))
    let score = try #require(BlockScore(itemCount: 4, minimum: 1, maximum: 5))
    var fitting = FittingAnswers(scores, score: score, minimum: 8)
    fitting.findTwins { other in
      #expect(other != scores && other.n == scores.n)
      #expect(other.mean == scores.mean)
      #expect(abs((other.variance ?? 0) - (scores.variance ?? 1)) < 1e-12)
      return true
    }
    #expect(fitting.isEnough && fitting.found.count >= 8)
  }

  @Test func `steps reach exactly the sets that there are`() throws {
    let score = try #require(BlockScore(itemCount: 1, minimum: 1, maximum: 5))
    for values in [[1, 2, 3, 4, 5, 5], [2, 2, 3, 3, 3, 4], [1, 1, 1, 2, 5, 5]] {
      let scores = try #require(Histogram(observations: values.map { Double($0) }))
      let sum = values.reduce(0, +)
      var fitting = FittingAnswers(scores, score: score, minimum: 1_000)
      fitting.find(people: 6...6, reach: 0, near: { _ in true }, where: { _ in true })
      let all = try Self.sets(people: 6).filter { $0.reduce(0, +) == sum }
      #expect(fitting.found.count == all.count)
      #expect(!fitting.isEnough)
    }
  }

  private static func cell(
    _ leaders: [Int], _ frontline: [Int], minimum: Int
  ) throws -> ScreenedGap {
    let people =
      Shop.people(leaders.count, .leader, in: "a", values: leaders)
      + Shop.people(frontline.count, .frontline, in: "a", values: frontline)
    let analysis = try GapAnalysis(
      book: Shop.book(people), tree: Shop.tree(of: people),
      settings: AnalysisSettings(interval: .welch))
    let settings = ReportSettings(
      minimumGroup: minimum, bound: nil, level: 0.95, isProtected: true, interval: .welch)
    return try #require(Screen(settings: settings).wave(analysis).cells.first)
  }

  /// All sets of answers of as many people as the report can mean.
  private static func allSets(of n: Int, minimum: Int) throws -> [[Int]] {
    try (n < 10 ? minimum...9 : n...n).flatMap { try sets(people: $0) }
  }

  private static func sets(people: Int, from lowest: Int = 1) throws -> [[Int]] {
    if people == 0 { return [[]] }
    return try (lowest...5).flatMap { value in
      try sets(people: people - 1, from: value).map { [value] + $0 }
    }
  }

  /// How far two groups are apart in mean and spread: the nearest are tried first.
  private static func distance(_ one: [Int], _ other: [Int]) -> Double {
    func moments(_ values: [Int]) -> (Double, Double) {
      let n = Double(values.count)
      let mean = values.reduce(0.0) { $0 + Double($1) } / n
      return (mean, values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / n)
    }
    let (first, second) = (moments(one), moments(other))
    return abs(first.0 - second.0) * 4 + abs(first.1 - second.1)
  }
}
