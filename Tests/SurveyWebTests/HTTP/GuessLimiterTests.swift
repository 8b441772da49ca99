import Foundation
import Testing

@testable import SurveyWeb

@Suite struct GuessLimiterTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)

  private func exhaust(
    _ limiter: GuessLimiter, _ source: GuessLimiter.Source, at now: Date
  ) -> Int {
    var failures = 0
    while !limiter.isExhausted([source], at: now), failures < 10_000 {
      limiter.failed([source], at: now)
      failures += 1
    }
    return failures
  }

  @Test func `an address, a wave and the server each have an allowance of their own`() {
    let limiter = GuessLimiter()
    #expect(exhaust(limiter, .address("192.0.2.1"), at: start) == 20)
    #expect(exhaust(limiter, .wave("spring"), at: start) == 200)
    #expect(exhaust(limiter, .everywhere, at: start) == 500)
    #expect(!limiter.isExhausted([.address("192.0.2.2")], at: start))
    #expect(limiter.isExhausted([.address("192.0.2.2"), .wave("spring")], at: start))
  }

  @Test func `who is shut out does not use up what others may try`() {
    let limiter = GuessLimiter()
    for _ in 0..<10_000 { limiter.failed([.address("192.0.2.1"), .everywhere], at: start) }
    #expect(limiter.isExhausted([.address("192.0.2.1"), .everywhere], at: start))
    #expect(!limiter.isExhausted([.address("192.0.2.2"), .everywhere], at: start))
    #expect(exhaust(limiter, .everywhere, at: start) == 480)
  }

  @Test func `time gives tries back, one in half a minute`() {
    let limiter = GuessLimiter()
    let source = GuessLimiter.Source.address("192.0.2.1")
    _ = exhaust(limiter, source, at: start)
    #expect(limiter.isExhausted([source], at: start.addingTimeInterval(29)))
    let later = start.addingTimeInterval(30)
    #expect(!limiter.isExhausted([source], at: later))
    #expect(exhaust(limiter, source, at: later) == 1)
    #expect(exhaust(limiter, source, at: later.addingTimeInterval(86_400)) == 20)
  }

  @Test func `a clock that goes back takes nothing away and gives nothing back`() {
    let limiter = GuessLimiter()
    let source = GuessLimiter.Source.address("192.0.2.1")
    _ = exhaust(limiter, source, at: start)
    #expect(limiter.isExhausted([source], at: start.addingTimeInterval(-3_600)))
  }

  @Test func `memory is bounded, and strangers beyond it share an allowance`() {
    let limiter = GuessLimiter(mostSources: 100)
    for number in 0..<100 { limiter.failed([.address("10.0.0.\(number)")], at: start) }
    for number in 0..<1_000 { limiter.failed([.address("10.1.0.\(number)")], at: start) }
    #expect(limiter.count <= 101)
    #expect(limiter.isExhausted([.address("10.2.0.1")], at: start))
    // Whoever was told apart before still is.
    #expect(!limiter.isExhausted([.address("10.0.0.7")], at: start))
    // Once the others are forgiven there is room again.
    let later = start.addingTimeInterval(86_400)
    limiter.failed([.address("10.3.0.1")], at: later)
    #expect(limiter.count == 1)
  }
}
