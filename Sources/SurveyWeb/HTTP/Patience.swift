import Synchronization

/// How long something may take, with one clock for all that is under way.
///
/// A timer for each of many short requests would go on waiting long after its request is answered.
final class Patience: Sendable {
  private typealias Waiting = (
    until: ContinuousClock.Instant, told: CheckedContinuation<Void, Never>
  )

  private struct State {
    /// Who waits, by number; the numbers grow, and so do the moments.
    var waiting: [Int: Waiting] = [:]

    /// Who went away before beginning to wait.
    var gone: Set<Int> = []

    var next = 0
    var isTicking = false
  }

  private let duration: Duration
  private let state = Mutex(State())

  /// Makes a patience of a length.
  init(_ duration: Duration) {
    self.duration = duration
  }

  /// How many wait.
  var count: Int { state.withLock { $0.waiting.count } }

  /// Returns when the patience that begins now is at its end, or the task is cancelled.
  func end() async {
    let until = ContinuousClock.now + duration
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { wait(number, until: until, $0) }
    } onCancel: {
      leave(number)
    }
    state.withLock { _ = $0.gone.remove(number) }
  }

  private func wait(
    _ number: Int, until: ContinuousClock.Instant, _ told: CheckedContinuation<Void, Never>
  ) {
    let (isGone, isFirst) = state.withLock { state in
      if state.gone.remove(number) != nil { return (true, false) }
      state.waiting[number] = (until, told)
      defer { state.isTicking = true }
      return (false, !state.isTicking)
    }
    if isGone { told.resume() }
    if isFirst { Task { await tick() } }
  }

  private func leave(_ number: Int) {
    let waiting = state.withLock { state in
      let waiting = state.waiting.removeValue(forKey: number)
      if waiting == nil { state.gone.insert(number) }
      return waiting
    }
    waiting?.told.resume()
  }

  /// Sleeps from one end to the next, as long as somebody waits.
  private func tick() async {
    while let next = nextEnd() {
      try? await Task.sleep(until: next, clock: .continuous)
      for told in takeOverdue() { told.resume() }
    }
  }

  private func nextEnd() -> ContinuousClock.Instant? {
    state.withLock { state in
      let next = state.waiting.values.map(\.until).min()
      state.isTicking = next != nil
      return next
    }
  }

  private func takeOverdue() -> [CheckedContinuation<Void, Never>] {
    state.withLock { state in
      let now = ContinuousClock.now
      let overdue = state.waiting.filter { $0.value.until <= now }
      for number in overdue.keys { state.waiting[number] = nil }
      return overdue.values.map(\.told)
    }
  }
}
