import Synchronization

/// How many connections each account holds to hear of changes.
final class LiveSeats: Sendable {
  private let most: Int
  private let taken = Mutex([Int64: Int]())

  init(most: Int) {
    self.most = most
  }

  /// Takes a seat for an account; `false` where it holds as many as it may.
  func take(_ account: Int64) -> Bool {
    taken.withLock { taken in
      guard taken[account, default: 0] < most else { return false }
      taken[account, default: 0] += 1
      return true
    }
  }

  /// Gives a seat back.
  func give(_ account: Int64) {
    taken.withLock { taken in
      let left = taken[account, default: 0] - 1
      taken[account] = left > 0 ? left : nil
    }
  }

  /// How many seats an account holds.
  func count(_ account: Int64) -> Int { taken.withLock { $0[account, default: 0] } }
}

/// A seat that is given back when nobody holds it any more, however a connection ends.
final class LiveSeat: Sendable {
  private let seats: LiveSeats
  private let account: Int64

  /// Takes a seat; `nil` where the account holds as many as it may.
  init?(of account: Int64, among seats: LiveSeats) {
    guard seats.take(account) else { return nil }
    self.seats = seats
    self.account = account
  }

  deinit { seats.give(account) }
}
