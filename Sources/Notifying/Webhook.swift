public import Foundation

/// A program that is told what comes about with an organisation's waves.
public struct Webhook: Hashable, Sendable {
  /// The number.
  public let id: Int64

  /// The name of the organisation.
  public let organisation: String

  /// Where it is told.
  public let address: String

  /// What it is told of.
  public let events: Set<WebhookEvent>

  /// Its secret, encrypted.
  public let sealedSecret: Data

  /// The secret before the last change, encrypted, which counts beside it for a while.
  public let formerSecret: FormerSecret?

  /// When it was added.
  public let added: Date

  /// When it was over: the receiver has said that it is gone; `nil` while it is told.
  public let ended: Date?

  /// A secret that was replaced.
  public struct FormerSecret: Hashable, Sendable {
    /// The secret, encrypted.
    public let sealed: Data

    /// Until when calls are signed with it too.
    public let until: Date

    /// Makes one.
    public init(sealed: Data, until: Date) {
      self.sealed = sealed
      self.until = until
    }
  }

  /// Makes a webhook.
  public init(
    id: Int64, organisation: String, address: String, events: Set<WebhookEvent>,
    sealedSecret: Data, formerSecret: FormerSecret? = nil, added: Date, ended: Date? = nil
  ) {
    self.id = id
    self.organisation = organisation
    self.address = address
    self.events = events
    self.sealedSecret = sealedSecret
    self.formerSecret = formerSecret
    self.added = added
    self.ended = ended
  }
}

/// One call that a webhook is owed.
public struct Delivery: Hashable, Sendable {
  /// The mark of the message, the same at each try: `msg_` and 128 random bits.
  public let id: String

  /// The webhook's number.
  public let webhook: Int64

  /// What it is told.
  public let happening: Happening

  /// When it was noticed.
  public let noticed: Date

  /// How often it was tried.
  public let tries: Int

  /// Makes a call.
  public init(id: String, webhook: Int64, happening: Happening, noticed: Date, tries: Int = 0) {
    self.id = id
    self.webhook = webhook
    self.happening = happening
    self.noticed = noticed
    self.tries = tries
  }

  /// Where a call stands after a try.
  public enum State: Hashable, Sendable {
    /// It is tried again at this moment.
    case waiting(until: Date)

    /// The receiver has it.
    case delivered

    /// It is tried no more.
    case givenUp
  }
}
