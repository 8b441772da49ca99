import Collecting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SurveyModel
import Synchronization
import TestSupport
import Testing

@testable import SurveyWeb

/// Sending mails from the page of a wave.
@Suite struct MailPageTests {
  /// A mail server that does as it is told, and remembers what it took.
  final class Post: MailSender {
    let taken = Mutex<[String]>([])
    private let fault: MailFault?

    init(fault: MailFault? = nil) { self.fault = fault }

    func send(_ message: MailMessage) async throws(MailFault) -> MailDelivery {
      if let fault { throw fault }
      taken.withLock { $0.append(message.recipient.text) }
      return .accepted
    }
  }

  private static let place = "/setup/Harbour%20Services/waves/spring/mails"
  private static let wave = WaveID(organisation: "Harbour Services", name: "spring")

  private static func rounds(
    _ store: MemoryStore, _ sender: any MailSender, quiet: QuietHours? = nil, isHeld: Bool = false
  ) throws -> MailRounds {
    let settings = MailSettings(
      server: "https://survey.example", sender: try #require(MailAddress("s@example.org")),
      contact: "c", texts: try .shipped(), timeZone: .gmt,
      manner: MailRun.Manner(quiet: quiet, perMinute: 10_000), handOver: { sender },
      hold: { isHeld ? nil : LiveSeats(most: 1) })
    return MailRounds(settings: settings, store: store, now: { DeskWorld.now }, log: { _ in })
  }

  /// The thirteen people of the harbour, each with an address.
  private static func roster() throws -> Roster {
    let roster = try Harbour.roster()
    return Roster(
      tree: roster.tree,
      participants: roster.participants.map {
        Participant(
          id: $0.id, department: $0.department, tier: $0.tier, language: $0.language,
          email: "\($0.id.rawValue)@harbour.example")
      })
  }

  /// Lets the consultant of an open wave try something.
  private func visit(
    _ post: @Sendable (MemoryStore) throws -> MailRounds?,
    _ test: @escaping @Sendable (DeskWorld, DeskVisitor) async throws -> Void
  ) async throws {
    let world = try await DeskWorld.withConsultant(post: post)
    try await world.waves.replaceRoster(of: "Harbour Services", with: Self.roster())
    try await world.waves.open(Self.wave, boxKey: Data([1]), at: Harbour.opens)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      _ = try await visitor.get(Self.place)
      try await test(world, visitor)
    }
  }

  /// Waits until the last round of the wave is over.
  private func over(_ world: DeskWorld) async throws -> MailRounds.End {
    let post = try #require(world.post)
    while true {
      let standing = try #require(await post.standing(of: Self.wave), "no round has begun")
      if let end = standing.end { return end }
      await Task.yield()
    }
  }

  @Test func `what is pressed twice is sent once, and told in tens`() async throws {
    let post = Post()
    try await visit({ try Self.rounds($0, post) }) { world, visitor in
      let asked = try await visitor.get("\(Self.place)/send?kind=invitation")
      #expect(asked.body.contains("10 to 19 invitations"))
      for _ in 1...2 {
        let reply = try await visitor.post("\(Self.place)/send", ["kind": "invitation"])
        #expect(reply.location == Self.place)
        guard case .done = try await over(world) else {
          Issue.record("the round stopped")
          return
        }
      }
      let taken = post.taken.withLock { $0 }
      #expect(taken.count == 13 && Set(taken).count == 13)
      let page = try await visitor.get(Self.place).body
      #expect(page.contains("Invitation: done.") && page.contains("10 to 19"))
      #expect(!page.contains("13 people") && !page.contains(">13<"))
    }
  }

  @Test func `a test goes to the address of the account alone`() async throws {
    let post = Post()
    try await visit({ try Self.rounds($0, post) }) { world, visitor in
      let reply = try await visitor.post("\(Self.place)/test")
      #expect(reply.status == .ok && reply.body.contains("carl@harbour.example"))
      #expect(post.taken.withLock { $0 } == ["carl@harbour.example"])
      #expect(try await world.waves.invitations(of: Self.wave).isEmpty)
    }
  }

  @Test func `in quiet hours, and beside another sender, nothing begins and no link is made`()
    async throws
  {
    let post = Post()
    let quiet = try #require(QuietHours("00:00-23:59", timeZone: .gmt))
    for (rounds, words) in [
      (try Self.rounds(MemoryStore(), post, quiet: quiet), "00:00 to 23:59"),
      (try Self.rounds(MemoryStore(), post, isHeld: true), "Other mails are on their way"),
    ] {
      try await visit({ _ in rounds }) { world, visitor in
        let reply = try await visitor.post("\(Self.place)/send", ["kind": "invitation"])
        #expect(reply.status == .conflict && reply.body.contains(words), "\(words)")
        #expect(try await world.waves.invitations(of: Self.wave).isEmpty)
      }
    }
    #expect(post.taken.withLock { $0.isEmpty })
  }

  @Test func `a reminder without the key of links is refused, and another round can begin`()
    async throws
  {
    try await visit({ try Self.rounds($0, Post()) }) { world, visitor in
      let reply = try await visitor.post("\(Self.place)/send", ["kind": "reminder-1"])
      #expect(reply.status == .conflict && reply.body.contains("A key is not in"))
      let next = try await visitor.post("\(Self.place)/send", ["kind": "invitation"])
      #expect(next.status == .seeOther)
      _ = try await over(world)
    }
  }

  @Test func `a mail server that takes no mail is said, with what to do`() async throws {
    try await visit({ try Self.rounds($0, Post(fault: .login)) }) { world, visitor in
      _ = try await visitor.post("\(Self.place)/send", ["kind": "invitation"])
      #expect(try await over(world) == .stopped(.login))
      let page = try await visitor.get(Self.place).body
      #expect(page.contains("stopped") && page.contains("password"))
      #expect(try await visitor.get("\(Self.place)/events").body.contains("\"stopped\""))
    }
  }

  /// As long as a whole ten: with 6 a minute a mail every ten seconds, and no time to hand it over.
  @Test(arguments: [(0, 102.0), (1, 90), (9, 10), (10, 0), (11, 90), (40, 0)])
  func `a round takes as long as whole tens`(_ tried: Int, _ seconds: Double) async throws {
    let counter = MailCounter(Post())
    let composer = MailSettings(
      server: "https://survey.example", sender: try #require(MailAddress("s@example.org")),
      contact: "c", texts: try .shipped(), timeZone: .gmt,
      manner: MailRun.Manner(quiet: nil, perMinute: 6), handOver: { Post() }, hold: { nil }
    ).composer(of: Harbour.wave(), survey: Harbour.survey)
    let mail = try composer.preview(.invitation, language: "en", at: DeskWorld.now)
    for _ in 0..<tried { _ = try await counter.send(mail) }
    #expect(abs(counter.rest(perMinute: 6) - seconds) < 1)
  }
}
