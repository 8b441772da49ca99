import Calling
import Foundation
import Governance
import Simulation
import TestSupport
import Testing

@testable import Notifying

/// Answers calls as it was told, and keeps them.
private actor Receiver: WebhookCourier {
  private(set) var parcels: [Parcel] = []
  private var replies: [Reply]

  init(_ replies: [Reply] = []) { self.replies = replies }

  func post(_ parcel: Parcel) async throws(WebhookError) -> Reply {
    parcels.append(parcel)
    return replies.isEmpty ? .status(204, retryAfter: nil) : replies.removeFirst()
  }
}

@Suite struct WebhookDeskTests {
  private static let now = Date(timeIntervalSince1970: 1_780_000_000)
  private static let opened = Happening(.waveOpened, organisation: "Harbour", wave: "spring")
  private static let closed = Happening(.waveClosed, organisation: "Harbour", wave: "spring")

  private struct World {
    let store = MemoryWebhooks(organisations: WebhookContract.organisations)
    let receiver: Receiver
    let desk: WebhookDesk
    var generator = SeededGenerator(seed: 7)

    init(_ replies: [Reply] = []) throws {
      receiver = Receiver(replies)
      let lock = try #require(SecretLock(key: Data(repeating: 5, count: SecretLock.keyByteCount)))
      desk = WebhookDesk(store: store, courier: receiver, lock: lock)
    }

    mutating func add(
      events: Set<WebhookEvent> = Set(WebhookEvent.allCases), happened: [Happening] = []
    ) async throws -> (id: Int64, secret: WebhookSecret) {
      try await desk.add(
        "https://example.org/hook", organisation: "Harbour", events: events, happened: happened,
        at: now, using: &generator)
    }

    mutating func round(
      _ happened: [Happening], after seconds: TimeInterval = 0
    ) async throws -> WebhookDesk.Summary {
      let moment = now.addingTimeInterval(seconds)
      try await desk.tell(happened, at: moment, using: &generator)
      return try await desk.send(now: { moment }, using: &generator)
    }
  }

  private static func value(_ name: String, of parcel: Parcel?) -> String? {
    parcel?.headers.first { $0.name == name }?.value
  }

