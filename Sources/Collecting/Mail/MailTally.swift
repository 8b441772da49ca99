public import Foundation

/// What came of a run: numbers only.
public struct MailTally: Hashable, Sendable {
  /// How many were put into the queue.
  public internal(set) var queued = 0

  /// How many were taken by a server.
  public internal(set) var sent = 0

  /// How many were not taken now, and wait.
  public internal(set) var deferred = 0

  /// How many were refused for good.
  public internal(set) var failed = 0

  /// How many nobody can tell of, with those that an earlier run left so.
  public internal(set) var held = 0

  /// Whether it ended because it is quiet.
  public internal(set) var isQuiet = false

  /// Whether it ended because the wave is over.
  public internal(set) var isOver = false

  /// When the next that waits may be tried; `nil` where none waits.
  public internal(set) var next: Date?

  /// How many were tried.
  var tried = 0

  /// Counts one.
  mutating func note(_ result: OutboxResult) {
    switch result {
    case .sent: sent += 1
    case .deferred, .untried: deferred += 1
    case .failed: failed += 1
    case .held: held += 1
    }
  }
}
