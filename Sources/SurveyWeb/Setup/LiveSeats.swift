import Synchronization

/// The connections on which accounts hear of changes.
///
/// An account holds so many at most. One more takes the seat of the oldest, which then ends, and whose
/// browser comes back: whoever turns pages quickly is not refused for those just left, of which a server
/// learns late that nobody listens any more.
final class LiveSeats: Sendable {
  private struct State {
    var taken: [Int64: [Int]] = [:]
    var arrivals = 0
  }

  private let most: Int
  private let state = Mutex(State())

  /// Makes seats.
  ///
  /// - Parameter most: how many an account holds at most; at least 1.
  init(most: Int) {
    self.most = max(1, most)
  }

  /// Takes a seat for an account, if need be that of its oldest.
  func take(_ account: Int64) -> LiveSeat {
    let number = state.withLock { state in
      state.arrivals += 1
      let taken = state.taken[account, default: []] + [state.arrivals]
      state.taken[account] = taken.suffix(most)
      return state.arrivals
    }
    return LiveSeat(number: number, account: account, seats: self)
  }

  /// How many seats an account holds.
  func count(_ account: Int64) -> Int { state.withLock { $0.taken[account]?.count ?? 0 } }

  fileprivate func isHeld(_ number: Int, by account: Int64) -> Bool {
    state.withLock { $0.taken[account]?.contains(number) ?? false }
  }

  fileprivate func give(_ number: Int, of account: Int64) {
    state.withLock { state in
      let left = (state.taken[account] ?? []).filter { $0 != number }
      state.taken[account] = left.isEmpty ? nil : left
    }
  }
}

/// A seat that is given back when nobody holds it any more, however a connection ends.
final class LiveSeat: Sendable {
  private let number: Int
  private let account: Int64
  private let seats: LiveSeats

  /// The time between two looks at whether the seat is still held.
  private static let step = Duration.milliseconds(200)

  fileprivate init(number: Int, account: Int64, seats: LiveSeats) {
    self.number = number
    self.account = account
    self.seats = seats
  }

  deinit { seats.give(number, of: account) }

  /// Whether nobody newer has taken the seat.
  var isHeld: Bool { seats.isHeld(number, by: account) }

  /// Waits, as long as the seat is held.
  ///
  /// - Throws: `CancellationError` where the task was cancelled.
  func pause(for time: Duration) async throws {
    let clock = ContinuousClock()
    let end = clock.now + time
    while isHeld, clock.now < end {
      try await Task.sleep(for: min(Self.step, end - clock.now))
    }
  }
}
