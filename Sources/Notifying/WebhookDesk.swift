import Calling
public import Foundation
public import Governance

/// Where webhooks are kept and told.
public struct WebhookDesk: Sendable {
  /// What a round of calls came to.
  public struct Summary: Hashable, Sendable {
    /// How many calls were taken.
    public var delivered = 0

    /// How many are tried again later.
    public var waiting = 0

    /// How many are given up.
    public var givenUp = 0
  }

  private let store: any WebhookStore
  private let courier: any WebhookCourier
  private let lock: SecretLock
  private let allowsPlain: Bool

  /// For how long a former secret counts beside the new one, in seconds.
  private static let overlap: TimeInterval = 86_400

  /// How long a call that was taken is nobody else's, in seconds.
  private static let hold: TimeInterval = 120

  /// How many calls are taken at a time.
  private static let batch = 20

  /// Makes a desk.
  ///
  /// - Parameters:
  ///   - store: where webhooks are kept.
  ///   - courier: makes the calls.
  ///   - lock: encrypts the secrets.
  ///   - allowsPlain: whether plain HTTP addresses are taken, for receivers on this machine.
  public init(
    store: any WebhookStore, courier: any WebhookCourier, lock: SecretLock,
    allowsPlain: Bool = false
  ) {
    self.store = store
    self.courier = courier
    self.lock = lock
    self.allowsPlain = allowsPlain
  }

