public import Calling

/// Why something could not be done with a webhook; no case carries a secret.
public enum WebhookError: Error, Hashable, Sendable {
  /// The address is none that can be told anything.
  case badAddress(CallAddress.Fault)

  /// A webhook needs an event.
  case noEvent

  /// There is no webhook of this number.
  case notFound

  /// There is no organisation of this name.
  case unknownOrganisation(String)

  /// The organisation tells as many webhooks as it can.
  case tooMany(most: Int)

  /// The key with which secrets are encrypted is not the one they were encrypted with.
  case keyDoesNotFit

  /// The library that speaks HTTP cannot be used.
  case library

  /// The store cannot be read or written.
  case unavailable(String)

  /// The name of the error in logs and documents.
  public var code: String {
    switch self {
    case .badAddress: "webhook.bad-address"
    case .noEvent: "webhook.no-event"
    case .notFound: "webhook.not-found"
    case .unknownOrganisation: "webhook.unknown-organisation"
    case .tooMany: "webhook.too-many"
    case .keyDoesNotFit: "webhook.key-does-not-fit"
    case .library: "webhook.library"
    case .unavailable: "webhook.unavailable"
    }
  }
}
