import Simulation
import Testing

@testable import Privacy

/// The audit against its definition written out: every set of few people is tried.
@Suite struct IsolationAuditTests {
  @Test(arguments: 0..<300)
  func `the audit finds what trying every set of few people finds`(_ seed: Int) {
    let people = RandomPeople(seed: UInt64(seed))
    let audit = IsolationAudit(people.kinds, groups: people.groups)
    for minimum in [3, 5, 8] {
      #expect(
        audit.finding(minimum: minimum)
          == (people.isIsolated(fewerThan: minimum) ? .isolates : .safe),
        "minimum \(minimum)")
    }
  }

  @Test func `both outcomes occur among the random people`() {
    let found = (0..<300).map { RandomPeople(seed: UInt64($0)).isIsolated(fewerThan: 5) }
    #expect(found.count { $0 } > 60)
    #expect(found.count { !$0 } > 60)
  }

  @Test func `two overlapping partitions isolate where they cross in a few people`() {
    // All but two seniors are in one office, and nobody else is: the office less the tier tells of two.
    let kinds: [(groups: Set<Int>, count: Int)] = [([0, 1], 7), ([0], 2), ([2], 30)]
    let audit = IsolationAudit(kinds, groups: 3)
    #expect(audit.finding(minimum: 5) == .isolates)
    #expect(audit.finding(minimum: 2) == .safe)
  }

  @Test func `nobody is isolated where nobody counts`() {
    #expect(IsolationAudit([], groups: 4).finding(minimum: 5) == .safe)
  }
}

/// People in a few overlapping groups, as departments, tiers and options are.
private struct RandomPeople {
  let groups: Int
  let kinds: [(groups: Set<Int>, count: Int)]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let departments = Int.random(in: 1...3, using: &random)
    let tiers = Int.random(in: 2...3, using: &random)
    let options = Int.random(in: 0...2, using: &random)
    groups = 1 + departments + tiers + options
    var kinds: [(groups: Set<Int>, count: Int)] = []
    for department in 0..<departments {
      for tier in 0..<tiers {
        for option in 0...options where Int.random(in: 0..<3, using: &random) > 0 {
          var own: Set = [0, 1 + department, 1 + departments + tier]
          // The last option is not published.
          if option < options { own.insert(1 + departments + tiers + option) }
          let count = [1, 1, 2, 3, 5, 6, 9].randomElement(using: &random) ?? 1
          kinds.append((own, count))
        }
      }
    }
    self.kinds = kinds
  }

  /// Whether a combination of the groups' sums leaves fewer people than a minimum, by the definition:
  /// taking some kinds of people away leaves fewer independent groups.
  func isIsolated(fewerThan minimum: Int) -> Bool {
    let whole = rank(without: [])
    func tries(_ from: Int, _ taken: Set<Int>, _ people: Int) -> Bool {
      if !taken.isEmpty, rank(without: taken) < whole { return true }
      return (from..<kinds.count).contains { kind in
        people + kinds[kind].count < minimum
          && tries(kind + 1, taken.union([kind]), people + kinds[kind].count)
      }
    }
    return tries(0, [], 0)
  }

  private func rank(without taken: Set<Int>) -> Int {
    var rows = kinds.indices.filter { !taken.contains($0) }.map { kind in
      (0..<groups).map { kinds[kind].groups.contains($0) ? 1.0 : 0.0 }
    }
    var rank = 0
    for column in 0..<groups {
      let best = rows.indices.dropFirst(rank).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
      guard let best, abs(rows[best][column]) > 1e-9 else { continue }
      rows.swapAt(rank, best)
      for row in rows.indices where row > rank {
        let factor = rows[row][column] / rows[rank][column]
        for place in 0..<groups { rows[row][place] -= factor * rows[rank][place] }
      }
      rank += 1
    }
    return rank
  }
}
