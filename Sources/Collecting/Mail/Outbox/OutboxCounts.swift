/// How an outbox stands: numbers only.
public struct OutboxCounts: Hashable, Sendable {
  /// How many mails of each kind are in each state.
  public let mails: [MailKind: [OutboxState: Int]]

  /// How many of the roster have no mail address.
  public let withoutAddress: Int

  /// How many addresses have been refused.
  public let bounced: Int

  /// How many want no mail.
  public let refused: Int

  /// Makes counts.
  public init(
    mails: [MailKind: [OutboxState: Int]], withoutAddress: Int, bounced: Int, refused: Int
  ) {
    self.mails = mails
    self.withoutAddress = withoutAddress
    self.bounced = bounced
    self.refused = refused
  }

  /// How many mails of a kind are in a state.
  public func count(_ kind: MailKind, _ state: OutboxState) -> Int { mails[kind]?[state] ?? 0 }
}
