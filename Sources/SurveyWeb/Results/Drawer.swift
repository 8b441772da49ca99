import Synchronization

/// Some values that were used lately, as many as fit: the one that was longest not asked for goes first.
final class Drawer<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Kept {
    let value: Value
    let size: Int
    var used: UInt64
  }

  private struct State {
    var values: [Key: Kept] = [:]
    var making: [Key: Task<Value?, any Error>] = [:]
    var total = 0
    var clock: UInt64 = 0

    mutating func remove(_ key: Key) {
      total -= values.removeValue(forKey: key)?.size ?? 0
    }

    /// Takes away what was longest not asked for until no more than so much is taken.
    mutating func shrink(to most: Int, leaving fewest: Int) {
      while total > most, values.count > fewest,
        let oldest = values.min(by: { $0.value.used < $1.value.used })?.key
      {
        remove(oldest)
      }
    }
  }

  private let state = Mutex(State())
  private let room: Int
  private let size: @Sendable (Value) -> Int

  /// Makes an empty one.
  ///
  /// - Parameters:
  ///   - room: How much there is room for; the last value is kept even where it is larger by itself.
  ///   - size: How much of it a value takes; unless it is said, there is room for so many values.
  init(room: Int, size: @escaping @Sendable (Value) -> Int = { _ in 1 }) {
    self.room = room
    self.size = size
  }

  /// How much of the room is taken.
  var total: Int { state.withLock { $0.total } }

  subscript(key: Key) -> Value? {
    get {
      state.withLock { state in
        state.clock += 1
        state.values[key]?.used = state.clock
        return state.values[key]?.value
      }
    }
    set {
      state.withLock { state in
        state.clock += 1
        state.remove(key)
        guard let newValue else { return }
        let kept = Kept(value: newValue, size: size(newValue), used: state.clock)
        state.values[key] = kept
        state.total += kept.size
        state.shrink(to: room, leaving: 1)
      }
    }
  }

  /// The value of a key: that which is kept, or a new one, which is made once however many ask for it
  /// meanwhile; `clearing` is how much is free before it is made, so that it does not come on top.
  ///
  /// - Nil: where none can be made.
  func value(
    _ key: Key, clearing: Int = 0, orNew make: @escaping @Sendable () async throws -> Value?
  ) async throws -> Value? {
    if let kept = self[key] { return kept }
    let task = state.withLock { state in
      if let running = state.making[key] { return running }
      // Somebody else may have made it since it was looked for.
      if let made = state.values[key]?.value { return Task { made } }
      if clearing > 0 { state.shrink(to: room - clearing, leaving: 0) }
      let task = Task { try await make() }
      state.making[key] = task
      return task
    }
    defer { state.withLock { if $0.making[key] == task { $0.making[key] = nil } } }
    let made = try await task.value
    if let made { self[key] = made }
    return made
  }
}
