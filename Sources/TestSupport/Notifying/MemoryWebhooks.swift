public import Foundation
public import Notifying

/// Webhooks in memory, without a database.
public actor MemoryWebhooks: WebhookStore {
  private struct Owed {
    var delivery: Delivery
    var due: Date?
  }

  private struct Key: Hashable {
    let webhook: Int64
    let happening: Happening
  }

  private let organisations: Set<String>
  private var kept: [Int64: Webhook] = [:]
  private var owed: [Key: Owed] = [:]
  private var last: Int64 = 0

  /// Makes an empty store beside some organisations.
  public init(organisations: Set<String>) { self.organisations = organisations }

  /// Adds a webhook.
  public func add(
    _ webhook: Webhook, knowing happened: [Happening]
  ) async throws(WebhookError) -> Int64 {
    guard organisations.contains(webhook.organisation) else {
      throw .unknownOrganisation(webhook.organisation)
    }
    let others = kept.values.filter { $0.organisation == webhook.organisation }
    guard others.count < WebhookLimit.most else { throw .tooMany(most: WebhookLimit.most) }
    last += 1
    kept[last] = webhook.with(id: last)
    for one in happened {
      owed[Key(webhook: last, happening: one)] = Owed(
        delivery: Delivery(
          id: "msg_known", webhook: last, happening: one, noticed: webhook.added), due: nil)
    }
    return last
  }

  /// All webhooks, by number.
  public func webhooks() async throws(WebhookError) -> [Webhook] {
    kept.values.sorted { $0.id < $1.id }
  }

  /// Removes a webhook.
  public func removeWebhook(_ id: Int64) async throws(WebhookError) {
    guard kept.removeValue(forKey: id) != nil else { throw .notFound }
    owed = owed.filter { $0.key.webhook != id }
  }

  /// Replaces the secret of a webhook.
  public func setSecret(
    _ sealed: Data, former: Webhook.FormerSecret?, ofWebhook id: Int64
  ) async throws(WebhookError) {
    guard let webhook = kept[id] else { throw .notFound }
    kept[id] = webhook.with(secret: sealed, former: former)
  }

  /// Ends a webhook.
  public func endWebhook(_ id: Int64, at now: Date) async throws(WebhookError) {
    kept[id] = kept[id]?.with(ended: now)
    for key in owed.keys where key.webhook == id { owed[key]?.due = nil }
  }

  /// Adds calls.
  public func enqueue(_ deliveries: [Delivery]) async throws(WebhookError) {
    for delivery in deliveries {
      let key = Key(webhook: delivery.webhook, happening: delivery.happening)
      if owed[key] == nil { owed[key] = Owed(delivery: delivery, due: delivery.noticed) }
    }
  }

  /// Takes the calls that are due.
  public func takeDue(
    _ most: Int, at now: Date, holdingUntil until: Date
  ) async throws(WebhookError) -> [Delivery] {
    let due = owed.filter { $0.value.due.map { $0 <= now } ?? false }
      .sorted {
        ($0.value.due ?? now, $0.value.delivery.id) < ($1.value.due ?? now, $1.value.delivery.id)
      }.prefix(most)
    for one in due { owed[one.key]?.due = until }
    return due.map(\.value.delivery)
  }

  /// Notes what has become of a try.
  public func settle(
    _ delivery: String, tries: Int, as state: Delivery.State
  ) async throws(WebhookError) {
    for (key, one) in owed where one.delivery.id == delivery {
      let old = one.delivery
      var due: Date?
      if case .waiting(let until) = state { due = until }
      owed[key] = Owed(
        delivery: Delivery(
          id: old.id, webhook: old.webhook, happening: old.happening, noticed: old.noticed,
          tries: tries), due: due)
    }
  }
}

extension Webhook {
  fileprivate func with(
    id: Int64? = nil, secret: Data? = nil, former: FormerSecret? = nil, ended: Date? = nil
  ) -> Webhook {
    Webhook(
      id: id ?? self.id, organisation: organisation, address: address, events: events,
      sealedSecret: secret ?? sealedSecret, formerSecret: secret == nil ? formerSecret : former,
      added: added, ended: ended ?? self.ended)
  }
}
