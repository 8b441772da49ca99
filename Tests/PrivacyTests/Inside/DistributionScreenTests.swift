import Analysis
import Simulation
import Statistics
import Testing

@testable import Privacy

/// How answers to a statement may be told point by point.
@Suite struct DistributionScreenTests {
  private static let points = 5
  private static let favorableFrom = 4

  /// Three other statements that leave most open.
  private static let others = [[4, 9, 17, 20, 10], [2, 11, 20, 17, 10], [5, 5, 15, 25, 10]]

  private func screen(
    _ people: Int, minimum: Int = 5, statements: [[Int]] = others,
    agreement: DistributionScreen.Beside.Agreement = .none, alpha: IntervalEstimate? = nil
  ) -> DistributionScreen {
    DistributionScreen(
      precision: Precision(
        minimum: minimum, smallerGroup: people < Screen.fineStatementsFrom ? 0 : people),
      minimum: minimum, range: 1...5, favorableFrom: Double(Self.favorableFrom), people: people,
      beside: DistributionScreen.Beside(
        statements: statements, agreement: agreement,
        alpha: alpha.map { ($0, Precision(minimum: minimum, smallerGroup: 20)) }))
  }

  /// As many in each point of a shape, the rest in the middle.
  private func counts(_ people: Int, as shape: [Double]) -> [Int] {
    var counts = shape.map { Int($0 * Double(people)) }
    counts[2] += people - counts.reduce(0, +)
    return counts
  }