  @Test func `what comes about is told once, signed, without anything but names`() async throws {
    var world = try World()
    let made = try await world.add()
    #expect(try await world.round([Self.opened]).delivered == 1)
    #expect(try await world.round([Self.opened], after: 60) == WebhookDesk.Summary())
    let parcel = try #require(await world.receiver.parcels.first)
    #expect(await world.receiver.parcels.count == 1)
    #expect(
      String(decoding: parcel.body, as: UTF8.self)
        == #"{"data":{"organisation":"Harbour","wave":"spring"},"timestamp":"2026-05-28T20:26:40Z","type":"wave.opened"}"#
    )
    let id = try #require(Self.value("webhook-id", of: parcel))
    #expect(Self.value("webhook-timestamp", of: parcel) == "1780000000")
    #expect(
      Self.value("webhook-signature", of: parcel)
        == made.secret.signature(id: id, timestamp: 1_780_000_000, body: parcel.body))
  }

  @Test func `a webhook is told neither what was before it nor what it did not ask for`()
    async throws
  {
    var world = try World()
    _ = try await world.add(events: [.waveClosed], happened: [Self.closed])
    let later = Happening(.waveClosed, organisation: "Harbour", wave: "autumn")
    let elsewhere = Happening(.waveClosed, organisation: "Works", wave: "spring")
    _ = try await world.round([Self.opened, Self.closed, elsewhere, later])
    let bodies = await world.receiver.parcels.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies.count == 1)
    #expect(bodies.first?.contains("autumn") == true)
  }

  @Test func `a call that is not taken is made again later with the same mark`() async throws {
    var world = try World([.status(500, retryAfter: nil), .unreachable])
    _ = try await world.add()
    #expect(try await world.round([Self.opened]).waiting == 1)
    #expect(try await world.round([], after: 4) == WebhookDesk.Summary())
    #expect(try await world.round([], after: 6).waiting == 1)
    #expect(try await world.round([], after: 6 + 269) == WebhookDesk.Summary())
    #expect(try await world.round([], after: 6 + 331).delivered == 1)
    let marks = Set(await world.receiver.parcels.map { Self.value("webhook-id", of: $0) })
    #expect(marks.count == 1)
    #expect(await world.receiver.parcels.count == 3)
  }

  @Test func `the wait that a receiver asks for is kept, up to a day`() async throws {
    var world = try World([
      .status(429, retryAfter: 3_600), .status(503, retryAfter: 9_999_999),
    ])
    _ = try await world.add()
    #expect(try await world.round([Self.opened]).waiting == 1)
    #expect(try await world.round([], after: 3_599) == WebhookDesk.Summary())
    #expect(try await world.round([], after: 3_600).waiting == 1)
    #expect(try await world.round([], after: 3_600 + 86_399) == WebhookDesk.Summary())
    #expect(try await world.round([], after: 3_600 + 86_400).delivered == 1)
  }

  @Test func `after ten tries a call is given up`() async throws {
    var world = try World(Array(repeating: .unknownHost, count: 30))
    _ = try await world.add()
    var (moment, last) = (0.0, try await world.round([Self.opened]))
    while last.givenUp == 0, moment < 10 * 86_400 {
      moment += 3_600
      last = try await world.round([], after: moment)
    }
    #expect(await world.receiver.parcels.count == 10)
    #expect((2 * 86_400...5 * 86_400).contains(moment), "\(moment)")
    #expect(try await world.round([], after: 20 * 86_400) == WebhookDesk.Summary())
  }

  @Test func `a receiver that says it is gone is told nothing more`() async throws {
    var world = try World([.status(410, retryAfter: nil)])
    _ = try await world.add()
    #expect(try await world.round([Self.opened]).givenUp == 1)
    #expect(try await world.round([Self.opened, Self.closed], after: 60) == WebhookDesk.Summary())
    #expect(try await world.store.webhooks().first?.ended == Self.now)
  }

  @Test func `for a day after a change calls bear both signatures`() async throws {
    var world = try World()
    let made = try await world.add()
    let new = try await world.desk.rotate(made.id, at: Self.now, using: &world.generator)
    #expect(new != made.secret)
    _ = try await world.round([Self.opened], after: 86_399)
    _ = try await world.round([Self.closed], after: 86_400)
    let parcels = await world.receiver.parcels
    let signatures = parcels.map { parcel in
      Self.value("webhook-signature", of: parcel)?.split(separator: " ").map(String.init) ?? []
    }
    func expected(_ secret: WebhookSecret, _ parcel: Parcel, _ seconds: Int) -> String {
      secret.signature(
        id: Self.value("webhook-id", of: parcel) ?? "", timestamp: 1_780_000_000 + seconds,
        body: parcel.body)
    }
    #expect(
      signatures.first
        == [expected(new, parcels[0], 86_399), expected(made.secret, parcels[0], 86_399)])
    #expect(signatures.last == [expected(new, parcels[1], 86_400)])
  }

  @Test func `a call to try a receiver names no wave`() async throws {
    var world = try World([.privateAddress])
    let made = try await world.add()
    #expect(
      try await world.desk.test(made.id, at: Self.now, using: &world.generator) == .privateAddress)
    let body = await world.receiver.parcels.first.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(body?.contains(#""type":"webhook.test""#) == true)
    #expect(body?.contains("spring") == false)
  }

  @Test func `a secret encrypted with another key is told as such`() async throws {
    var world = try World()
    _ = try await world.add()
    let other = try #require(SecretLock(key: Data(repeating: 6, count: SecretLock.keyByteCount)))
    let desk = WebhookDesk(store: world.store, courier: world.receiver, lock: other)
    try await desk.tell([Self.opened], at: Self.now, using: &world.generator)
    await #expect(throws: WebhookError.keyDoesNotFit) {
      try await desk.send(now: { Self.now }, using: &world.generator)
    }
    #expect(await world.receiver.parcels.isEmpty)
  }

  @Test func `a webhook without an event, or with a bad address, is refused`() async throws {
    var world = try World()
    await #expect(throws: WebhookError.noEvent) { _ = try await world.add(events: []) }
    await #expect(throws: WebhookError.badAddress(.notEncrypted)) {
      _ = try await world.desk.add(
        "http://example.org", organisation: "Harbour", events: [.waveOpened], happened: [],
        at: Self.now, using: &world.generator)
    }
  }
}

@Suite struct MemoryWebhooksTests {
  @Test(arguments: WebhookContract.checks)
  func `the store in memory keeps its promises`(_ check: WebhookCheck) async throws {
    try await check.run(on: MemoryWebhooks(organisations: WebhookContract.organisations))
  }
}
