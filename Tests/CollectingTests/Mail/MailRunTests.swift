import Foundation
import SurveyModel
import Synchronization
import TestSupport
import Testing

@testable import Collecting

@Suite struct MailRunTests {
  /// A server that does as it is told, and remembers what it took.
  final class Post: MailSender {
    let taken = Mutex<[String]>([])
    private let plan: Mutex<[Result<MailDelivery, MailFault>]>

    init(_ plan: [Result<MailDelivery, MailFault>] = []) { self.plan = Mutex(plan) }

    func send(_ message: MailMessage) async throws(MailFault) -> MailDelivery {
      let next = plan.withLock { $0.isEmpty ? .success(.accepted) : $0.removeFirst() }
      if case .success(.accepted) = next {
        taken.withLock { $0.append(message.recipient.text) }
      }
      return try next.get()
    }
  }

  /// A clock that moves when somebody waits.
  final class Clock: Sendable {
    let now: Mutex<Date>
    let waits = Mutex<[Double]>([])

    init(_ start: Date = Harbour.during) { now = Mutex(start) }
  }

  private let store = MemoryStore()
  private let key = LinkKey.random()
  private let wave = Harbour.wave().id

  private func open() async throws {
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
    try await store.create(Harbour.wave())
    try await store.open(wave, boxKey: Data(repeating: 7, count: 32), at: Harbour.during)
    var generator = SystemRandomNumberGenerator()
    _ = try await Invitations(waves: store, key: key).issue(for: wave, using: &generator)
  }

  private func send(
    _ kind: MailKind = .invitation, by post: Post, clock: Clock = Clock(),
    quiet: QuietHours? = nil, perMinute: Int = 60, retriesNow: Bool = false
  ) async throws -> MailTally {
    let composer = MailComposer(
      facts: MailComposer.Facts(
        organisation: "Harbour", wave: try await store.wave(wave), survey: Harbour.survey,
        server: "https://survey.example.org", sender: try #require(MailAddress("s@example.org")),
        contact: "c", timeZone: .gmt),
      texts: try .shipped())
    let run = MailRun(
      store: store, sender: post, composer: composer, key: key,
      manner: MailRun.Manner(quiet: quiet, perMinute: perMinute, retriesNow: retriesNow),
      now: { clock.now.withLock { $0 } },
      pause: { seconds in
        clock.waits.withLock { $0.append(seconds) }
        clock.now.withLock { $0 += seconds }
      })
    return try await run.send(kind)
  }

  @Test func `everybody with an address gets one, in the order of the roster, at the set pace`()
    async throws
  {
    try await open()
    let (post, clock) = (Post(), Clock())
    let tally = try await send(by: post, clock: clock, perMinute: 20)
    #expect(tally.sent == 3)
    #expect(
      post.taken.withLock { $0 } == [
        "ops-north@harbour.example", "ops-south@harbour.example", "sales@harbour.example",
      ])
    #expect(clock.waits.withLock { $0 } == [3, 3])
    #expect(try await send(by: post).sent == 0)
    #expect(post.taken.withLock { $0.count } == 3)
  }

  @Test func `what is not taken now waits, and goes when its time has come`() async throws {
    try await open()
    let (post, clock) = (Post([.success(.deferred)]), Clock())
    let first = try await send(by: post, clock: clock)
    #expect(first.sent == 2 && first.deferred == 1)
    let next = try #require(first.next)
    #expect(next > clock.now.withLock { $0 })
    #expect(try await send(by: post, clock: clock).sent == 0)
    #expect(try await send(by: post, clock: Clock(next)).sent == 1)
    #expect(try await store.mailCounts(of: wave).count(.invitation, .sent) == 3)
  }

  @Test func `one that is asked for at once is tried once in a run`() async throws {
    try await open()
    let post = Post(Array(repeating: .success(.deferred), count: 6))
    #expect(try await send(by: post).deferred == 3)
    #expect(try await send(by: post, retriesNow: true).deferred == 3)
    #expect(try await send(by: post, retriesNow: true).sent == 3)
  }

  @Test func `one that is never taken fails in the end`() async throws {
    try await open()
    var runs = 0
    while try await store.mailCounts(of: wave).count(.invitation, .failed) < 3, runs < 20 {
      runs += 1
      let post = Post(Array(repeating: .success(.deferred), count: 3))
      _ = try await send(by: post, retriesNow: true)
    }
    #expect(runs == BackOff.minutes.count + 1)
    #expect(try await store.mailCounts(of: wave).bounced == 0)
  }

  @Test func `a refused address gets no reminder, and a lost answer holds the mail`() async throws {
    try await open()
    let tally = try await send(by: Post([.success(.bounced), .success(.unknown)]))
    #expect(tally.sent == 1 && tally.failed == 1 && tally.held == 1)
    #expect(try await send(by: Post()).sent == 0)
    #expect(try await send(.reminder(1), by: Post()).sent == 2)
  }

  @Test func `where no mail can go, the run ends and all wait as before`() async throws {
    try await open()
    await #expect(throws: MailFault.login) {
      try await send(by: Post([.success(.accepted), .failure(.login)]))
    }
    let counts = try await store.mailCounts(of: wave)
    #expect(counts.count(.invitation, .sent) == 1)
    #expect(counts.count(.invitation, .queued) == 2)
    #expect(try await send(by: Post()).sent == 2)
  }

  @Test func `in quiet hours all wait, and a run ends when they begin`() async throws {
    try await open()
    // The clock begins at 02:53:20 UTC.
    let now = try #require(QuietHours("02:00-03:00", timeZone: .gmt))
    let none = try await send(by: Post(), quiet: now)
    #expect(none.isQuiet && none.sent == 0 && none.queued == 3)
    let soon = try #require(QuietHours("02:54-04:00", timeZone: .gmt))
    let some = try await send(by: Post(), quiet: soon, perMinute: 1)
    #expect(some.isQuiet && some.sent == 1)
  }

  @Test func `who has answered while others were written to gets none`() async throws {
    try await open()
    _ = try await store.queueMails(.reminder(1), of: wave)
    let person = try #require(
      try await store.invitations(of: wave).first { $0.participant == "sales-1" })
    _ = try await store.submit(
      Ballot(
        ratchet: Data(repeating: 1, count: 16), step: 0,
        receiptHash: Data(repeating: 3, count: 32), ciphertext: Data([1])),
      for: person.id, at: Harbour.during)
    let post = Post()
    #expect(try await send(.reminder(1), by: post).sent == 2)
    #expect(!post.taken.withLock { $0 }.contains("sales@harbour.example"))
  }

  @Test func `a wave that is over sends nothing`() async throws {
    try await open()
    let tally = try await send(by: Post(), clock: Clock(Harbour.after))
    #expect(tally.isOver && tally.sent == 0)
  }
}
