import Collecting
import Foundation
import Governance
import Notifying
import SurveyModel

extension Workshop {
  /// Where webhooks are kept and told.
  ///
  /// - Parameter reachesPrivate: whether receivers in private networks and on this machine are called.
  /// - Returns: the desk; its key is drawn at the first call.
  /// - Throws: what the folder of keys throws.
  func webhookDesk(reachesPrivate: Bool) throws -> WebhookDesk {
    WebhookDesk(
      store: store, courier: CurlCourier(allowsPrivate: reachesPrivate),
      lock: try AccountOffice(workshop: self).lock(), allowsPlain: reachesPrivate)
  }

  /// All that has come about with the waves of this database so far.
  func happened(by now: Date) async throws -> [Happening] {
    var happened: [Happening] = []
    for organisation in try await store.organisations() {
      for wave in try await store.waves(of: organisation.id) {
        for event in try await events(of: wave, at: now) {
          happened.append(Happening(event, organisation: organisation.name, wave: wave.name))
        }
      }
    }
    return happened
  }

  private func events(of wave: Wave, at now: Date) async throws -> [WebhookEvent] {
    var events: [WebhookEvent] = []
    if wave.progress != .planned, wave.opens <= now { events.append(.waveOpened) }
    guard wave.progress == .sealed else { return events }
    events.append(.waveClosed)
    if try await store.publication(of: wave.id) != Publication.none {
      events.append(.wavePublished)
    }
    return events
  }

  /// Tells all webhooks what they have not heard yet.
  func tellWebhooks(_ desk: WebhookDesk) async throws -> WebhookDesk.Summary {
    var generator = SystemRandomNumberGenerator()
    let now = Date()
    try await desk.tell(try await happened(by: now), at: now, using: &generator)
    return try await desk.send(now: { Date() }, using: &generator)
  }
}
