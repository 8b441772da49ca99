/// What hands mails over, one by one.
public protocol MailSender: Sendable {
  /// Hands a mail over.
  ///
  /// - Returns: what has become of it, as far as that can be known.
  /// - Throws: ``MailFault`` when no mail can be handed over, and this one certainly was not.
  func send(_ message: MailMessage) async throws(MailFault) -> MailDelivery
}

/// What has become of a mail that was handed over.
public enum MailDelivery: Hashable, Sendable {
  /// It was taken.
  case accepted

  /// It was not taken now, and may be later.
  case deferred

  /// The address was refused for good.
  case bounced

  /// The mail was refused for good, for another reason than its address.
  case refused

  /// It was given in full, and no answer came: nobody can tell whether it was taken.
  case unknown
}
