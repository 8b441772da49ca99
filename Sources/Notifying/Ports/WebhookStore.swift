public import Foundation

/// Where webhooks and the calls that they are owed are kept.
public protocol WebhookStore: Sendable {
  /// Adds a webhook; what has come about before is known to it.
  ///
  /// - Returns: its number.
  /// - Throws: ``WebhookError/unknownOrganisation(_:)``, ``WebhookError/tooMany(most:)``.
  func add(_ webhook: Webhook, knowing happened: [Happening]) async throws(WebhookError) -> Int64

  /// All webhooks, by number.
  func webhooks() async throws(WebhookError) -> [Webhook]

  /// Removes a webhook with the calls that it is owed.
  ///
  /// - Throws: ``WebhookError/notFound``.
  func removeWebhook(_ id: Int64) async throws(WebhookError)

  /// Replaces the secret of a webhook.
  ///
  /// - Throws: ``WebhookError/notFound``.
  func setSecret(
    _ sealed: Data, former: Webhook.FormerSecret?, ofWebhook id: Int64
  ) async throws(WebhookError)

  /// Ends a webhook whose receiver is gone; what it is owed is given up.
  func endWebhook(_ id: Int64, at now: Date) async throws(WebhookError)

  /// Adds calls to be made at once; one about the same event of the same wave for the same webhook as an
  /// earlier one is left out.
  func enqueue(_ deliveries: [Delivery]) async throws(WebhookError)

  /// Takes the calls that are due, oldest first; nobody else gets them before `until`.
  func takeDue(
    _ most: Int, at now: Date, holdingUntil until: Date
  ) async throws(WebhookError) -> [Delivery]

  /// Notes what has become of a try.
  func settle(_ delivery: String, tries: Int, as state: Delivery.State) async throws(WebhookError)
}

/// How many webhooks an organisation can have.
public enum WebhookLimit {
  /// The most.
  public static let most = 10
}
