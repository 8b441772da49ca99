public import Foundation

/// What became of a mail that was tried.
public enum OutboxResult: Hashable, Sendable {
  /// It is sent.
  case sent

  /// It waits again, until a moment; the try counts.
  case deferred(until: Date)

  /// It waits again as if it had not been tried.
  case untried

  /// It is refused for good; `isBounce` where the address itself is.
  case failed(isBounce: Bool)

  /// Nobody can tell.
  case held
}
