import Foundation
import Governance
import TestSupport
import Testing

@Suite struct TryRuleTests {
  private let now = AccountHarbour.now
  private let rule = TryRule(free: 5, first: 2, longest: 900, memory: 86_400)

  @Test(arguments: [
    (0, 0.0), (5, 0), (6, 2), (7, 4), (8, 8), (9, 16), (14, 512), (15, 900), (60, 900),
    (5_000, 900),
  ])
  func `the wait doubles from the sixth try on, up to a quarter of an hour`(
    count: Int, pause: Double
  ) {
    let wait = rule.wait(after: TryCount(count: count, last: now), at: now)
    #expect(wait == (pause > 0 ? now.addingTimeInterval(pause) : nil))
  }

  @Test func `a wait ends, and tries are forgotten after a day`() {
    let count = TryCount(count: 8, last: now)
    #expect(rule.wait(after: count, at: now.addingTimeInterval(7.9)) != nil)
    #expect(rule.wait(after: count, at: now.addingTimeInterval(8)) == nil)
    #expect(rule.counting(count, at: now.addingTimeInterval(86_399)).count == 9)
    #expect(rule.counting(count, at: now.addingTimeInterval(86_400)).count == 1)
    #expect(rule.wait(after: nil, at: now) == nil)
  }

  @Test func `a clock that goes back opens nothing`() {
    let count = rule.counting(TryCount(count: 8, last: now), at: now.addingTimeInterval(-500))
    #expect(count == TryCount(count: 9, last: now))
  }

  @Test func `the longest wait of several keys holds, and nothing is counted then`() {
    let keys = (1...2).map { TryKey(hash: AccountHarbour.bytes($0), rule: rule) }
    let counts = [TryCount(count: 6, last: now), TryCount(count: 8, last: now)]
    let (verdict, next) = TryVerdict.over(keys, counts, at: now)
    #expect(verdict == .wait(until: now.addingTimeInterval(8)))
    #expect(next.isEmpty)
  }
}
