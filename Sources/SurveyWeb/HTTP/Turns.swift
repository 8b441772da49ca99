import Synchronization

/// Lets the forms of one link be taken one after the other, so that of two that come at the same time
/// neither overwrites what the other brought.
final class Turns: Sendable {
  /// Who waits, by link; a link without an entry is at nobody's turn.
  private let waiting = Mutex<[String: [CheckedContinuation<Void, Never>]]>([:])

  /// Runs a body when all that came before it for the same link are done.
  func take<Value: Sendable>(
    _ link: String, _ body: () async throws -> Value
  ) async throws -> Value {
    if !isFree(link) {
      await withCheckedContinuation { turn in
        if isFree(link, orElse: turn) { turn.resume() }
      }
    }
    defer { end(link) }
    return try await body()
  }

  /// Whether it is nobody's turn, so that it is the caller's now; `turn` waits in line else.
  private func isFree(
    _ link: String, orElse turn: CheckedContinuation<Void, Never>? = nil
  ) -> Bool {
    waiting.withLock { waiting in
      guard waiting[link] != nil else {
        waiting[link] = []
        return true
      }
      if let turn { waiting[link]?.append(turn) }
      return false
    }
  }

  private func end(_ link: String) {
    let next = waiting.withLock { waiting -> CheckedContinuation<Void, Never>? in
      guard waiting[link]?.isEmpty == false else {
        waiting[link] = nil
        return nil
      }
      return waiting[link]?.removeFirst()
    }
    next?.resume()
  }
}
