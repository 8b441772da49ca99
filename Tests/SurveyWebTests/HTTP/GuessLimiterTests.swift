import Foundation
import Testing

@testable import SurveyWeb

@Suite struct GuessLimiterTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)

  /// How many tries a source has left at a moment; uses them up.
  private func exhaust(
    _ limiter: GuessLimiter, _ source: GuessLimiter.Source, at now: Date
  ) -> Int {
    (0..<10_000).prefix { _ in limiter.take([source], at: now) }.count
  }

  @Test func `an address, a network, a wave and the server each have an allowance of their own`() {
    let limiter = GuessLimiter()
    #expect(exhaust(limiter, .address("192.0.2.1"), at: start) == 20)
    #expect(exhaust(limiter, .network("20:1:d:b8:0:1"), at: start) == 100)
    #expect(exhaust(limiter, .wave("spring"), at: start) == 200)
    #expect(exhaust(limiter, .everywhere, at: start) == 500)
    #expect(limiter.take([.address("192.0.2.2")], at: start))
    #expect(!limiter.take([.address("192.0.2.2"), .wave("spring")], at: start))
  }

  @Test func `who is shut out does not use up what others may try`() {
    let limiter = GuessLimiter()
    for _ in 0..<10_000 { _ = limiter.take([.address("192.0.2.1"), .everywhere], at: start) }
    #expect(!limiter.take([.address("192.0.2.1"), .everywhere], at: start))
    #expect(limiter.take([.address("192.0.2.2")], at: start))
    #expect(exhaust(limiter, .everywhere, at: start) == 480)
  }

  @Test func `many addresses of one network have its allowance together`() {
    let limiter = GuessLimiter()
    let passed = (0..<1_000).count { number in
      limiter.take([.address("\(number)"), .network("all of them"), .everywhere], at: start)
    }
    #expect(passed == 100)
    #expect(exhaust(limiter, .everywhere, at: start) == 400)
  }

  @Test func `a try that was right is given back, and no more than that`() {
    let limiter = GuessLimiter()
    let sources: [GuessLimiter.Source] = [.address("192.0.2.1"), .everywhere]
    for _ in 0..<1_000 {
      #expect(limiter.take(sources, at: start))
      limiter.giveBack(sources, at: start)
    }
    limiter.giveBack(sources, at: start)
    #expect(exhaust(limiter, .address("192.0.2.1"), at: start) == 20)
  }

  @Test func `of many tries at once no more are let through than one after the other`() async {
    let limiter = GuessLimiter()
    let now = start
    let passed = await withTaskGroup { group in
      for _ in 0..<400 {
        group.addTask { limiter.take([.address("192.0.2.1"), .everywhere], at: now) }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(passed == 20)
  }

  @Test func `time gives tries back, one in half a minute`() {
    let limiter = GuessLimiter()
    let source = GuessLimiter.Source.address("192.0.2.1")
    _ = exhaust(limiter, source, at: start)
    #expect(!limiter.take([source], at: start.addingTimeInterval(29)))
    let later = start.addingTimeInterval(30)
    #expect(exhaust(limiter, source, at: later) == 1)
    #expect(exhaust(limiter, source, at: later.addingTimeInterval(86_400)) == 20)
  }

  @Test func `a clock that goes back takes nothing away and gives nothing back`() {
    let limiter = GuessLimiter()
    let source = GuessLimiter.Source.address("192.0.2.1")
    _ = exhaust(limiter, source, at: start)
    #expect(!limiter.take([source], at: start.addingTimeInterval(-3_600)))
  }

  @Test func `memory is bounded, and strangers beyond it share an allowance`() {
    let limiter = GuessLimiter(mostSources: 100)
    for number in 0..<100 { _ = limiter.take([.address("10.0.0.\(number)")], at: start) }
    for number in 0..<1_000 { _ = limiter.take([.address("10.1.0.\(number)")], at: start) }
    #expect(limiter.count <= 101)
    #expect(!limiter.take([.address("10.2.0.1")], at: start))
    // Whoever was told apart before still is.
    #expect(limiter.take([.address("10.0.0.7")], at: start))
    // Once the others are forgiven there is room again.
    let later = start.addingTimeInterval(86_400)
    _ = limiter.take([.address("10.3.0.1")], at: later)
    #expect(limiter.count == 1)
  }
}
