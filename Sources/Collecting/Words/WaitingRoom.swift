import Synchronization

/// Gives one turn at a time, and lets only a few wait for theirs.
///
/// Turns go round the places that ask: next comes the one that was served longest ago. Where the room is
/// full, a newcomer takes the seat of whoever holds most seats, first by network and then by address, if
/// that is at least two more than the newcomer's own. So one place may fill the whole room while nobody
/// else comes, and keeps nobody else out.
final class WaitingRoom: Sendable {
  /// From where somebody asks.
  struct Place: Hashable, Sendable {
    /// The address, or the smallest network that is one person's.
    let address: String

    /// The network around it.
    let network: String
  }

  fileprivate struct Seat {
    let number: Int
    let place: Place
    let begin: CheckedContinuation<Bool, Never>
  }

  fileprivate struct State {
    var atWork: Place?
    var waiting: [Seat] = []
    var arrivals = 0

    /// When each network and address that is present was served last, counted in turns.
    var served: [String: Int] = [:]
    var turns = 0
  }

  private let room: Int
  private let state = Mutex(State())

  /// Makes an empty room in which `room` may be at once, the one at work among them.
  init(room: Int) {
    self.room = room
  }

  /// How many are in the room, the one at work among them.
  var count: Int { state.withLock { $0.waiting.count + ($0.atWork == nil ? 0 : 1) } }

  /// Waits for a turn.
  ///
  /// - Returns: Whether the turn has come, which then ends with ``leave()``; `false` where there is no
  ///   room, or where the seat was given to somebody who asked less.
  func enter(from place: Place) async -> Bool {
    guard room > 0 else { return false }
    return await withCheckedContinuation { continuation in
      let refused = state.withLock { state -> CheckedContinuation<Bool, Never>? in
        state.arrivals += 1
        let seat = Seat(number: state.arrivals, place: place, begin: continuation)
        if state.atWork == nil, state.waiting.isEmpty {
          state.begin(seat)
          return nil
        }
        if state.waiting.count + 1 < room {
          state.waiting.append(seat)
          return nil
        }
        guard let index = state.seat(for: place) else { return continuation }
        let gone = state.waiting.remove(at: index)
        state.waiting.append(seat)
        return gone.begin
      }
      refused?.resume(returning: false)
    }
  }

  /// Ends the turn; the next one begins.
  func leave() {
    state.withLock { state in
      state.atWork = nil
      if let next = state.next() { state.begin(state.waiting.remove(at: next)) }
    }
  }
}

extension WaitingRoom.State {
  /// Gives a turn to somebody, and forgets when others were served who are not here any more.
  fileprivate mutating func begin(_ seat: WaitingRoom.Seat) {
    turns += 1
    atWork = seat.place
    let present = Set((waiting.map(\.place) + [seat.place]).flatMap(\.keys))
    served = served.filter { present.contains($0.key) }
    for key in seat.place.keys { served[key] = turns }
    seat.begin.resume(returning: true)
  }

  /// Who comes next.
  fileprivate func next() -> Int? {
    waiting.indices.min { one, other in
      let (one, other) = (waiting[one], waiting[other])
      let ranks = zip(one.place.keys, other.place.keys).map { (served[$0] ?? 0, served[$1] ?? 0) }
      let first = ranks.first { $0 != $1 } ?? (one.number, other.number)
      return first.0 < first.1
    }
  }

  /// The seat that is given up for a newcomer: the last one of whoever holds most.
  fileprivate func seat(for newcomer: WaitingRoom.Place) -> Int? {
    let present = waiting.map(\.place) + [atWork].compactMap(\.self)
    if let network = Self.greediest(present.map(\.network), beside: newcomer.network) {
      let addresses = present.filter { $0.network == network }.map(\.address)
      let address = Self.greediest(addresses, beside: nil)
      return waiting.lastIndex { $0.place.network == network && $0.place.address == address }
        ?? waiting.lastIndex { $0.place.network == network }
    }
    let addresses = present.filter { $0.network == newcomer.network }.map(\.address)
    return Self.greediest(addresses, beside: newcomer.address).flatMap { address in
      waiting.lastIndex { $0.place.network == newcomer.network && $0.place.address == address }
    }
  }

  /// What occurs most often among names, if it occurs at least two times more than a newcomer's.
  private static func greediest(_ names: [String], beside own: String?) -> String? {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, let own else { return most?.key }
    return most.value > (counts[own] ?? 0) + 1 ? most.key : nil
  }
}

extension WaitingRoom.Place {
  /// What turns are counted for, the wider first.
  fileprivate var keys: [String] { ["network " + network, "address " + address] }
}
