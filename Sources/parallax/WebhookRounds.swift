import Foundation
import Logging
import Notifying

/// Tells webhooks, while the server runs, what they have not heard yet.
struct WebhookRounds: Sendable {
  private let workshop: Workshop
  private let desk: WebhookDesk
  private let logger: Logger

  /// The time between two rounds.
  private static let pause = Duration.seconds(30)

  /// Takes a database; `nil` where it has no webhook when the server starts.
  init?(_ workshop: Workshop, reach: WebhookReach, logger: Logger) async throws {
    guard try await !workshop.store.webhooks().isEmpty else { return nil }
    self.workshop = workshop
    self.logger = logger
    desk = try workshop.webhookDesk(reachesPrivate: reach.privateNetworks)
  }

  /// Begins the rounds; they go on until the task is cancelled.
  func begin() -> Task<Void, Never> {
    Task {
      while !Task.isCancelled {
        do {
          _ = try await workshop.tellWebhooks(desk)
        } catch {
          let code = (error as? WebhookError)?.code ?? "unexpected.\(type(of: error))"
          logger.error("webhooks were not told", metadata: ["code": "\(code)"])
        }
        try? await Task.sleep(for: Self.pause)
      }
    }
  }
}
