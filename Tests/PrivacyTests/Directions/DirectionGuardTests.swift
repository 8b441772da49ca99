import Testing

@testable import Privacy

@Suite struct DirectionGuardTests {
  private func guarding(
    frontline: Double, minimum: Int = 5, bound: Double = 0.3,
    remainder: DirectionGuard.Remainder = .init(people: 40, sum: 120)
  ) -> DirectionGuard {
    DirectionGuard(
      range: 1...5, bound: bound, minimum: minimum, frontline: frontline, remainder: remainder)
  }

  /// All sets of answers, written out.
  private static func sets(of people: Int, from lowest: Int = 1) -> [[Int]] {
    guard people > 0 else { return [[]] }
    guard lowest <= 5 else { return [] }
    return (lowest...5).flatMap { value in
      sets(of: people - 1, from: value).map { [value] + $0 }
    }
  }

  @Test(arguments: 1...6)
  func `sets are counted as if they were written out`(_ people: Int) {
    var counts = Array(repeating: 0, count: people * 4 + 1)
    for set in Self.sets(of: people) { counts[set.reduce(0, +) - people] += 1 }
    #expect(DirectionGuard.sets(of: people, upTo: 4) == counts)
  }

  @Test(arguments: [4, 5, 6])
  func `where a direction is told, every outcome leaves at least the minimum of sets`(
    _ minimum: Int
  ) {
    var told = 0
    for step in 100...500 {
      let frontline = Double(step) / 100
      guard guarding(frontline: frontline, minimum: minimum).isSafe else { continue }
      told += 1
      for leaders in 3..<minimum {
        let sets = Self.sets(of: leaders)
        let sides = sets.reduce(into: [0, 0, 0]) { sides, set in
          let gap = Double(set.reduce(0, +)) / Double(leaders) - frontline
          sides[gap >= 0.3 ? 0 : gap <= -0.3 ? 1 : 2] += 1
        }
        #expect(sides.allSatisfy { $0 >= minimum }, "\(frontline) \(sides)")
      }
    }
    #expect(told > 20)
  }

  @Test(arguments: [4.6, 4.0, 1.4, 2.0])
  func `beside a frontline near an end no direction is told`(_ frontline: Double) {
    #expect(!guarding(frontline: frontline).isSafe)
  }

  @Test func `a sum that leaves the leaders no choice tells no direction`() {
    #expect(guarding(frontline: 3.5).isSafe)
    // Ten leaders of whom nine or ten said 5: the three have (5,5,5) or one 4.
    #expect(!guarding(frontline: 3.5, remainder: .init(people: 10, sum: 49)).isSafe)
  }

  @Test func `with a minimum of three there is nobody to tell it of`() {
    #expect(guarding(frontline: 3, minimum: 3).isSafe)
  }
}