  @Test(
    arguments: [
      (49, 5, nil), (50, 5, 10), (199, 5, 10), (200, 5, 20), (499, 5, 20), (500, 5, 20),
      (1000, 5, 100),
      (29, 3, nil), (30, 3, 10), (99, 10, nil), (100, 10, 10), (109, 10, 10), (2000, 10, 100),
    ] as [(Int, Int, Int?)])
  func `a part of the grid holds at least the minimum group`(
    people: Int, minimum: Int, parts: Int?
  ) {
    #expect(screen(people, minimum: minimum).parts == parts)
    if let parts { #expect(people / parts >= minimum) }
  }

  @Test func `each share lies in its part`() throws {
    let points = counts(237, as: [0.06, 0.14, 0.3, 0.33, 0.17])
    let told = try #require(screen(237).screened(points, others: nil))
    for (share, count) in zip(told, points) {
      guard case .range(let low, let high) = share.form else {
        Issue.record("\(share)")
        continue
      }
      let truth = Double(count) / 237
      #expect(low <= truth && truth < high)
      #expect(abs(high - low - 0.05) < 1e-9 && abs((low * 20).rounded() - low * 20) < 1e-9)
    }
  }

  @Test func `nothing is told where the favourable share is a bound`() {
    #expect(screen(300).screened(counts(300, as: [0.1, 0.3, 0.4, 0.11, 0.08]), others: nil) == nil)
    #expect(
      screen(300).screened(counts(300, as: [0.02, 0.04, 0.1, 0.4, 0.43]), others: nil) == nil)
    #expect(
      screen(300).screened(counts(300, as: [0.12, 0.22, 0.33, 0.18, 0.14]), others: nil) != nil)
  }

  @Test func `nothing is told where all follows from the parts`() {
    // Of fifty in tenths each part holds five numbers of people: these stand at the low ends of theirs, and add up
    // to fifty in no other way that leaves mean and favourable share as they are told.
    let pinned = [0, 5, 20, 15, 10]
    #expect(Self.fitting(pinned, screen(50)) == [pinned])
    #expect(screen(50).screened(pinned, others: nil) == nil)
    #expect(screen(50).screened([2, 7, 17, 17, 7], others: nil) != nil)
  }

  @Test func `the answers of leaders who agreed to be shown are taken to be known`() {
    let all = counts(200, as: [0.1, 0.2, 0.3, 0.25, 0.15])
    #expect(screen(200).screened(all, others: all) == screen(200).screened(all, others: nil))
    // Those who are left stand all at one point: what they answered follows from the total.
    #expect(screen(60).screened(all, others: [0, 0, 60, 0, 0]) == nil)
  }

  @Test(arguments: 0..<60)
  func `whoever tries all answers finds enough that fit, and no point settled`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let people = Int.random(in: 50...140, using: &random)
    let middle = Double.random(in: 2.2...3.8, using: &random)
    let points = drawn(people, around: middle, using: &random)
    let statements = (0..<(seed % 4)).map { _ in drawn(people, around: middle, using: &random) }
    let screen = screen(
      people, statements: statements,
      agreement: [.none, .side, .numbers(Precision(minimum: 5, smallerGroup: 20))][seed % 3],
      alpha: seed % 5 < 3
        ? IntervalEstimate(value: 0.8, interval: Interval(low: 0.71, high: 0.87, level: 0.95)) : nil
    )
    let told = screen.screened(points, others: nil)
    let fitting = Self.fitting(points, screen)
    let isOpen = (0..<Self.points).allSatisfy { place in Set(fitting.map { $0[place] }).count > 1 }
    #expect((told != nil) == (!statements.isEmpty && fitting.count >= 5 && isOpen), "\(points)")
  }

  private func drawn(
    _ people: Int, around middle: Double, using random: inout SeededGenerator
  ) -> [Int] {
    var points = [0, 0, 0, 0, 0]
    for _ in 0..<people {
      let drawn = (0..<3).reduce(middle) { sum, _ in
        sum + Double.random(in: -1...1, using: &random)
      }
      points[min(max(Int(drawn.rounded()), 1), 5) - 1] += 1
    }
    return points
  }

  @Test
  func
    `a block of one statement tells none, since departments tell the spread of the same answers`()
  {
    let points = counts(400, as: [0.08, 0.2, 0.3, 0.26, 0.12])
    #expect(screen(400, statements: []).screened(points, others: nil) == nil)
    #expect(screen(400, statements: [points]).screened(points, others: nil) != nil)
  }

  @Test func `what agreement tells is tried along`() {
    let agreement = DistributionScreen.Beside.Agreement.numbers(
      Precision(minimum: 5, smallerGroup: 20))
    let tight = (60..<110).filter { people in
      let points = counts(people, as: [0.05, 0.15, 0.3, 0.3, 0.15])
      let free = screen(people).screened(points, others: nil) != nil
      let bound = screen(people, agreement: agreement).screened(points, others: nil) != nil
      #expect(free || !bound)
      return free && !bound
    }
    #expect(!tight.isEmpty)
  }

  @Test func `of most groups the points are told`() {
    var random = SeededGenerator(seed: 7)
    let told = (0..<40).filter { _ in
      let lean = Double.random(in: -0.08...0.08, using: &random)
      let points = counts(120, as: [0.08, 0.2 - lean, 0.3, 0.26 + lean, 0.12])
      return screen(120).screened(points, others: nil) != nil
    }
    #expect(told.count > 30)
  }

  /// All answers of as many people that would be told alike, by trying every one.
  private static func fitting(_ truth: [Int], _ screen: DistributionScreen) -> [[Int]] {
    guard let parts = screen.parts else { return [] }
    let people = truth.reduce(0, +)
    func part(_ count: Int) -> Int {
      Int((Double(count * parts) / Double(people) + 1e-9).rounded(.down))
    }
    let windows = truth.map { count in (0...people).filter { part($0) == part(count) } }
    let known = Told(truth, truth, screen)
    guard case .exact = known.share.form else { return [] }
    var found: [[Int]] = []
    for one in windows[0] {
      for two in windows[1] {
        for three in windows[2] {
          for four in windows[3] {
            let counts = [one, two, three, four, people - one - two - three - four]
            if windows[4].contains(counts[4]), Told(counts, truth, screen) == known {
              found.append(counts)
            }
          }
        }
      }
    }
    return found
  }

  /// What is told of answers beside their parts, by formulas of its own.
  private struct Told: Equatable {
    let share: Disclosed<Double>
    let agreement: [Disclosed<Double>?]
    let alpha: [Disclosed<Double>]

    /// Sum and, of few statements, sum of squares.
    let sums: [Int]

    init(_ counts: [Int], _ truth: [Int], _ screen: DistributionScreen) {
      func number(_ counts: [Int]) -> Double { Double(counts.reduce(0, +)) }
      func sum(_ counts: [Int], _ value: (Int) -> Int) -> Int {
        counts.enumerated().reduce(0) { $0 + value($1.offset) * $1.element }
      }
      func away(_ counts: [Int], _ measure: (Double) -> Double) -> Double {
        let middle = Double(sum(counts) { $0 }) / number(counts)
        return counts.enumerated().reduce(0) {
          $0 + Double($1.element) * measure(abs(Double($1.offset) - middle))
        }
      }
      func variances(_ counts: [Int]) -> Double {
        (screen.beside.statements + [counts]).map { away($0) { $0 * $0 } / (number($0) - 1) }
          .reduce(0, +)
      }
      share = screen.precision.share(
        Double(counts[(favorableFrom - 1)...].reduce(0, +)) / number(counts))
      let items = screen.beside.statements + [counts]
      let k = Double(items.count)
      func agreed(_ null: Double) -> Double {
        let ratio = min(1, variances(counts) / k / null)
        return k * (1 - ratio) / (k * (1 - ratio) + ratio)
      }
      switch screen.beside.agreement {
      case .none: agreement = []
      case .side: agreement = [agreed(2) < 0.7 ? Disclosed(.below(0.7)) : nil]
      case .numbers(let precision):
        agreement =
          [2.0, 1.34].map { precision.agreement(agreed($0)) }
          + [precision.spread(items.map { away($0) { $0 } / number($0) }.reduce(0, +) / k)]
      }
      let isFew = items.count < 4
      sums = [sum(counts) { $0 }, isFew ? sum(counts) { $0 * $0 } : 0]
      guard let known = screen.beside.alpha?.estimate, let ends = known.interval, !isFew else {
        alpha = []
        return
      }
      let fine = Precision(minimum: 5, smallerGroup: 20)
      // The variance of the sum of all statements is what alpha says of the true answers.
      let whole = variances(truth) / (1 - known.value * (k - 1) / k)
      let value = k / (k - 1) * (1 - variances(counts) / whole)
      let (low, high) = ((1 - ends.low) / (1 - known.value), (1 - ends.high) / (1 - known.value))
      alpha = [
        fine.digits(value), fine.digitsDown(1 - low * (1 - value)),
        fine.digitsUp(1 - high * (1 - value)),
      ]
    }
  }
}
