import Foundation

/// What a call says: the event, when it was noticed, and the names of organisation and wave.
enum WebhookBody {
  private struct Message: Encodable {
    struct Place: Encodable {
      let organisation: String
      let wave: String?
    }

    let type: String
    let timestamp: String
    let data: Place
  }

  /// The body of a call, the same at each try.
  static func of(_ delivery: Delivery) -> Data {
    let happening = delivery.happening
    return json(
      Message(
        type: happening.event.rawValue, timestamp: moment(delivery.noticed),
        data: .init(organisation: happening.organisation, wave: happening.wave)))
  }

  /// The body of a call that tells nothing.
  static func test(of webhook: Webhook, at now: Date) -> Data {
    json(
      Message(
        type: "webhook.test", timestamp: moment(now),
        data: .init(organisation: webhook.organisation, wave: nil)))
  }

  private static func moment(_ moment: Date) -> String {
    moment.formatted(.iso8601)
  }

  private static func json(_ message: Message) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(message)) ?? Data()
  }
}
