/// How far a mail in the outbox has come.
public enum OutboxState: String, Hashable, Sendable, CaseIterable {
  /// It waits to be sent.
  case queued

  /// It is being handed over. A mail that is still so after its sender has died becomes ``held``.
  case sending

  /// A server has taken it.
  case sent

  /// It was refused for good, or too often.
  case failed

  /// Nobody can tell whether it was taken. It is sent again only when somebody says so.
  case held
}