  /// Adds a webhook; it is told what comes about from now on.
  ///
  /// - Parameters:
  ///   - typed: the address.
  ///   - organisation: the name of the organisation.
  ///   - events: what it is told of.
  ///   - happened: what has come about so far.
  ///   - now: the moment.
  ///   - generator: where randomness comes from.
  /// - Returns: its number, and its secret, which is shown this once.
  /// - Throws: ``WebhookError/badAddress(_:)``, ``WebhookError/noEvent``, and what the store throws.
  public func add(
    _ typed: String, organisation: String, events: Set<WebhookEvent>, happened: [Happening],
    at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(WebhookError) -> (id: Int64, secret: WebhookSecret) {
    let address = try address(typed)
    guard !events.isEmpty else { throw .noEvent }
    let secret = WebhookSecret(using: &generator)
    let webhook = Webhook(
      id: 0, organisation: organisation, address: address.text, events: events,
      sealedSecret: try seal(secret), added: now)
    let known = happened.filter { $0.organisation == organisation }
    return (try await store.add(webhook, knowing: known), secret)
  }

  /// Gives a webhook another secret; for a day calls are signed with both.
  ///
  /// - Throws: ``WebhookError/notFound``.
  public func rotate(
    _ id: Int64, at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(WebhookError) -> WebhookSecret {
    let webhook = try await webhook(id)
    let secret = WebhookSecret(using: &generator)
    try await store.setSecret(
      try seal(secret),
      former: Webhook.FormerSecret(
        sealed: webhook.sealedSecret, until: now.addingTimeInterval(Self.overlap)),
      ofWebhook: id)
    return secret
  }

  /// Makes a call that tells nothing, to see whether the receiver takes it.
  ///
  /// - Throws: ``WebhookError/notFound``, and what the courier throws.
  public func test(
    _ id: Int64, at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(WebhookError) -> Reply {
    let webhook = try await webhook(id)
    let body = WebhookBody.test(of: webhook, at: now)
    return try await courier.post(
      try parcel(body, id: Self.mark(using: &generator), of: webhook, at: now))
  }

  /// Notes what has come about; who has heard of it already does not hear it again.
  ///
  /// - Parameters:
  ///   - happened: all that has come about so far.
  ///   - now: the moment.
  ///   - generator: where randomness comes from.
  /// - Throws: what the store throws.
  public func tell(
    _ happened: [Happening], at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(WebhookError) {
    var owed: [Delivery] = []
    for webhook in try await store.webhooks() where webhook.ended == nil {
      for one in happened
      where one.organisation == webhook.organisation && webhook.events.contains(one.event) {
        owed.append(
          Delivery(
            id: Self.mark(using: &generator), webhook: webhook.id, happening: one, noticed: now))
      }
    }
    if !owed.isEmpty { try await store.enqueue(owed) }
  }

  /// Makes the calls that are due.
  ///
  /// - Parameters:
  ///   - clock: the moment, asked anew for each call.
  ///   - generator: where chance comes from.
  /// - Returns: what came of them.
  /// - Throws: what the store and the courier throw.
  public func send(
    now clock: @Sendable () -> Date, using generator: inout some RandomNumberGenerator
  ) async throws(WebhookError) -> Summary {
    var summary = Summary()
    let began = clock()
    var webhooks: [Int64: Webhook] = [:]
    for webhook in try await store.webhooks() { webhooks[webhook.id] = webhook }
    while true {
      let due = try await store.takeDue(
        Self.batch, at: began, holdingUntil: clock().addingTimeInterval(Self.hold))
      for delivery in due {
        guard let webhook = webhooks[delivery.webhook] else { continue }
        let state = try await send(delivery, to: webhook, at: clock(), using: &generator)
        switch state {
        case .delivered: summary.delivered += 1
        case .waiting: summary.waiting += 1
        case .givenUp: summary.givenUp += 1
        }
      }
      if due.count < Self.batch { return summary }
    }
  }

  private func send(
    _ delivery: Delivery, to webhook: Webhook, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(WebhookError) -> Delivery.State {
    let tries = delivery.tries + 1
    let body = WebhookBody.of(delivery)
    let reply = try await courier.post(
      try parcel(body, id: delivery.id, of: webhook, at: now))
    let state: Delivery.State
    switch reply {
    case .status(200..<300, _): state = .delivered
    case .status(410, _):
      try await store.endWebhook(webhook.id, at: now)
      return .givenUp
    case .status(_, let asked):
      state = RetryRule.next(after: tries, asked: asked, at: now, using: &generator)
    case .privateAddress, .unknownHost, .unreachable:
      state = RetryRule.next(after: tries, asked: nil, at: now, using: &generator)
    }
    try await store.settle(delivery.id, tries: tries, as: state)
    return state
  }

  private func parcel(
    _ body: Data, id: String, of webhook: Webhook, at now: Date
  ) throws(WebhookError) -> Parcel {
    let timestamp = Int(now.timeIntervalSince1970)
    var secrets = [try open(webhook.sealedSecret)]
    if let former = webhook.formerSecret, now < former.until {
      secrets.append(try open(former.sealed))
    }
    let signatures = secrets.map { $0.signature(id: id, timestamp: timestamp, body: body) }
    return Parcel(
      address: try address(webhook.address),
      headers: [
        .init(name: "Content-Type", value: "application/json"),
        .init(name: "User-Agent", value: "Parallax"), .init(name: "webhook-id", value: id),
        .init(name: "webhook-timestamp", value: String(timestamp)),
        .init(name: "webhook-signature", value: signatures.joined(separator: " ")),
      ], body: body)
  }

  private func webhook(_ id: Int64) async throws(WebhookError) -> Webhook {
    guard let found = try await store.webhooks().first(where: { $0.id == id }) else {
      throw .notFound
    }
    return found
  }

  private func address(_ typed: String) throws(WebhookError) -> CallAddress {
    do {
      return try CallAddress(typed, allowsPlain: allowsPlain)
    } catch {
      throw .badAddress(error)
    }
  }

  private static func mark(using generator: inout some RandomNumberGenerator) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    return "msg_" + String((0..<26).map { _ in letters[Int.random(in: 0..<32, using: &generator)] })
  }

  private func seal(_ secret: WebhookSecret) throws(WebhookError) -> Data {
    guard let sealed = lock.seal(secret.bytes, for: Self.purpose) else { throw .keyDoesNotFit }
    return sealed
  }

  private func open(_ sealed: Data) throws(WebhookError) -> WebhookSecret {
    guard let bytes = lock.open(sealed, for: Self.purpose), let secret = WebhookSecret(bytes: bytes)
    else { throw .keyDoesNotFit }
    return secret
  }

  private static let purpose = "parallax webhook"
}
