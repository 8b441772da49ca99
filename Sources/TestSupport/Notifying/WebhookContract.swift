import Foundation
public import Notifying

/// One promise of the port of webhooks.
public struct WebhookCheck: Sendable, CustomStringConvertible {
  /// The promise, as a sentence.
  public let description: String

  private let body: @Sendable (any WebhookStore) async throws -> Void

  init(_ promise: String, _ body: @escaping @Sendable (any WebhookStore) async throws -> Void) {
    description = promise
    self.body = body
  }

  /// Sees whether an empty store, which knows ``WebhookContract/organisations``, keeps the promise.
  public func run(on store: any WebhookStore) async throws { try await body(store) }
}

/// What every store of webhooks promises, whatever it is made of.
public enum WebhookContract {
  /// The organisations that the store must know.
  public static let organisations: Set<String> = ["Harbour", "Works"]

  /// A moment.
  static let now = Date(timeIntervalSince1970: 1_780_000_000)

  static let opened = Happening(.waveOpened, organisation: "Harbour", wave: "spring")
  static let closed = Happening(.waveClosed, organisation: "Harbour", wave: "spring")

  static func webhook(of organisation: String = "Harbour") -> Webhook {
    Webhook(
      id: 0, organisation: organisation, address: "https://example.org/hook",
      events: [.waveOpened, .waveClosed], sealedSecret: Data([1, 2, 3]), added: now)
  }

  static func owed(_ id: String, _ webhook: Int64, _ happening: Happening) -> Delivery {
    Delivery(id: id, webhook: webhook, happening: happening, noticed: now)
  }

  static func due(_ store: any WebhookStore, after seconds: TimeInterval = 0) async throws
    -> [String]
  {
    let moment = now.addingTimeInterval(seconds)
    return try await store.takeDue(
      20, at: moment, holdingUntil: moment.addingTimeInterval(60)
    ).map(\.id)
  }

  /// All checks.
  public static let checks: [WebhookCheck] = [
    WebhookCheck("what is added is listed by number, as it was given") { store in
      let first = try await store.add(webhook(), knowing: [])
      let second = try await store.add(webhook(of: "Works"), knowing: [])
      let found = try await store.webhooks()
      try demand(found.map(\.id), is: [first, second], "numbers")
      try demand(found.map(\.organisation), is: ["Harbour", "Works"], "organisations")
      try demand(found.first?.address, is: "https://example.org/hook", "address")
      try demand(found.first?.events, is: [.waveOpened, .waveClosed], "events")
      try demand(found.first?.sealedSecret, is: Data([1, 2, 3]), "secret")
      try demand(found.first?.added, is: now, "moment")
    },
    WebhookCheck("an organisation that is not known, and an eleventh webhook, are refused") {
      store in
      try await refused(as: .unknownOrganisation("Nowhere")) {
        _ = try await store.add(webhook(of: "Nowhere"), knowing: [])
      }
      for _ in 0..<WebhookLimit.most { _ = try await store.add(webhook(), knowing: []) }
      try await refused(as: .tooMany(most: WebhookLimit.most)) {
        _ = try await store.add(webhook(), knowing: [])
      }
    },
    WebhookCheck("what is known is never owed, and each event of a wave is owed once") { store in
      let id = try await store.add(webhook(), knowing: [opened])
      try await store.enqueue([owed("msg_a", id, opened), owed("msg_b", id, closed)])
      try await store.enqueue([owed("msg_c", id, closed)])
      try demand(try await due(store), is: ["msg_b"], "due")
    },
    WebhookCheck("a call that was taken is nobody else's until the time is over") { store in
      let id = try await store.add(webhook(), knowing: [])
      try await store.enqueue([owed("msg_a", id, opened)])
      try demand(try await due(store), is: ["msg_a"], "first")
      try demand(try await due(store, after: 59), is: [], "held")
      try demand(try await due(store, after: 60), is: ["msg_a"], "again")
    },
    WebhookCheck("a try is noted with what becomes of the call") { store in
      let id = try await store.add(webhook(), knowing: [])
      try await store.enqueue([owed("msg_a", id, opened), owed("msg_b", id, closed)])
      try await store.settle("msg_a", tries: 1, as: .delivered)
      try await store.settle(
        "msg_b", tries: 3, as: .waiting(until: now.addingTimeInterval(300)))
      try demand(try await due(store, after: 299), is: [], "before")
      let later = try await store.takeDue(
        20, at: now.addingTimeInterval(300), holdingUntil: now.addingTimeInterval(400))
      try demand(later.map(\.tries), is: [3], "tries")
      try await store.settle("msg_b", tries: 4, as: .givenUp)
      try demand(try await due(store, after: 9_999), is: [], "given up")
    },
    WebhookCheck("a receiver that is gone is owed nothing") { store in
      let id = try await store.add(webhook(), knowing: [])
      try await store.enqueue([owed("msg_a", id, opened)])
      try await store.endWebhook(id, at: now)
      try demand(try await due(store), is: [], "due")
      try demand(try await store.webhooks().first?.ended, is: now, "end")
    },
    WebhookCheck("another secret stands beside the former one") { store in
      let id = try await store.add(webhook(), knowing: [])
      let former = Webhook.FormerSecret(sealed: Data([1, 2, 3]), until: now)
      try await store.setSecret(Data([9]), former: former, ofWebhook: id)
      let found = try await store.webhooks().first
      try demand(found?.sealedSecret, is: Data([9]), "secret")
      try demand(found?.formerSecret, is: former, "former")
    },
    WebhookCheck("what is removed is gone, and what is not there cannot be changed") { store in
      let id = try await store.add(webhook(), knowing: [])
      try await store.enqueue([owed("msg_a", id, opened)])
      try await store.removeWebhook(id)
      try demand(try await store.webhooks().count, is: 0, "webhooks")
      try demand(try await due(store), is: [], "due")
      try await refused(as: .notFound) { try await store.removeWebhook(id) }
      try await refused(as: .notFound) {
        try await store.setSecret(Data([9]), former: nil, ofWebhook: id)
      }
    },
  ]

  /// Demands that something is refused with one error.
  private static func refused(
    as expected: WebhookError, _ action: () async throws -> Void
  ) async throws {
    do {
      try await action()
    } catch let error as WebhookError {
      return try demand(error, is: expected, "refusal")
    }
    throw BrokenPromise("\(expected.code): was not refused")
  }
}
