public import Foundation
import GRDB
public import Notifying

extension SQLiteStore: WebhookStore {
  /// Adds a webhook; what has come about before is known to it.
  public func add(
    _ webhook: Webhook, knowing happened: [Happening]
  ) async throws(WebhookError) -> Int64 {
    try await notifying { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT id FROM organisation WHERE name = ?", arguments: [webhook.organisation])
      guard let organisation: Int64 = row?["id"] else {
        throw WebhookError.unknownOrganisation(webhook.organisation)
      }
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM webhook WHERE organisation_id = ?",
        arguments: [organisation])
      guard let count, count < WebhookLimit.most else {
        throw WebhookError.tooMany(most: WebhookLimit.most)
      }
      try db.run(
        "INSERT INTO webhook (organisation_id, address, events, secret, added) VALUES (?, ?, ?, ?, ?)",
        [
          organisation, webhook.address,
          webhook.events.map(\.rawValue).sorted().joined(separator: " "), webhook.sealedSecret,
          webhook.added.timeIntervalSince1970,
        ])
      let id = db.lastInsertedRowID
      for one in happened {
        try db.run(
          """
          INSERT OR IGNORE INTO webhook_delivery (id, webhook_id, event, wave, noticed, state)
          VALUES ('msg_known_' || lower(hex(randomblob(16))), ?, ?, ?, ?, 'known')
          """, [id, one.event.rawValue, one.wave, webhook.added.timeIntervalSince1970])
      }
      return id
    }
  }

  /// All webhooks, by number.
  public func webhooks() async throws(WebhookError) -> [Webhook] {
    try await notifying { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT webhook.*, organisation.name AS organisation FROM webhook
          JOIN organisation ON organisation.id = webhook.organisation_id ORDER BY webhook.id
          """
      ).map(Webhook.init(row:))
    }
  }

  /// Removes a webhook with the calls that it is owed.
  public func removeWebhook(_ id: Int64) async throws(WebhookError) {
    try await notifying { db in
      try db.run("DELETE FROM webhook WHERE id = ?", [id])
      guard db.changesCount > 0 else { throw WebhookError.notFound }
    }
  }

  /// Replaces the secret of a webhook.
  public func setSecret(
    _ sealed: Data, former: Webhook.FormerSecret?, ofWebhook id: Int64
  ) async throws(WebhookError) {
    try await notifying { db in
      try db.run(
        "UPDATE webhook SET secret = ?, former_secret = ?, former_until = ? WHERE id = ?",
        [sealed, former?.sealed, former?.until.timeIntervalSince1970, id])
      guard db.changesCount > 0 else { throw WebhookError.notFound }
    }
  }

  /// Ends a webhook whose receiver is gone; what it is owed is given up.
  public func endWebhook(_ id: Int64, at now: Date) async throws(WebhookError) {
    try await notifying { db in
      try db.run("UPDATE webhook SET ended = ? WHERE id = ?", [now.timeIntervalSince1970, id])
      try db.run(
        """
        UPDATE webhook_delivery SET state = 'given-up', due = NULL
        WHERE webhook_id = ? AND state = 'waiting'
        """, [id])
    }
  }

  /// Adds calls to be made at once; one that is there already is left out.
  public func enqueue(_ deliveries: [Delivery]) async throws(WebhookError) {
    try await notifying { db in
      for delivery in deliveries {
        try db.run(
          """
          INSERT OR IGNORE INTO webhook_delivery (id, webhook_id, event, wave, noticed, state, due)
          VALUES (?, ?, ?, ?, ?, 'waiting', ?)
          """,
          [
            delivery.id, delivery.webhook, delivery.happening.event.rawValue,
            delivery.happening.wave, delivery.noticed.timeIntervalSince1970,
            delivery.noticed.timeIntervalSince1970,
          ])
      }
    }
  }

  /// Takes the calls that are due, oldest first; nobody else gets them before `until`.
  public func takeDue(
    _ most: Int, at now: Date, holdingUntil until: Date
  ) async throws(WebhookError) -> [Delivery] {
    try await notifying { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT webhook_delivery.*, organisation.name AS organisation FROM webhook_delivery
          JOIN webhook ON webhook.id = webhook_delivery.webhook_id
          JOIN organisation ON organisation.id = webhook.organisation_id
          WHERE due <= ? ORDER BY due, webhook_delivery.id LIMIT ?
          """, arguments: [now.timeIntervalSince1970, most])
      for row in rows {
        let id: String = row["id"]
        try db.run(
          "UPDATE webhook_delivery SET due = ? WHERE id = ?", [until.timeIntervalSince1970, id])
      }
      return rows.compactMap(Delivery.init(row:))
    }
  }

  /// Notes what has become of a try.
  public func settle(
    _ delivery: String, tries: Int, as state: Delivery.State
  ) async throws(WebhookError) {
    let (name, due): (String, Double?) =
      switch state {
      case .waiting(let until): ("waiting", until.timeIntervalSince1970)
      case .delivered: ("delivered", nil)
      case .givenUp: ("given-up", nil)
      }
    try await notifying { db in
      try db.run(
        "UPDATE webhook_delivery SET tries = ?, state = ?, due = ? WHERE id = ?",
        [tries, name, due, delivery])
    }
  }

  /// Runs a write whose errors are those of webhooks.
  private func notifying<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) async throws(WebhookError) -> Value {
    try await write(orThrow: WebhookError.unavailable, body)
  }
}

extension Webhook {
  /// Reads a webhook off a row; an event that is not known any more is left out.
  fileprivate init(row: Row) {
    let events: String = row["events"]
    let former: Data? = row["former_secret"]
    let (until, ended): (Double?, Double?) = (row["former_until"], row["ended"])
    self.init(
      id: row["id"], organisation: row["organisation"], address: row["address"],
      events: Set(events.split(separator: " ").compactMap { WebhookEvent(rawValue: String($0)) }),
      sealedSecret: row["secret"],
      formerSecret: former.flatMap { sealed in
        until.map { FormerSecret(sealed: sealed, until: Date(timeIntervalSince1970: $0)) }
      },
      added: Date(timeIntervalSince1970: row["added"]),
      ended: ended.map { Date(timeIntervalSince1970: $0) })
  }
}

extension Delivery {
  /// Reads a call off a row; `nil` for one about an event that is not known any more.
  fileprivate init?(row: Row) {
    guard let event = WebhookEvent(rawValue: row["event"]) else { return nil }
    self.init(
      id: row["id"], webhook: row["webhook_id"],
      happening: Happening(event, organisation: row["organisation"], wave: row["wave"]),
      noticed: Date(timeIntervalSince1970: row["noticed"]), tries: row["tries"])
  }
}
